export { addDays, addMonths, authorityDay, endOfDay, type Day } from './day.js';
export { addWorkingDays, type Calendar, type CountedDay } from './working-days.js';
