export { UnrecoverableError } from 'bullmq';
export { openWorkQueue, type WorkQueue } from './work-queue.js';
export { alarmJobs, type AlarmJob } from './alarm-jobs.js';
