export {
  channelPlaces,
  openChannels,
  SETTINGS_OF,
  type ChannelPlaces,
  type Channels,
} from './channels/channels.js';
export {
  DELIVERY_STATES,
  listDeliveries,
  redriveDelivery,
  type DeliveryState,
} from './dead-letters.js';
export { deliver } from './deliver.js';
export {
  claimDeliveries,
  LAST_ATTEMPT,
  releaseDeliveries,
  type ClaimedDelivery,
} from './deliveries.js';
export {
  countUnread,
  listNotices,
  listNoticesSince,
  markNoticeRead,
  markNoticesRead,
  readNotices,
  type NoticeView,
} from './inbox.js';
export { NoticeListener, type NoticeSignal } from './notice-listener.js';
export { planDeliveries } from './plan-deliveries.js';
export {
  CHANNELS,
  readPreferences,
  writePreferences,
  type ChannelName,
  type Preferences,
} from './preferences.js';
