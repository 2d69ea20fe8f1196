import type { JsonObject, Probe } from '#libs/procedure';

import type { Expert, ExpertFacts, ExpertOpinion } from './facts.js';
import type { Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { STARTED, withDefect } from '../situations.js';

const experts = (change: Partial<ExpertFacts>): Facts => ({
  ...STARTED,
  experts: { ...STARTED.experts, ...change },
});

const OPINION = {
  form: 'written',
  stance: 'oppose',
  signed: true,
  documentId: 'opinion',
  disposition: 'rejected',
  reason: '与上位规划不一致',
} as const;

function expert(key: string, change: Partial<Expert> = {}): Expert {
  return {
    key,
    name: `专家${key}`,
    institution: '河北大学',
    interest: null,
    opinion: OPINION,
    earlierOpinions: [],
    disqualifiedBecause: null,
    ...change,
  };
}

const technical = (answer: boolean): Facts =>
  experts({ technical: { answer, reason: '涉及专业技术指标', on: '2026-05-06' } });

const CHOSEN = {
  key: 'e1',
  name: '郑教授',
  institution: '河北大学',
  selection: '随机抽取',
  kind: 'person',
  fromIndustryDept: false,
  ties: [],
};
const OTHERS = ['e2', 'e3'].map((key) => ({ ...CHOSEN, key, name: `专家${key}` }));
const PANEL = [CHOSEN, ...OTHERS];
const INTERESTED = {
  ...CHOSEN,
  ties: [{ kind: 'shareholding', detail: '系项目设计单位股东' }],
};

/** One choice of experts that probes, and one that does not, under the same facts. */
const choosing = (
  requirement: string,
  command: 'experts.appointed' | 'experts.added',
  [breached, mended]: readonly [readonly JsonObject[], readonly JsonObject[]],
): Probe<Facts> => ({
  requirement,
  command,
  facts: experts({ experts: command === 'experts.added' ? [expert('e9')] : [] }),
  payload: { form: 'meeting', experts: breached },
  mended: { payload: { form: 'meeting', experts: mended } },
});

const CONCLUDING = {
  reportBy: '市水利局',
  aspects: ['necessity', 'feasibility', 'soundness'],
  differingViews: '从专家库抽取时包括持不同意见的专家',
  reportDocument: 'report',
  adoptionDocument: 'adoption',
};

const concluding = (
  requirement: string,
  [breached, mended]: readonly [readonly Expert[], readonly Expert[]],
  payload: JsonObject = CONCLUDING,
): Probe<Facts> => ({
  requirement,
  command: 'experts.concluded',
  facts: experts({ experts: breached }),
  payload,
  mended: { facts: experts({ experts: mended }) },
});

const SUPPORTING = expert('e1', { opinion: { ...OPINION, stance: 'support' } });
const DISQUALIFIED = expert('e1', { disqualifiedBecause: '系投标单位顾问' });

/** The expert must be one of those chosen; what a disqualified one says is kept. */
const known = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A19-known',
  command,
  facts: experts({ experts: [DISQUALIFIED] }),
  payload: { ...payload, key: 'e8' },
  mended: { payload: { ...payload, key: 'e1' } },
});

const waiving = (facts: Facts): Probe<Facts> => ({
  requirement: 'G13',
  command: 'experts.waived',
  facts,
  payload: {},
  mended: { facts: technical(false) },
});

const TIED = { ...CHOSEN, ties: [{ kind: 'kin', detail: '配偶任职于项目公司' }] };

