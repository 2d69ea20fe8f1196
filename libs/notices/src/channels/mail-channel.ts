import { createTransport } from 'nodemailer';

import type { OutgoingMessage } from '../message.js';
import type { Channel, SendOutcome } from './channel.js';

export interface MailPlace {
  /** `smtp://user:password@host:port`, or `smtps://` where TLS comes first. */
  readonly url: string;
  readonly from: string;
}

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 15_000;
/** A server that says something now and then could hold us for ever. */
const WHOLE_TIMEOUT_MS = 45_000;

/** Sends mail, each message on a connection of its own. */
export function mailChannel({ url, from }: MailPlace): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    // A notice is text of our own: nothing in it may make the sender read files or call addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (message) => {
      try {
        const sending = transport.sendMail({ from, ...mailOf(message, from) });
        const { response } = await within(sending, WHOLE_TIMEOUT_MS);
        return { kind: 'sent', answer: response };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function mailOf(message: OutgoingMessage, from: string) {
  const { subject, text, to, deliveryId, person } = message;
  return {
    to: { name: person.name, address: to },
    messageId: `<${deliveryId}@${domainOf(from)}>`,
    subject: `${subject.zh} · ${subject.en}`,
    text: [
      text.zh,
      '此邮件由系统自动发送，请勿回复。',
      '--------',
      text.en,
      'This message was sent automatically; please do not reply.',
    ].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function domainOf(address: string): string {
  return /@([\w.-]+)/.exec(address)?.[1] ?? 'localhost';
}

/**
 * Only a 5xx about the recipient is final. What a server has against us, against the sender or against
 * the message of this hour (a blocked address, a full disc, a filter) passes, or is put right by hand.
 */
function outcomeOf(error: unknown): SendOutcome {
  const { code, command, responseCode, message } = error as {
    readonly code?: string;
    readonly command?: string;
    readonly responseCode?: number;
    readonly message?: string;
  };
  const ofRecipient = code === 'EENVELOPE' && command === 'RCPT TO';
  const final = ofRecipient && responseCode !== undefined && responseCode >= 500;
  return { kind: final ? 'refused' : 'failed', error: message ?? String(error) };
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The mail server took more than ${String(limitMs / 1000)} s.`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
