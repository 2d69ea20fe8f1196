import { withDetermination, type Given, type JsonObject, type Probe } from '#libs/procedure';

import { aCase, cityRule, heldByDefect } from '../common-probes.js';
import { filed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import { LEAD } from '../situations.js';

import type { PublicationFacts } from './facts.js';

const publishing = {
  on: '2026-06-01',
  channels: '市政府公报、市政府门户网站、市日报',
  through: ['gazette', 'website', 'newspaper'],
  explainsAdoption: true,
  text: 'issued',
  document: 'proof',
  interpretation: 'interpretation',
};
const withholding = {
  ground: 'stateSecret',
  basis: '保守国家秘密法；政府信息公开条例第14条',
  approver: 'chen',
  classification: '机密，保密期限十年，定密责任人李某',
  document: 'ground',
};

const reviewing = { on: '2026-06-01', conclusion: 'undisclosed', reviewer: 'he' };

/** Signed on the day, its disclosure reviewed; who determines has no part in what is asked here. */
function signed(
  disclosure: PublicationFacts['disclosure'],
  more: Partial<Facts> = {},
  signedOn = '2026-05-25',
): Facts {
  return aCase({
    documents: {
      issued: filed('issuedDecision', 'hash-issued'),
      otherPaper: filed('issuedDecision', 'hash-other'),
    },
    issue: { ...initialFacts.issue, signedOn, documentId: 'issued' },
    publication: {
      ...initialFacts.publication,
      disclosureReviewedOn: disclosure === null ? null : '2026-05-28',
      disclosure,
    },
    ...more,
  });
}

const determiner = {
  actor: { personId: 'clerk', mandates: [] },
  occurredOn: '2026-05-28',
  revision: 40,
} as unknown as Given;

const concerned = (facts: Facts, answer: boolean): Facts =>
  withDetermination(
    facts,
    { question: 'wideConcern', answer, reason: '涉及全市居民用水价格' },
    determiner,
  );

type Row = Partial<Probe<Facts>> & Pick<Probe<Facts>, 'mended'>;

const published = (requirement: string, row: Row): Probe<Facts> => ({
  requirement,
  command: 'decision.published',
  facts: signed('public'),
  payload: publishing,
  ...row,
});

const changed = (facts: Facts, mended: Facts): Row => ({ facts, mended: { facts: mended } });

const without = (key: keyof typeof publishing): JsonObject =>
  Object.fromEntries(Object.entries(publishing).filter(([name]) => name !== key));

const technical: Partial<Facts> = {
  experts: {
    ...initialFacts.experts,
    technical: { answer: true, reason: '涉及水文计算', on: '2026-03-01' },
  },
};
const wide = concerned(signed('public'), true);

const correcting = {
  on: '2026-06-01',
  document: 'notice',
  extent: 'form',
  differences: '第三页“2025年”应为“2026年”系印刷差错',
};
const deviating = { on: '2026-06-01', what: '网站公布的附件删去第二条' };

/** What is published is what was issued; a later notice changes nothing of it. */
const textRows: readonly Probe<Facts>[] = [
  published('A32-text', {
    payload: { ...publishing, text: 'otherPaper' },
    mended: { payload: publishing },
  }),
  // Only where parts are withheld, and it is said which, is the text another.
  published('A32-text', {
    facts: signed('partly'),
    payload: { ...publishing, text: 'otherPaper' },
    mended: {
      payload: { ...publishing, text: 'otherPaper', withheldParts: '附件2涉及商业秘密' },
    },
  }),
  {
    requirement: 'A37-correction',
    command: 'correction.issued',
    facts: signed('public'),
    payload: { ...correcting, extent: 'substance' },
    mended: { payload: correcting },
  },
  ...(['A32-issued', 'A32-deviated'] as const).map((requirement, index): Probe<Facts> => {
    const facts = [aCase(), signed('public')] as const;
    return {
      requirement,
      command: 'publication.deviationFound',
      facts: facts[index === 0 ? 0 : 1],
      payload: deviating,
      mended: { facts: facts[index === 0 ? 1 : 0] },
    };
  }),
];

const publishingRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.published', publishing, signed('public')),
  published('G34', changed(signed(null), signed('public'))),
  published('G34-conclusion', changed(signed('undisclosed'), signed('public'))),
  published('G34-conclusion', changed(signed('undetermined'), signed('partly'))),
  published('G34-days', changed(signed('public', {}, '2026-04-01'), signed('public'))),
  published('OGI37', {
    facts: signed('partly'),
    mended: { payload: { ...publishing, withheldParts: '附件2涉及商业秘密，依法不予公开' } },
  }),
  published('A32-media', {
    payload: { ...publishing, through: ['website'] },
    mended: { payload: publishing },
  }),
  published('A32-concern', { mended: { facts: concerned(signed('public'), false) } }),
  published('A32-explain', {
    facts: wide,
    payload: { ...publishing, explainsAdoption: false },
    mended: { payload: publishing },
  }),
  published('A32-explain', {
    facts: signed('public', technical),
    payload: { ...publishing, explainsAdoption: false },
    mended: { payload: publishing },
  }),
  published('A13-remedies', {
    payload: { ...publishing, statesRemedies: false },
    given: cityRule('announcement.remedies', true),
    mended: { payload: { ...publishing, statesRemedies: true } },
  }),
  published('A32-interpret', {
    facts: wide,
    payload: without('interpretation'),
    mended: { payload: publishing },
  }),
];

