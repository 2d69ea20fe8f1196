import { holds, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { inForceCommands } from './commands.js';
import { IRREGULARITIES } from './facts.js';

const { block, defect, warn } = dutiesOf<typeof inForceCommands>();

/** Annulment, prolonged suspension, and what was done against the procedure (arts 37, 38 and 40). */
export const annulmentDuties = [
  block('A38-annulled', '条例第8条、第38条', {
    zh: '决策因撤销而终结的，撤销应当是全部的，并且已经生效',
    en: 'An annulment ends the decision where it is total and final',
    remedy: {
      command: 'annulment.recorded',
      zh: '部分撤销或者尚未生效的，登记其情况，决策继续有效',
      en: 'Record an annulment in part or not final; the decision stays in force',
    },
    needs: ['total', 'final'],
    answer: ({ payload: { total, final } }) =>
      holds(
        total && final,
        total ? '撤销尚未生效' : '只撤销了一部分',
        total ? 'The annulment is not final' : 'Only a part is annulled',
      ),
  }),
  warn('A37-prolonged', '条例第37条', {
    zh: '一再延长中止执行的，应当说明是否实际上已经停止执行',
    en: 'Whoever lets a suspension go on again says whether this is a stop',
    remedy: {
      command: 'stop.opened',
      zh: '说明不属于停止执行的理由；实际停止执行的，依法定程序办理',
      en: 'Say why it is no stop, or open the procedure to stop',
    },
    applies: ({ facts }) => (facts.execution.suspension?.reviews ?? 0) > 0,
    answer: ({ facts }) => {
      const { on = '', reviews = 0 } = facts.execution.suspension ?? {};
      return unmet(
        `自${on}起中止执行，已延长${String(reviews)}次`,
        `Suspended since ${on} and prolonged ${String(reviews)} times`,
      );
    },
  }),
  defect('A38-irregularity', '条例第38条', {
    zh: '决策的执行、调整、停止应当依照法定程序，不得违反',
    en: 'A decision is carried out, adjusted and stopped by the procedure, and not against it',
    remedy: {
      command: 'defect.carried',
      zh: '依法定程序重新办理，并由有权机关处理；事实保留在案',
      en: 'Go through the procedure; the competent organ deals with it, and the fact stays on record',
    },
    needs: ['kind', 'on', 'by', 'confirmed'],
    answer: ({ payload: { kind, on, by, confirmed } }) => {
      const { zh, en } = IRREGULARITIES[kind];
      return holds(!confirmed, `${on}，${by}：${zh}`, `${on}, ${by}: ${en}`);
    },
  }),
];
