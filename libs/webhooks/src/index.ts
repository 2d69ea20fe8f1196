export { deliverMessage } from './deliver.js';
export {
  claimMessages,
  listMessages,
  MESSAGE_STATES,
  redriveAll,
  redriveOne,
  releaseMessages,
  testMessage,
  type ClaimedMessage,
  type MessageState,
} from './messages.js';
export {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  rotateSecret,
  sealWebhooks,
  type WebhookStore,
} from './webhooks.js';
