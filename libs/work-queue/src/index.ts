export { UnrecoverableError } from 'bullmq';
export { openWorkQueue, type WorkQueue } from './work-queue.js';
export { alarmJobs } from './alarm-jobs.js';