const choosingProbes: readonly Probe<Facts>[] = [
  waiving(experts({})),
  waiving(technical(true)),
  choosing('G10', 'experts.appointed', [[INTERESTED], [CHOSEN]]),
  choosing('G10', 'experts.added', [[INTERESTED], [CHOSEN]]),
  choosing('G10', 'experts.appointed', [[TIED], [{ ...TIED, ties: [] }]]),
  {
    // In whom an interest was found in an earlier round, he is not chosen anew.
    ...choosing('G10', 'experts.appointed', [[CHOSEN], OTHERS]),
    facts: experts({ barred: [{ name: '郑教授', because: '系投标单位顾问' }] }),
  },
  {
    ...choosing('G10', 'experts.added', [[CHOSEN], OTHERS]),
    facts: experts({ experts: [expert('e9', { name: '郑教授', disqualifiedBecause: '持股' })] }),
  },
  choosing('A20-distinct', 'experts.appointed', [[CHOSEN, CHOSEN], PANEL]),
  {
    // A panel that is appointed anew takes the place of the earlier one.
    ...choosing('A20-distinct', 'experts.appointed', [[CHOSEN, CHOSEN], PANEL]),
    facts: experts({ experts: [expert('e1')] }),
  },
  choosing('A20-distinct', 'experts.added', [[{ ...CHOSEN, key: 'e9' }], [CHOSEN]]),
  {
    requirement: 'A20-form',
    command: 'experts.appointed',
    facts: experts({}),
    payload: { experts: PANEL, form: 'telephone' },
    mended: { payload: { experts: PANEL, form: 'written' } },
  },
];

const MIN = cityRule('expert.min', 3);
const ODD = cityRule('expert.odd', true);
const OFFICIAL = { ...CHOSEN, fromIndustryDept: true };

/** What only a city's own rule asks. */
const composingProbes: readonly Probe<Facts>[] = [
  { ...choosing('G11', 'experts.appointed', [[CHOSEN], PANEL]), given: MIN },
  { ...choosing('G11-odd', 'experts.appointed', [OTHERS, PANEL]), given: ODD },
  {
    ...choosing('G11-odd', 'experts.appointed', [OTHERS, PANEL]),
    facts: experts({ experts: [expert('e9')] }),
    given: ODD,
  },
  { ...choosing('G11-odd', 'experts.added', [[CHOSEN], OTHERS]), given: ODD },
  {
    ...choosing('G11-share', 'experts.appointed', [
      [OFFICIAL, ...OTHERS.slice(1)],
      [OFFICIAL, ...OTHERS],
    ]),
    given: cityRule('expert.maxFromIndustryDept', '1/3', 'share'),
  },
  {
    ...choosing('G11-share', 'experts.appointed', [
      [OFFICIAL, ...OTHERS.slice(1)],
      [OFFICIAL, ...OTHERS],
    ]),
    given: cityRule('expert.maxFromIndustryDept', 0.4, 'share'),
  },
  {
    ...choosing('G11-share', 'experts.added', [[OFFICIAL], [OFFICIAL, ...OTHERS]]),
    given: cityRule('expert.maxFromIndustryDept', '1/3', 'share'),
  },
  {
    ...concluding('G11-recount', [
      [expert('e1'), expert('e2'), DISQUALIFIED],
      [expert('e1'), expert('e2'), expert('e3')],
    ]),
    given: MIN,
  },
];

const UNSIGNED = expert('e1', { opinion: { ...OPINION, signed: false } });
const UNSEALED = expert('e1', { kind: 'institution' });
const SEALED = expert('e1', { kind: 'institution', opinion: { ...OPINION, sealed: true } });

const undecided = (change: Partial<ExpertOpinion>): Expert =>
  expert('e1', { opinion: { ...OPINION, disposition: 'awaited', reason: null, ...change } });

