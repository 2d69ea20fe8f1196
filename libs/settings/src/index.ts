export { childEnvironment, readSettings, Settings, SettingsError, settingOf } from './settings.js';
