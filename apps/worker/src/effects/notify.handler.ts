import { noticeWords } from '#libs/case-engine';
import type { Words } from '#libs/procedure';

import { textOf, type EffectHandler } from './effect-handler.js';
import { notifyRole } from './notify-role.js';

/** Puts a notice into the inbox of everyone who holds the role for the case. */
export const notify: EffectHandler = async (engine, row) => {
  const title = textOf(row, 'title');
  const words = row.values['words'] as unknown as Words;
  await notifyRole(engine, row, {
    kind: 'notify',
    statutory: false,
    role: textOf(row, 'role'),
    words: noticeWords({ title, words }),
  });
};