const concludingProbes: readonly Probe<Facts>[] = [
  concluding('G12', [[UNSIGNED], [expert('e1')]]),
  concluding('G12', [[UNSEALED], [SEALED]]),
  concluding('G12', [[], [expert('e1', { opinion: { ...OPINION, form: 'oral', signed: false } })]]),
  concluding('G12', [[DISQUALIFIED], [expert('e1')]]),
  concluding('A19-opined', [
    [expert('e1'), expert('e2', { opinion: null })],
    [expert('e1'), expert('e2', { opinion: null, disqualifiedBecause: '系投标单位顾问' })],
  ]),
  concluding('A19-opined', [
    [expert('e1'), expert('e2', { opinion: null })],
    [expert('e1'), expert('e2')],
  ]),
  {
    ...concluding('A19-aspects', [[expert('e1')], [expert('e1')]], {
      ...CONCLUDING,
      aspects: ['necessity', 'feasibility'],
    }),
    mended: { payload: CONCLUDING },
  },
  concluding('A20-views', [[SUPPORTING], [SUPPORTING, expert('e2')]], {
    ...CONCLUDING,
    differingViews: undefined,
  }),
  // An unsigned dissent is there, and so is one that was taken back.
  concluding('A20-views', [[SUPPORTING], [SUPPORTING, { ...UNSIGNED, key: 'e2' }]], {
    ...CONCLUDING,
    differingViews: undefined,
  }),
  concluding('A29-expert-opinions', [[undecided({})], [expert('e1')]]),
  concluding('A29-expert-opinions', [
    [expert('e2'), undecided({ form: 'oral', signed: false })],
    [expert('e2'), { ...undecided({ signed: false }), disqualifiedBecause: '持股' }],
  ]),
  concluding('A29-expert-opinions', [
    [expert('e1', { opinion: { ...OPINION, reason: ' ' } })],
    [expert('e1')],
  ]),
  concluding('A29-expert-opinions', [
    [{ ...SUPPORTING, earlierOpinions: [{ ...OPINION, signed: false, disposition: 'awaited' }] }],
    [{ ...SUPPORTING, earlierOpinions: [{ ...OPINION, signed: false }] }],
  ]),
  {
    requirement: 'A29-expert-known',
    command: 'experts.opinionsDisposed',
    facts: experts({ experts: [expert('e1'), expert('e2', { opinion: null })] }),
    payload: { opinions: [{ key: 'e2', disposition: 'adopted' }] },
    mended: { payload: { opinions: [{ key: 'e1', disposition: 'adopted' }] } },
  },
  {
    requirement: 'A29-expert-known',
    command: 'experts.opinionsDisposed',
    facts: experts({ experts: [expert('e1')] }),
    payload: { opinions: [{ key: 'e1', stance: 'support', disposition: 'adopted' }] },
    mended: { payload: { opinions: [{ key: 'e1', stance: 'oppose', disposition: 'adopted' }] } },
  },
  {
    ...concluding('A39-defects', [[expert('e1')], [expert('e1')]]),
    facts: withDefect(experts({ experts: [expert('e1')] })),
  },
];

/** The report rests on the opinion of one who is found to have an interest. */
const tooLate = (mended: Facts): Probe<Facts> => ({
  requirement: 'G10-late',
  command: 'experts.disqualified',
  facts: experts({ experts: [expert('e1')], reportDocument: 'report' }),
  payload: { key: 'e1', reason: '系投标单位顾问' },
  mended: { facts: mended },
});

/** How each duty of the argumentation is breached and mended. */
export const expertsProbes: readonly Probe<Facts>[] = [
  ...choosingProbes,
  ...composingProbes,
  ...concludingProbes,
  known('experts.opined', {
    form: 'written',
    stance: 'support',
    signed: true,
    document: 'opinion',
  }),
  known('experts.disqualified', { reason: '系投标单位顾问' }),
  {
    requirement: 'G11-late',
    command: 'experts.disqualified',
    facts: experts({ experts: ['e1', 'e2', 'e3'].map((key) => expert(key)), reportDocument: 'r' }),
    payload: { key: 'e1', reason: '系投标单位顾问' },
    given: MIN,
    mended: {
      facts: experts({
        experts: ['e1', 'e2', 'e3', 'e4'].map((key) => expert(key)),
        reportDocument: 'r',
      }),
    },
  },
  // The report is made anew without his opinion; then nothing rests on it.
  tooLate(experts({ experts: [expert('e1', { opinion: null })] })),
  tooLate(experts({ experts: [UNSIGNED], reportDocument: 'report' })),
];
