import type { ChannelName } from '../preferences.js';
import type { Channel } from './channel.js';
import { httpChannel, type HttpPlace } from './http-channel.js';
import { mailChannel, type MailPlace } from './mail-channel.js';

/** The settings that say where messages go; a channel without them is off. */
interface ChannelSettings {
  readonly JUECE_SMTP_URL?: string;
  readonly JUECE_MAIL_FROM?: string;
  readonly JUECE_SMS_URL?: string;
  readonly JUECE_SMS_SECRET?: string;
  readonly JUECE_GOVERNMENT_WECHAT_URL?: string;
  readonly JUECE_GOVERNMENT_WECHAT_SECRET?: string;
}

/** Where the channels lead that are set up. */
export interface ChannelPlaces {
  readonly email?: MailPlace;
  readonly sms?: HttpPlace;
  readonly governmentWechat?: HttpPlace;
}

/** The channels that are set up. */
export type Channels = Partial<Record<ChannelName, Channel>>;

/** What has to be set for a channel to be on. */
export const SETTINGS_OF: Readonly<Record<ChannelName, string>> = {
  email: 'JUECE_SMTP_URL, JUECE_MAIL_FROM',
  sms: 'JUECE_SMS_URL',
  governmentWechat: 'JUECE_GOVERNMENT_WECHAT_URL',
};

/** Finds the channels that are set up. */
export function channelPlaces(settings: ChannelSettings): ChannelPlaces {
  const { JUECE_SMTP_URL: url, JUECE_MAIL_FROM: from } = settings;
  return {
    ...(url === undefined || from === undefined ? {} : { email: { url, from } }),
    ...placed('sms', settings.JUECE_SMS_URL, settings.JUECE_SMS_SECRET),
    ...placed(
      'governmentWechat',
      settings.JUECE_GOVERNMENT_WECHAT_URL,
      settings.JUECE_GOVERNMENT_WECHAT_SECRET,
    ),
  };
}

function placed(
  name: ChannelName,
  url: string | undefined,
  secret: string | undefined,
): Readonly<Record<string, HttpPlace>> {
  return url === undefined ? {} : { [name]: { url, ...(secret === undefined ? {} : { secret }) } };
}

/** Makes the channels that are set up; none of them connects before it sends. */
export function openChannels({ email, sms, governmentWechat }: ChannelPlaces): Channels {
  return {
    ...(email === undefined ? {} : { email: mailChannel(email) }),
    ...(sms === undefined ? {} : { sms: httpChannel(sms) }),
    ...(governmentWechat === undefined ? {} : { governmentWechat: httpChannel(governmentWechat) }),
  };
}
