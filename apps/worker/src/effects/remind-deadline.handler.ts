import type { Words } from '#libs/procedure';

import { textOf, type EffectHandler } from './effect-handler.js';
import { tellRole } from './tell-role.js';

/** Reminds everyone who holds the role for the case of a deadline that has passed. */
export const remindDeadline: EffectHandler = async (engine, row) => {
  const [title, dueOn] = [textOf(row, 'title'), textOf(row, 'dueOn')];
  const { zh, en } = row.values['words'] as unknown as Words;
  await tellRole(engine, row, {
    kind: 'overdue',
    statutory: true,
    role: textOf(row, 'role'),
    words: {
      zh: `《${title}》：${zh}的期限已于${dueOn}届满，请及时办理`,
      en: `“${title}”: the deadline (${en}) passed on ${dueOn}`,
    },
  });
};
