import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { determined, LEAD } from '../situations.js';

import type { ParticipationFacts } from './facts.js';
import { COMMENT, having, opinion } from './situations.js';

type Review = NonNullable<ParticipationFacts['disclosureReview']>;

const REVIEW: Review = {
  on: '2026-05-20',
  kind: 'secrecy',
  conclusion: 'undisclosed',
  ground: 'stateSecret',
  reviewer: 'he',
  by: 'ren',
};

const reviewed = (review: Partial<Review>, more: Partial<ParticipationFacts> = {}): Facts =>
  having({ disclosureReview: { ...REVIEW, ...review }, ...more });

const DECLARED = {
  ground: 'stateSecret',
  legalBasis: '保守国家秘密法；定密决定书〔2026〕3号',
  approver: 'chen',
  document: 'ground',
};

const PART = { ...DECLARED, part: '第四章关键设施布点' };

const THIRD_PARTY = {
  ...DECLARED,
  ground: 'thirdParty',
  legalBasis: '政府信息公开条例第15条',
  thirdPartyAnswer: 'objects',
  thirdPartyAskedOn: '2026-05-11',
  thirdPartyDocument: 'answer',
  publicInterest: '不公开不影响公共利益',
};

const PUBLISHED = { publications: [{ on: '2026-04-01', hash: 'hash-of-draft' }] };

const gone = (extent: 'whole' | 'part', publicationsBefore = 1): Partial<ParticipationFacts> => ({
  ...PUBLISHED,
  takenDown: [
    {
      on: '2026-04-02',
      extent,
      part: '附件2',
      reason: '误附涉密附件',
      documentId: 'd',
      publicationsBefore,
    },
  ],
});

interface Kind {
  readonly command: string;
  readonly facts: (more?: Partial<ParticipationFacts>) => Facts;
  readonly payload: JsonObject;
}

const WHOLE: Kind = {
  command: 'participation.undisclosed',
  facts: (more) => reviewed({}, more),
  payload: DECLARED,
};

const A_PART: Kind = {
  command: 'participation.partWithheld',
  facts: (more) => reviewed({ conclusion: 'partly' }, more),
  payload: PART,
};

/** What holds for the whole and for a part alike. */
const either = ({ command, facts, payload }: Kind): readonly Probe<Facts>[] => {
  const wrong = (requirement: string, change: JsonObject, right: JsonObject = {}) => ({
    requirement,
    command,
    facts: facts(),
    payload: { ...payload, ...change },
    mended: { payload: { ...payload, ...right } },
  });
  const under = (requirement: string, breached: Facts) => ({
    requirement,
    command,
    facts: breached,
    payload,
    mended: { facts: facts() },
  });
  const rights = { ...payload, ...THIRD_PARTY };
  return [
    wrong('G03', { legalBasis: undefined }),
    wrong('A39-approver', { approver: 'actor' }),
    {
      ...wrong('A39-approver', {}),
      given: { holders: [] },
      mended: { given: { holders: [{ personId: 'chen', role: 'sponsorHead', unitId: LEAD }] } },
    },
    // The head of another bureau approves nothing here.
    {
      ...wrong('A39-approver', {}),
      given: { holders: [{ personId: 'chen', role: 'sponsorHead', unitId: 'baoding.water' }] },
      mended: { given: { holders: [{ personId: 'chen', role: 'member', unitId: 'leaders' }] } },
    },
    wrong('G03-ground', { legalBasis: '政府信息公开条例第十六条第二款' }),
    wrong('G03-ground', { legalBasis: '《政府信息公开条例》第14条至第16条' }),
    wrong('G03-ground', { legalBasis: '决策草案属于过程稿' }),
    wrong(
      'G03-ground',
      { ground: 'otherLaw', legalBasis: '有关法律规定' },
      { ground: 'otherLaw', legalBasis: '《中华人民共和国数据安全法》第二十一条' },
    ),
    under('G03-reviewed', having({})),
    under('G03-reviewed', reviewed({ ...reviewOf(facts()), ground: 'endangering' })),
    under('G03-reviewed', reviewed({ ...reviewOf(facts()), conclusion: 'undetermined' })),
    under('G03-reviewed', reviewed({ ...reviewOf(facts()), by: 'actor' })),
    under('G03-reviewed', reviewed({ ...reviewOf(facts()), reviewer: 'actor' })),
    {
      ...wrong('G03-third-party', { ...rights, thirdPartyAnswer: 'agrees' }, rights),
      facts: facts(),
    },
    wrong('G03-third-party', { ...rights, publicInterest: undefined }, rights),
    wrong(
      'G03-third-party',
      { ...rights, thirdPartyAnswer: 'silent' },
      { ...rights, thirdPartyAnswer: 'silent', thirdPartyAskedOn: '2026-05-08' },
    ),
    under('G03-reversed', determined(facts(), 'undisclosed', false)),
    under('M10', facts(PUBLISHED)),
  ];
};

