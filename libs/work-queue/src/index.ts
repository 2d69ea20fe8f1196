export { UnrecoverableError } from 'bullmq';
export { QueueAway } from './backend.js';
export { migrateQueue } from './postgres-backend.js';
export { openWorkQueue, QUEUE_NAMES, type WorkQueue } from './work-queue.js';
export { alarmJobs } from './alarm-jobs.js';
