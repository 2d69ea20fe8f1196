import { textOf, type EffectHandler } from './effect-handler.js';
import { tellRole } from './tell-role.js';

/** Reminds everyone who holds the role for the case of a deadline that has passed. */
export const remindDeadline: EffectHandler = async (engine, row) => {
  const [title, kind, dueOn] = [textOf(row, 'title'), textOf(row, 'kind'), textOf(row, 'dueOn')];
  await tellRole(engine, row, {
    role: textOf(row, 'role'),
    words: {
      zh: `《${title}》:期限(${kind})已于${dueOn}届满,请及时办理`,
      en: `“${title}”: the deadline (${kind}) passed on ${dueOn}`,
    },
  });
};
