export { UnrecoverableError } from 'bullmq';
export {
  openWorkQueue,
  type DeadlineJob,
  type EffectJob,
  type QueueName,
  type WorkHandlers,
  type WorkQueue,
  type WorkQueueOptions,
} from './work-queue.js';
