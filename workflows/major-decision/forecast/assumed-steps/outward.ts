import { NONE } from '#libs/procedure';

import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';

const report =
  (kind: string) =>
  ({ day, paper }: Now) => ({
    on: day,
    reference: SAYS,
    document: paper(kind),
  });

const toParty = ({ day }: Now) => ({ on: day, reference: SAYS });
const answered = ({ day }: Now) => ({ on: day, reference: SAYS, asks: NONE });
const owed = ({ facts }: Now) => facts.initiation.start?.congress ?? 'none';

/** The paper whose text is the one that was decided on. */
function decidedPaper({ facts }: Now): string {
  const { decision, wording } = facts.deliberation;
  const hash = wording?.hash ?? decision?.hash;
  const found = Object.entries(facts.documents).find(
    ([, filed]) => filed.kind === 'draft' && filed.hash === hash,
  );
  return found?.[0] ?? '';
}

/** Nobody outside is still to be asked or to answer. */
const isCleared = (now: Now): boolean =>
  !now.states.some((state) => /outward\.(?:party\.pending|\w+\.awaiting)/.test(state)) &&
  (owed(now) === 'none' || !now.states.includes('decision/outward.congress.pending')) &&
  (now.facts.initiation.start?.superiorApproval !== true ||
    !now.states.includes('decision/outward.superior.pending'));

/** The paper that was checked against the text decided. */
function checkedPaper({ facts }: Now): string {
  const paper = facts.issue.check?.paper;
  return Object.entries(facts.documents).find(([, { hash }]) => hash === paper)?.[0] ?? '';
}

const ask = ({ facts }: Now) => facts.outward.asks.find((one) => one.answer === null);

/** Party committee, Congress, superior, issue and publication. */
export const outwardSteps: readonly AssumedStep[] = [
  {
    item: 'party',
    command: 'party.requested',
    when: ({ assumed }) => assumed.with.includes('partyRequest'),
    give: toParty,
  },
  { item: 'party', command: 'party.reported', ends: true, give: toParty },
  {
    item: 'party',
    command: 'party.replied',
    ends: true,
    give: (now) => ({ result: 'agreed', ...answered(now) }),
  },
  {
    item: 'congress',
    command: 'congress.reported',
    when: (now) => owed(now) === 'report',
    give: (now) => ({ ...report('congressReport')(now), deliberation: false }),
  },
  {
    item: 'congress',
    command: 'congress.received',
    ends: true,
    give: ({ day }) => ({ on: day, by: SAYS }),
  },
  {
    item: 'congress',
    command: 'congress.submitted',
    when: (now) => owed(now) === 'decision',
    give: report('congressReport'),
  },
  {
    item: 'congress',
    command: 'congress.adopted',
    ends: true,
    give: (now) => ({ ...answered(now), result: 'adopted' }),
  },
  {
    item: 'superior',
    command: 'superior.submitted',
    when: ({ facts }) => facts.initiation.start?.superiorApproval === true,
    give: report('superiorReport'),
  },
  {
    item: 'superior',
    command: 'superior.approved',
    ends: true,
    give: (now) => ({ ...answered(now), by: SAYS, document: now.paper('superiorReply') }),
  },
  {
    item: 'issue',
    command: 'outward.asksAnswered',
    when: (now) => ask(now) !== undefined,
    give: (now) => ({ by: ask(now)?.by ?? '', answer: SAYS }),
  },
  {
    item: 'issue',
    command: 'issue.checked',
    when: (now) =>
      isCleared(now) && now.facts.issue.check?.text !== now.facts.deliberation.decision?.hash,
    give: (now) => ({
      document: now.paper('issuedDecision'),
      draftDocument: decidedPaper(now),
      result: 'formOnly',
      differences: SAYS,
    }),
  },
  {
    item: 'issue',
    command: 'decision.issued',
    ends: true,
    give: (now) => ({
      number: `${SAYS}〔${now.day.slice(0, 4)}〕1号`,
      validUntil: NONE,
      form: now.facts.participation.normative ? 'normativeDocument' : 'officialDocument',
      document: checkedPaper(now),
      alternative: now.facts.deliberation.decision?.alternative ?? '',
      draftDocument: decidedPaper(now),
    }),
  },
  {
    item: 'publication',
    command: 'disclosure.reviewed',
    when: ({ facts }) => facts.publication.disclosure === null,
    give: ({ day }) => ({ on: day, conclusion: 'public', reviewer: SAYS }),
  },
  {
    item: 'publication',
    command: 'concern.determined',
    when: ({ facts }) => facts.determinations.every((one) => one.question !== 'wideConcern'),
    give: () => ({ wide: true, reason: SAYS }),
  },
  {
    item: 'publication',
    command: 'decision.published',
    ends: true,
    give: ({ day, facts, paper }) => ({
      on: day,
      channels: SAYS,
      ...(facts.publication.disclosure === 'partly' ? { withheldParts: SAYS } : {}),
      through: ['gazette', 'website', 'newspaper'],
      url: SAYS,
      explainsAdoption: true,
      text: facts.issue.documentId ?? '',
      document: paper('publicationProof'),
      interpretation: paper('interpretation'),
    }),
  },
  {
    item: 'publication',
    command: 'decision.withheld',
    ends: true,
    give: ({ paper }) => ({
      ground: 'endangering',
      basis: SAYS,
      approver: SAYS,
      document: paper('undisclosedGround'),
    }),
  },
];
