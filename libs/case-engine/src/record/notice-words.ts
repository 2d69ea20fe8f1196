import type { Words } from '#libs/procedure';

/** What the effect `notify` says to those whom it names. */
export interface NotifyValues {
  readonly role: string;
  readonly title: string;
  readonly words: Words;
}

/** The words that are put into the inboxes: those of the effect, with the matter in front. */
export function noticeWords({ title, words }: Pick<NotifyValues, 'title' | 'words'>): Words {
  return { zh: `《${title}》：${words.zh}`, en: `“${title}”: ${words.en}` };
}
