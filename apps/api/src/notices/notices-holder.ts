import type { ChannelPlaces } from '#libs/notices';

interface NoticesParts {
  readonly databaseUrl: string;
  readonly channels?: ChannelPlaces;
  readonly heartbeatMs?: number;
}

const HEARTBEAT_MS = 15_000;

/** Carries through Nest's injection what the inbox and its streams are made with. */
export class NoticesHolder {
  readonly databaseUrl: string;
  readonly channels: ChannelPlaces;
  readonly heartbeatMs: number;

  constructor({ databaseUrl, channels = {}, heartbeatMs = HEARTBEAT_MS }: NoticesParts) {
    this.databaseUrl = databaseUrl;
    this.channels = channels;
    this.heartbeatMs = heartbeatMs;
  }
}
