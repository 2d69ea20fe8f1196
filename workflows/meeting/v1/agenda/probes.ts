import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { anItem, convened, DECISION, inSession, row } from '../situations.js';

const TABLE = 'item.tabled';
const tabled = {
  item: '一',
  title: '审议《保定市城区扬尘污染防治办法》',
  sponsor: '市生态环境局',
  papersOn: '2026-06-03',
  disputed: false,
};
const aboutDecision = {
  ...tabled,
  decision: DECISION,
  alternatives: [{ key: 'A', document: 'd' }],
};
const standingAt = (...states: readonly string[]) => ({
  units: [{ id: '市生态环境局', organId: 'organ' }],
  decisions: [{ id: DECISION, organId: 'organ', states }],
});

/** How each duty is breached and mended. */
export const agendaProbes: readonly Probe<Facts>[] = [
  row('MT-new-item', TABLE, {
    facts: convened({ items: [anItem()] }),
    payload: [tabled, { ...tabled, item: '二' }],
  }),
  row('MT-new-item', TABLE, {
    facts: [
      convened({ items: [anItem()] }),
      convened({ items: [anItem({ stands: 'withdrawn' })] }),
    ],
    payload: { ...aboutDecision, item: '二' },
    given: standingAt('decision/agenda'),
  }),
  row('A25-tabled', TABLE, {
    facts: convened(),
    payload: aboutDecision,
    given: [
      standingAt('decision/legalityReview.reviewing'),
      standingAt('decision/deliberation', 'decision/deliberation.scheduled'),
    ],
  }),
  row('G20-presented', TABLE, {
    facts: convened(),
    payload: [{ ...tabled, decision: DECISION }, aboutDecision],
    given: standingAt('decision/agenda'),
  }),
  row('MT-cutoff', TABLE, {
    facts: convened(),
    payload: [{ ...tabled, papersOn: '2026-06-06' }, tabled],
  }),
  row('A13-coordinated', TABLE, {
    facts: convened(),
    payload: [
      { ...tabled, disputed: true },
      { ...tabled, disputed: true, coordination: '经副秘书长协调，财政局保留资金意见' },
    ],
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
