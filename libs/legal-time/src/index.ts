export { addDays, addMonths, authorityDay, daysBetween, endOfDay, type Day } from './day.js';
export { addWorkingDays, isWorkingDay, type Calendar, type CountedDay } from './working-days.js';
