import type { Json, Probe, Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { anItem, convened, convening, DECISION, inSession, row } from '../situations.js';

const TABLE = 'item.tabled';
const OTHER = 'item.tabledOther';
const RAISE = 'item.raised';
const about = {
  item: '一',
  title: '审议《保定市城区扬尘污染防治办法》',
  sponsor: '市生态环境局',
  papersOn: '2026-05-29',
  disputed: false,
};
const tabled = { ...about, decision: DECISION, alternatives: [{ key: 'A', document: 'd' }] };
const other = { ...about, notMajor: '内部事务，不属于第3条所列事项' };
const TABLING = [
  [TABLE, tabled],
  [OTHER, other],
] as const;
const raised = { item: '三', title: about.title, sponsor: about.sponsor };
const found = { item: '一', reason: '属于第3条第四项' };
const alike = [{ id: '2026-04', title: about.title, kind: 'catalogue' as const }];
const standingAt = (...states: readonly string[]) => ({
  units: [{ id: '市生态环境局', organId: 'organ' }],
  decisions: [{ id: DECISION, organId: 'organ', states }],
});

/** What the decision shows of its text A. */
const showing = (lacks: Words | null) => ({
  ...standingAt('decision/agenda'),
  decisions: [
    {
      ...{ id: DECISION, organId: 'organ', states: ['decision/agenda'] },
      shows: {
        presentable: [
          { key: 'A', document: 'd', lacks: lacks as unknown as Json, legalRisk: null },
        ],
      },
    },
  ],
});

/** How each duty is breached and mended. */
export const agendaProbes: readonly Probe<Facts>[] = [
  ...TABLING.flatMap(([command, payload]): Probe<Facts>[] => [
    row('MT-new-item', command, {
      facts: convened({ items: [anItem({ decisionId: null })] }),
      payload: [payload, { ...payload, item: '二' }],
    }),
    row('MT-cutoff', command, {
      facts: [convened({ schedule: { ...convening, papersBy: '2026-05-28' } }), convened()],
      payload,
    }),
    row('A13-coordinated', command, {
      facts: convened(),
      payload: [
        { ...payload, disputed: true },
        { ...payload, disputed: true, coordination: '经副秘书长协调，财政局保留资金意见' },
      ],
    }),
  ]),
  row('MT-new-item', TABLE, {
    facts: [
      convened({ items: [anItem()] }),
      convened({ items: [anItem({ stands: 'withdrawn' })] }),
    ],
    payload: { ...tabled, item: '二' },
    given: standingAt('decision/agenda'),
  }),
  row('MT-new-item', RAISE, {
    facts: inSession(),
    payload: [{ ...raised, item: '一' }, raised],
  }),
  row('A25-tabled', TABLE, {
    facts: convened(),
    payload: tabled,
    given: [
      standingAt('decision/legalityReview.reviewing'),
      standingAt('decision/deliberation', 'decision/deliberation.scheduled'),
    ],
  }),
  row('G20-presented', TABLE, {
    facts: convened(),
    payload: [{ ...tabled, alternatives: [] }, tabled],
    given: standingAt('decision/agenda'),
  }),
  ...[TABLE, RAISE].map((command) =>
    row(command === TABLE ? 'A25-presented' : 'A25-raised-text', command, {
      facts: command === TABLE ? convened() : inSession(),
      payload:
        command === TABLE
          ? tabled
          : { ...raised, decision: DECISION, alternatives: tabled.alternatives },
      given: [showing({ zh: '经审查不合法', en: 'unlawful' }), showing(null)],
    }),
  ),
  row('A3-listed', OTHER, { facts: convened(), payload: other, given: [{ alike }, { alike: [] }] }),
  row('MT-raised', RAISE, {
    facts: inSession(),
    payload: [raised, { ...raised, papersOn: '2026-05-29' }],
  }),
  row('A25-raised', RAISE, {
    facts: inSession(),
    payload: { ...raised, decision: DECISION },
    given: [standingAt('decision/forming'), standingAt('decision/agenda')],
  }),
  row('A3-raised', RAISE, {
    facts: inSession(),
    payload: [raised, { ...raised, notMajor: '内部事务' }],
  }),
  row('A3-raised', RAISE, {
    facts: inSession(),
    payload: { ...raised, notMajor: '内部事务' },
    given: [{ alike }, { alike: [] }],
  }),
  row('A3-other', 'item.foundMajor', {
    facts: [inSession(), inSession({ decisionId: null })],
    payload: found,
  }),
  row('MT-withdrawable', 'item.withdrawn', {
    facts: [convened({ items: [anItem({ stands: 'closed' })] }), convened({ items: [anItem()] })],
    payload: { item: '一', reason: '需补充论证' },
  }),
  row('MT-withdrawable', 'item.withdrawn', {
    facts: inSession(),
    payload: [
      { item: '二', reason: '时间不足' },
      { item: '一', reason: '时间不足' },
    ],
  }),
];
