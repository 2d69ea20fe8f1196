export { childEnvironment, readSettings, Settings, SettingsError } from './settings.js';
