export { readSettings, Settings, SettingsError } from './settings.js';
