import type { Words } from '#libs/procedure';

import type { BegunDelivery, CarriedNotice } from './deliveries.js';
import type { ChannelName } from './preferences.js';

/** What goes out by a channel, whichever it is. */
export interface OutgoingMessage {
  /** The same however often it is sent: whoever receives it may drop repeats. */
  readonly deliveryId: string;
  readonly channel: ChannelName;
  readonly to: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly statutory: boolean;
  readonly subject: Words;
  readonly text: Words;
  /** The notices it tells of, in the order they came; the longest digests are cut. */
  readonly notices: readonly CarriedNotice[];
}

const MOST_CARRIED = 50;
const SUBJECT_MAX = 120;

/** Puts a delivery into words. */
export function messageOf(delivery: BegunDelivery, to: string): OutgoingMessage {
  const carried = delivery.notices.slice(0, MOST_CARRIED);
  return {
    deliveryId: delivery.id,
    channel: delivery.channel,
    to,
    person: { id: delivery.personId, name: delivery.personName },
    statutory: carried.some((notice) => notice.statutory),
    subject: subjectOf(delivery),
    text: textOf(carried, delivery.notices.length - carried.length),
    notices: carried,
  };
}

function subjectOf({ digest, notices }: BegunDelivery): Words {
  const [first] = notices;
  if (digest || first === undefined) {
    const count = String(notices.length);
    return { zh: `【每日汇总】${count}条通知`, en: `[Daily digest] ${count} notices` };
  }
  return {
    zh: cut(`${first.statutory ? '【法定期限】' : '【通知】'}${first.zh}`),
    en: cut(`${first.statutory ? '[Statutory term] ' : '[Notice] '}${first.en}`),
  };
}

function textOf(carried: readonly CarriedNotice[], left: number): Words {
  const more = String(left);
  return {
    zh: [
      ...carried.map((notice) => `${notice.zh}（案件编号：${notice.caseNumber}）`),
      ...(left > 0 ? [`另有${more}条，请登录系统查看。`] : []),
    ].join('\n'),
    en: [
      ...carried.map((notice) => `${notice.en} (case ${notice.caseNumber})`),
      ...(left > 0 ? [`And ${more} more: see your inbox.`] : []),
    ].join('\n'),
  };
}

function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length > SUBJECT_MAX ? `${letters.slice(0, SUBJECT_MAX - 1).join('')}…` : text;
}