const withheld = (requirement: string, row: Row): Probe<Facts> => ({
  requirement,
  command: 'decision.withheld',
  facts: signed('undisclosed'),
  payload: withholding,
  ...row,
});

const commented: Partial<Facts> = {
  participation: {
    ...initialFacts.participation,
    publications: [{ on: '2026-03-01', hash: 'hash-first' }],
  },
};
const unclassified = { ...withholding, classification: undefined };
const trade = { ...withholding, ground: 'thirdParty', thirdPartyAnswer: 'objects' };
const asked = { ...trade, thirdParty: '第三方不同意公开，不公开不影响公共利益' };

const withholdingRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.withheld', withholding, signed('undisclosed')),
  withheld('G34', changed(signed(null), signed('undisclosed'))),
  withheld('G34-conclusion', changed(signed('public'), signed('undisclosed'))),
  withheld('G34-conclusion', changed(signed('partly'), signed('undisclosed'))),
  withheld('G34-conclusion', changed(signed('undetermined'), signed('undisclosed'))),
  withheld('G35', {
    payload: { ...withholding, approver: undefined },
    mended: { payload: withholding },
  }),
  withheld('A39-approver', {
    payload: { ...withholding, approver: 'actor' },
    mended: { payload: withholding },
  }),
  // The sponsor’s own head does not approve for the organ.
  withheld('A39-approver', {
    given: { holders: [{ personId: 'chen', role: 'sponsorHead', unitId: LEAD }] },
    mended: { given: { holders: [{ personId: 'chen', role: 'member', unitId: 'leaders' }] } },
  }),
  {
    requirement: 'OGI17-reviewer',
    command: 'disclosure.reviewed',
    facts: signed(null),
    payload: { on: '2026-06-01', conclusion: 'undisclosed', authority: '市国家保密局' },
    mended: { payload: reviewing },
  },
  {
    requirement: 'A39-approver',
    command: 'disclosure.reviewed',
    facts: signed(null),
    payload: reviewing,
    given: { holders: [] },
    mended: { given: { holders: [{ personId: 'he', role: 'office', unitId: 'office' }] } },
  },
  withheld('OGI14', { payload: unclassified, mended: { payload: withholding } }),
  withheld('OGI15', {
    payload: { ...asked, thirdParty: undefined },
    mended: { payload: asked },
  }),
  withheld('OGI15', {
    payload: { ...asked, thirdPartyAnswer: 'agrees' },
    mended: { payload: asked },
  }),
  withheld('OGI16', {
    payload: { ...withholding, ground: 'processInformation' },
    mended: { payload: withholding },
  }),
  withheld('OGI16', {
    payload: { ...withholding, ground: 'endangering', basis: '政府信息公开条例第16条' },
    mended: { payload: { ...withholding, ground: 'endangering' } },
  }),
  withheld('OGI16', {
    payload: { ...withholding, ground: 'otherLaw', basis: '按有关规定' },
    mended: {
      payload: { ...withholding, ground: 'otherLaw', basis: '《数据安全法》第二十一条' },
    },
  }),
  withheld('M10-commented', changed(signed('undisclosed', commented), signed('undisclosed'))),
];

/** How each duty of publication and of withholding is breached and mended. */
export const publicationProbes: readonly Probe<Facts>[] = [
  ...textRows,
  ...publishingRows,
  ...withholdingRows,
];
