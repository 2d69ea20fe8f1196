import { aDefect, carriedDefect, type Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { aCase, cityRule } from '../common-probes.js';
import { discussed, filed } from '../deliberation/probes-meetings.js';

/** A matter that was not started: its file needs the proposal and nothing else. */
const ended = (more: Partial<Facts> = {}): Facts =>
  aCase({
    documents: { proposal: filed('proposal', 'hash-proposal') },
    ending: { how: 'notStarted', on: '2026-05-01', reason: '属于部门职责' },
    ...more,
  });
const incomplete = ended({ documents: {} });
const declared = ended({
  documents: {},
  archive: {
    ...initialFacts.archive,
    gaps: [
      {
        kind: 'proposal',
        reason: '原件遗失',
        unitId: 'baoding.ecology',
        approver: 'chief',
        by: 'archivist',
        on: '2026-05-06',
        healed: null,
      },
    ],
  },
});
const filedOn = (day: string): Facts =>
  ended({ archive: { ...initialFacts.archive, filedOn: day, filedBy: 'archivist' } });

const GAP = {
  kind: 'proposal',
  reason: '原件遗失',
  unitId: 'baoding.ecology',
  approver: 'chief',
};

const OPEN = aDefect({
  id: 'G34-days-40',
  requirement: 'G34-days',
  article: '条例第32条',
  what: { zh: '逾期公布', en: 'Published late' },
});
/** An entry was corrected by somebody, as entry 44. */
const corrected = (by: string): Facts =>
  ended({
    archive: {
      ...initialFacts.archive,
      corrections: [
        {
          entry: 44,
          revision: 40,
          says: '会议日期为5月20日',
          reason: '登记错误',
          document: null,
          by,
          on: '2026-05-25',
          confirmed: null,
        },
      ],
    },
  });
const CONFIRMING = { correction: 44, document: 'original' };

const transferring = { receiver: '保定市档案馆' };

const row = (
  requirement: string,
  command: string,
  rest: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...rest });

const archiveRows: readonly Probe<Facts>[] = [
  row('A33-gap', 'archive.gapDeclared', {
    facts: ended(),
    payload: GAP,
    mended: { facts: incomplete },
  }),
  row('A39-approver', 'archive.gapDeclared', {
    facts: incomplete,
    payload: { ...GAP, approver: 'actor' },
    mended: { payload: GAP },
  }),
  row('A39-approver', 'archive.gapDeclared', {
    facts: incomplete,
    payload: GAP,
    given: { holders: [] },
    mended: { given: { holders: [{ personId: 'chief', role: 'office', unitId: 'office' }] } },
  }),
  row('A33-defects', 'archive.filed', {
    facts: ended({ defects: [OPEN] }),
    payload: {},
    mended: { facts: ended({ defects: [carriedDefect(OPEN)] }) },
  }),
  row('A33-ready', 'archive.filed', {
    facts: ended({ ending: null }),
    payload: {},
    mended: { facts: ended() },
  }),
  row('G36', 'archive.filed', { facts: incomplete, payload: {}, mended: { facts: ended() } }),
  row('G36', 'archive.filed', { facts: incomplete, payload: {}, mended: { facts: declared } }),
  row('AR19', 'archive.filed', {
    facts: ended(),
    payload: {},
    given: cityRule('archive.handoverDays', 30, 'day'),
    mended: {
      facts: ended({ ending: { how: 'notStarted', on: '2026-05-02', reason: '属于部门职责' } }),
    },
  }),
  row('A33-ended', 'archive.transferred', {
    facts: ended({ ending: null }),
    payload: transferring,
    mended: { facts: ended() },
  }),
  row('G36', 'archive.transferred', {
    facts: incomplete,
    payload: transferring,
    mended: { facts: ended() },
  }),
  row('AR20', 'archive.transferred', {
    facts: filedOn('2006-06-02'),
    payload: transferring,
    given: cityRule('archive.transferYears', 20, 'year'),
    mended: { facts: filedOn('2006-06-01') },
  }),
  row('A39-correction', 'correction.confirmed', {
    facts: ended(),
    payload: CONFIRMING,
    mended: { facts: corrected('li') },
  }),
  row('A39-other-eyes', 'correction.confirmed', {
    facts: corrected('actor'),
    payload: CONFIRMING,
    mended: { facts: corrected('li') },
  }),
  row('G46', 'entry.corrected', {
    facts: ended(),
    payload: { revision: 50, says: '会议日期为5月20日', reason: '登记错误' },
    mended: { payload: { revision: 49, says: '会议日期为5月20日', reason: '登记错误' } },
  }),
];

const filing = {
  documentId: 'late-report',
  kind: 'riskReport',
  title: '风险评估报告',
  hash: 'hash-report',
  fileName: '风险评估报告.pdf',
  mediaType: 'application/pdf',
  size: 1024,
};

const approved: Facts = {
  ...discussed(),
  deliberation: {
    ...discussed().deliberation,
    decision: {
      outcome: 'approved',
      alternative: 'A',
      hash: 'hash-first',
      on: '2026-05-20',
      by: 'mayor',
      reason: null,
    },
  },
};
const issued: Facts = { ...approved, issue: { ...initialFacts.issue, signedOn: '2026-05-25' } };

const late = { madeOn: '2026-05-12', supplementReason: '原件在评估机构，五月底取回' };

const filingRows: readonly Probe<Facts>[] = [
  row('G37', 'document.filed', {
    facts: approved,
    payload: { ...filing, madeOn: late.madeOn },
    mended: { payload: { ...filing, ...late } },
  }),
  row('G37', 'document.filed', {
    facts: approved,
    payload: { ...filing, supplementReason: late.supplementReason },
    mended: { payload: { ...filing, ...late } },
  }),
  row('G37', 'document.filed', {
    facts: issued,
    payload: { ...filing, kind: 'meetingMinutes' },
    mended: { facts: approved },
  }),
  row('G37-made', 'document.filed', {
    facts: approved,
    payload: { ...filing, ...late, madeOn: '2026-05-21' },
    mended: { payload: { ...filing, ...late } },
  }),
];

/** How each duty is breached and mended. */
export const archivingProbes: readonly Probe<Facts>[] = [...archiveRows, ...filingRows];