function reviewOf({ participation }: Facts): Partial<Review> {
  return participation.disclosureReview ?? {};
}

const answered = (requirement: string, more: Partial<ParticipationFacts>): Probe<Facts> => ({
  requirement,
  command: WHOLE.command,
  facts: WHOLE.facts(more),
  payload: DECLARED,
  mended: { facts: WHOLE.facts() },
});

const REVIEWING = {
  on: '2026-05-20',
  kind: 'secrecy',
  conclusion: 'undisclosed',
  ground: 'stateSecret',
  reviewer: 'he',
  document: 'opinion',
};
const { reviewer: _reviewer, ...BY_NOBODY } = REVIEWING;

const reviewing = (requirement: string, more: Partial<Probe<Facts>>): Probe<Facts> => ({
  requirement,
  command: 'participation.disclosureReviewed',
  facts: having({}),
  payload: REVIEWING,
  mended: {},
  ...more,
});

const REMOVAL = {
  on: '2026-06-01',
  extent: 'part',
  part: '附件2',
  reason: '误附涉密附件，已即时撤下',
  document: 'record',
};

/** How each duty of non-disclosure is breached and mended. */
export const disclosureProbes: readonly Probe<Facts>[] = [
  ...either(WHOLE),
  ...either(A_PART),
  {
    // What can be separated leaves the rest to be heard.
    requirement: 'G03-reviewed',
    command: WHOLE.command,
    facts: reviewed({ conclusion: 'partly' }),
    payload: DECLARED,
    mended: { facts: WHOLE.facts() },
  },
  {
    requirement: 'M10',
    command: WHOLE.command,
    facts: WHOLE.facts(gone('part')),
    payload: DECLARED,
    mended: { facts: WHOLE.facts(gone('whole')) },
  },
  {
    // Published again, it is public again.
    requirement: 'M10',
    command: A_PART.command,
    facts: A_PART.facts(gone('part', 0)),
    payload: PART,
    mended: { facts: A_PART.facts(gone('part')) },
  },
  reviewing('OGI17-reviewer', {
    payload: BY_NOBODY,
    mended: { payload: { ...BY_NOBODY, authority: '市国家保密局' } },
  }),
  reviewing('A39-approver', {
    given: { holders: [] },
    mended: { given: { holders: [{ personId: 'he', role: 'office', unitId: 'office' }] } },
  }),
  answered('A15-closed', { openComment: { ...COMMENT, closedOn: null } }),
  answered('A18-registered', { openComment: COMMENT }),
  answered('G06', { opinions: [opinion({ disposition: 'awaited' })] }),
  answered('M13', { opinionsStated: [{ source: 'symposium', count: 2 }] }),
  {
    requirement: 'A14-published',
    command: 'participation.takenDown',
    facts: having(gone('whole')),
    payload: REMOVAL,
    mended: { facts: having(gone('part')) },
  },
];
