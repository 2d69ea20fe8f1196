import { holds, type Words } from '#libs/procedure';

import type { adjustmentCommands } from '../adjustment/commands.js';
import { itemOf } from '../items/facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { screeningCommands } from './commands.js';
import type { Exclusion } from './facts.js';

const { block } = dutiesOf<typeof screeningCommands & typeof adjustmentCommands>();

type Rejecting = keyof (typeof screeningCommands)['item.rejected']['fields'];

/** What proves each exclusion; what hands a matter to another organ is asked by M7. */
const PROOFS: Readonly<Record<Exclusion, Words & { readonly fields: readonly Rejecting[] }>> = {
  emergency: {
    fields: ['responseNumber'],
    zh: '应急响应文号',
    en: 'the number of the response',
  },
  legislation: { fields: ['planItem'], zh: '立法计划项目', en: 'the legislative-plan item' },
  macroControl: { fields: ['policy'], zh: '所属的宏观调控政策', en: 'the policy' },
  otherProcedure: { fields: [], zh: '', en: '' },
  notMajor: { fields: ['considered'], zh: '逐项比对的标准', en: 'the criteria considered' },
  anotherLevel: { fields: [], zh: '', en: '' },
};

/** What proves an exclusion, and that a matter of the organ itself is not handed away (art. 3). */
export const exclusionDuties = [
  block('G01-exclusion', '条例第3条第一款、第二款', {
    zh: '不列入目录应当有据：应急处置的写明响应文号，政府立法的写明立法计划项目，另有规定的写明法律、行政法规，不属于重大的写明逐项比对的标准',
    en: 'An exclusion is proved by what its ground demands',
    remedy: { command: 'item.rejected', zh: '补充不列入的依据', en: 'Add the proof' },
    needs: ['ground'],
    answer: ({ payload }) => {
      const { fields, zh, en } = PROOFS[payload.ground as Exclusion];
      return holds(
        fields.every((field) => (payload[field]?.length ?? 0) > 0),
        `没有写明${zh}`,
        `Missing: ${en}`,
      );
    },
  }),
  block('G01-special', '条例第3条第二款', {
    zh: '法律、行政法规对决策程序另有规定的，只替代其所规定的环节，不是不列入目录的理由',
    en: 'A law that regulates a step displaces that step; it is no ground for leaving the matter out',
    remedy: {
      command: 'item.admitted',
      zh: '认定列入目录，办理时就本事项认定适用的特别规定',
      en: 'Admit it; which special rules apply is determined in the decision itself',
    },
    needs: ['ground'],
    answer: ({ payload }) =>
      holds(
        payload.ground !== 'otherProcedure',
        '以另有规定为由不列入目录',
        'Left out because a law regulates a step of it',
      ),
  }),
  block('M7', '条例第3条第一款、第27条第（一）项', {
    zh: '属于本机关权限的事项不得下放、转移给其他机关办理；属于其他机关权限的，应当写明有权机关及其法律依据',
    en: 'A matter of the organ itself is not passed down; another organ is named with its legal basis',
    remedy: {
      zh: '写明有权机关及法律依据，或者由本机关的单位承办',
      en: 'Name the competent organ and its basis, or keep the matter',
    },
    applies: ({ payload, type }) =>
      type === 'item.rejected' ? payload.ground === 'anotherLevel' : payload.form !== undefined,
    answer: ({ facts, payload, given, type }) => {
      if (type === 'item.rejected') {
        return holds(
          payload.competentOrgan !== undefined && payload.provision !== undefined,
          '没有写明有权决策的机关及其法律依据',
          'The competent organ or its legal basis is missing',
        );
      }
      const before = itemOf(facts, payload.item)?.form.leadUnit;
      const lead = payload.form?.leadUnit;
      const away =
        before !== undefined &&
        given.units.some(({ id, organId }) => id === lead && organId !== given.organId);
      return holds(
        !away,
        '牵头承办单位改为其他机关的单位',
        'The lead goes to a unit of another organ',
      );
    },
  }),
];
