import {
  act,
  choice,
  commands,
  document,
  fact,
  flag,
  list,
  optional,
  paperDay,
  text,
  why,
} from '#libs/procedure';

import { evidence, reversing } from '../forming/determining.js';

import { DISPLACED_STEPS, MATTER_KINDS, RANKS } from './facts.js';

const OWN_RULE = '条例第3条第二款';

const retaken = { reason: why('重新开展的理由', 'Why it is carried out anew') };

const performed = {
  summary: text('按照特别规定办理的情况', 'How it was carried out'),
  document: document('按照特别规定办理的材料', 'Paper that shows it', 'specialProcedure'),
};

/** Which special rules a matter brings with it, and what was carried out under them (art. 3¶2). */
export const specialCommands = commands({
  'special.determined': act(['office', 'head'], OWN_RULE, {
    title: { zh: '认定适用的特别规定', en: 'Determine which special rules apply' },
    fields: {
      kind: choice('事项种类', 'Kind of matter', MATTER_KINDS),
      rank: choice('特别规定的效力层级', 'Rank of the special rule', RANKS),
      provision: text('特别规定的名称和条文', 'The rule and its article', 500),
      steps: optional(
        list(choice('特别规定所替代的环节', 'Step that it regulates', DISPLACED_STEPS), {
          min: 0,
          max: 4,
        }),
      ),
      on: paperDay('决定日期', 'Day of the decision'),
      reference: text('签批文号或者会议', 'Signature or meeting by which it was decided'),
      document: document('适用特别规定的决定', 'Decision on the special rules', 'specialDecision'),
      reason: why('认定理由', 'Reason'),
    },
  }),
  'special.determinationReversed': act(['office', 'head', 'reviewer', 'reviewHead'], OWN_RULE, {
    title: { zh: '撤销适用特别规定的认定', en: 'Reverse that special rules apply' },
    fields: reversing,
  }),
  'participation.displaced': act('sponsor', OWN_RULE, {
    title: { zh: '按照特别规定完成公众参与', en: 'Public participation under its own rule' },
    fields: performed,
  }),
  'experts.displaced': act('sponsor', OWN_RULE, {
    title: { zh: '按照特别规定完成专家论证', en: 'Expert argumentation under its own rule' },
    fields: performed,
  }),
  'risk.displaced': act('sponsor', OWN_RULE, {
    title: { zh: '按照特别规定完成风险评估', en: 'Risk assessment under its own rule' },
    fields: performed,
  }),
  'participation.retaken': act('sponsor', OWN_RULE, {
    title: { zh: '按照条例重新开展公众参与', en: 'Carry out public participation anew' },
    fields: retaken,
  }),
  'experts.retaken': act('sponsor', OWN_RULE, {
    title: { zh: '按照条例重新组织专家论证', en: 'Carry out the expert argumentation anew' },
    fields: retaken,
  }),
  'risk.retaken': act('sponsor', OWN_RULE, {
    title: { zh: '按照条例重新进行风险评估', en: 'Carry out the risk assessment anew' },
    fields: retaken,
  }),
  'objection.determined': act(['sponsor', 'reviewer'], '征收补偿条例第11条第二款', {
    title: {
      zh: '认定是否因旧城区改建且多数被征收人认为方案不符合规定',
      en: 'Determine whether most of those affected by an old-town renewal object',
    },
    fields: {
      objects: flag(
        '是否因旧城区改建征收且多数被征收人认为征收补偿方案不符合规定',
        'Whether it is an old-town renewal and most of them object',
      ),
      reason: why('认定理由', 'Reason'),
      evidence,
    },
  }),
  'funds.recorded': fact('sponsor', '征收补偿条例第12条第二款', {
    title: { zh: '登记征收补偿费用到位情况', en: 'Record that the compensation is in place' },
    fields: {
      on: paperDay('到位日期', 'In place since'),
      document: document('补偿费用足额到位证明', 'Proof of the funds', 'fundsProof'),
    },
  }),
});
