import type { JsonObject, Probe } from '#libs/procedure';

import { cityRule } from '../common-probes.js';
import { filed, finding } from '../deliberation/probes-meetings.js';
import type { Facts } from '../facts.js';
import { OPINED, reviewing } from '../legality-review/probes-situations.js';
import { determined, STARTED } from '../situations.js';

import type { ChangeStatement, OpenComment } from './facts.js';

const COMMENTED: OpenComment = {
  publishedOn: '2026-04-01',
  countsFrom: '2026-04-01',
  endsOn: '2026-05-06',
  openUntil: '2026-05-06',
  receivedBefore: 0,
  shortenedBecause: null,
  channels: '市政府门户网站',
  draftDocument: 'earlier',
  draftHash: 'hash-earlier',
  otherHashes: [],
  corrections: 0,
  closedOn: '2026-05-07',
  commentsReceived: 12,
};

const statement = (more: Partial<ChangeStatement> = {}): ChangeStatement => ({
  alternative: 'A',
  commentedHash: 'hash-earlier',
  hash: 'hash-now',
  changes: [{ what: '收费标准由每车次5元调整为8元', cause: 'own' }],
  substance: null,
  ...more,
});

/** The draft was put to comment in an earlier text; what was shown of the change is named. */
function changed(
  changes: readonly ChangeStatement[] = [],
  openComment: OpenComment | null = COMMENTED,
): Facts {
  return {
    ...STARTED,
    documents: { earlier: filed('draft', 'hash-earlier'), now: filed('draft', 'hash-now') },
    drafting: {
      ...STARTED.drafting,
      explanationDocument: 'explanation',
      alternatives: [{ key: 'A', title: '方案A', documentId: 'now', hash: 'hash-now' }],
    },
    participation: { ...STARTED.participation, methodsPlanned: ['openComment'], openComment },
    changes,
  };
}

const SHOWN = changed([statement({ substance: false })]);
const PUBLIC = changed([
  statement({ changes: [{ what: '增加优惠', cause: 'public' }], substance: false }),
]);
const SUBSTANTIVE = changed([statement({ substance: true })]);

/** The same once the reviewer found upon the present text. */
const reviewed = (facts: Facts): Facts =>
  reviewing({ findings: [finding({ hash: 'hash-now' })] }, { ...facts, review: OPINED.review });

/** Both gates ask the same: the end of forming, and the package. */
const gates = (requirement: string, breached: Facts, mended: Facts): readonly Probe<Facts>[] => [
  {
    requirement,
    command: 'forming.completed',
    facts: breached,
    payload: {},
    mended: { facts: mended },
  },
  {
    requirement,
    command: 'package.begun',
    facts: reviewed(breached),
    payload: {},
    mended: { facts: reviewed(mended) },
  },
];

const STATING: JsonObject = {
  alternative: 'A',
  commented: 'earlier',
  compared: 'now',
  changes: [{ what: '增加优惠', cause: 'public' }],
};

const stating = (wrong: JsonObject): Probe<Facts> => ({
  requirement: 'A18-compared',
  command: 'changes.stated',
  facts: changed(),
  payload: { ...STATING, ...wrong },
  mended: { payload: STATING },
});

const DETERMINING = { alternative: 'A', substance: false, reason: '仅调整表述顺序' };

const OPEN: OpenComment = {
  ...COMMENTED,
  closedOn: null,
  endsOn: '2026-06-20',
  openUntil: '2026-06-22',
};

const NOTICE: JsonObject = {
  notice: 'notice',
  draftDocument: 'now',
  endsOn: '2026-07-10',
  channels: '市政府门户网站',
  how: '信函、网上填报',
};

const CORRECTING: JsonObject = {
  correction: '附件2联系电话有误',
  document: 'notice',
  draftDocument: 'now',
  reason: '仅更正联系电话',
};

const noticed = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A15-text',
  command,
  facts: changed([], OPEN),
  payload: { ...payload, draftDocument: 'earlier' },
  mended: { payload },
});

/** Two alternatives, both with an explanation. */
const two = (): Facts => {
  const facts = changed([], null);
  const b = { key: 'B', title: '方案B', documentId: 'earlier', hash: 'hash-earlier' };
  const { drafting } = facts;
  return { ...facts, drafting: { ...drafting, alternatives: [...drafting.alternatives, b] } };
};

const REVERSING = { reason: '更正内容涉及收费标准' };
const mere = (facts: Facts): Facts => determined(facts, 'commentCorrection', true);

const SWAP = { on: '2026-06-01', what: '附件1收费标准表被替换' };

/** How each duty about the text that is put to comment is breached and mended. */
export const openCommentTextProbes: readonly Probe<Facts>[] = [
  noticed('openComment.published', NOTICE),
  noticed('openComment.draftReplaced', NOTICE),
  noticed('openComment.corrected', CORRECTING),
  {
    requirement: 'A15-text',
    command: 'openComment.published',
    facts: two(),
    payload: NOTICE,
    mended: { payload: { ...NOTICE, otherDrafts: ['earlier'] } },
  },
  {
    requirement: 'A15-new-text',
    command: 'openComment.draftReplaced',
    facts: changed([], OPEN),
    payload: { ...NOTICE, draftDocument: 'earlier' },
    mended: { payload: NOTICE },
  },
  {
    requirement: 'A15-correction',
    command: 'openComment.correctionReversed',
    facts: changed([], OPEN),
    payload: REVERSING,
    mended: { facts: mere(changed([], OPEN)) },
  },
  {
    requirement: 'A15-was-open',
    command: 'openComment.swapFound',
    facts: changed([], null),
    payload: SWAP,
    mended: { facts: changed() },
  },
  {
    requirement: 'A15-swapped',
    command: 'openComment.swapFound',
    facts: changed(),
    payload: SWAP,
    mended: { facts: changed([], null) },
  },
  stating({ compared: 'earlier' }),
  stating({ commented: 'now' }),
  stating({ alternative: 'B' }),
  ...gates('A18-changes', changed(), SHOWN),
  ...gates('A18-changes', changed([statement({ hash: 'hash-earlier', substance: false })]), PUBLIC),
  ...gates('A18-substance', changed([statement()]), SHOWN),
  ...gates('A15-renewed', SUBSTANTIVE, SHOWN),
  // The part that changed was put to comment again.
  ...gates(
    'A15-renewed',
    SUBSTANTIVE,
    changed([statement({ substance: true })], { ...COMMENTED, otherHashes: ['hash-now'] }),
  ),
  ...gates('A15-renewed-rule', SUBSTANTIVE, SHOWN).map((row) => ({
    ...row,
    given: cityRule('openComment.renewOnChange', true, 'flag'),
  })),
  {
    requirement: 'A18-stated',
    command: 'changes.determined',
    facts: PUBLIC,
    payload: DETERMINING,
    mended: { facts: changed([statement()]) },
  },
  {
    requirement: 'A18-stated',
    command: 'changes.determinationReversed',
    facts: SUBSTANTIVE,
    payload: { alternative: 'A', reason: '收费标准属于实质内容' },
    mended: { facts: SHOWN },
  },
  {
    requirement: 'A18-again',
    command: 'changes.determined',
    facts: SUBSTANTIVE,
    payload: DETERMINING,
    mended: { facts: changed([statement()]) },
  },
];
