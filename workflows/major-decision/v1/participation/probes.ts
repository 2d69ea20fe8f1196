import type { JsonObject, ProfileValue, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { OpenComment } from '../open-comment/facts.js';
import { determined, STARTED, statedDay, statedPast, withDefect } from '../situations.js';

import type { ParticipationFacts, PublicOpinion } from './facts.js';

const having = (change: Partial<ParticipationFacts>): Facts => ({
  ...STARTED,
  participation: { ...STARTED.participation, methodsPlanned: ['symposium'], ...change },
});

const UNDERWAY = having({});

const compulsory = (article: string): ProfileValue => ({
  value: true,
  layer: 'city',
  article,
  source: '市重大行政决策程序规定',
  verified: true,
});

/** An open comment that was held and closed. */
export const COMMENT: OpenComment = {
  publishedOn: '2026-04-01',
  countsFrom: '2026-04-01',
  endsOn: '2026-05-01',
  shortenedBecause: null,
  channels: '市政府门户网站',
  draftDocument: 'draft',
  draftHash: 'hash-of-draft',
  corrections: 0,
  closedOn: '2026-05-02',
  commentsReceived: 3,
};

const opinion = (more: Partial<PublicOpinion> = {}): PublicOpinion => ({
  key: '公众-1',
  source: 'openComment',
  summary: '建议延长过渡期',
  voices: 3,
  disposition: 'adopted',
  reason: null,
  ...more,
});

const UNDISCLOSED = {
  ground: 'stateSecret',
  legalBasis: '保守国家秘密法；定密决定书〔2026〕3号',
  approver: 'chen',
  document: 'ground',
};

const METHOD = {
  method: 'symposium',
  on: '2026-06-01',
  place: '市政府第三会议室',
  participants: 24,
  summary: '企业、行业协会和群众代表发表意见',
  document: 'extract',
};

const HEARD = { on: '2026-06-01', withWhom: '市总工会、货车司机代表', summary: '关注过渡期' };

/** Nothing before the start counts as hearing the public for this decision. */
const afterStart = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A14-after-start',
  command,
  facts: UNDERWAY,
  payload: { ...payload, on: '2026-02-20' },
  given: { lateBecause: '补录' },
  mended: { payload },
});

/** A row of the conclusion: what stands in its way, and what no longer does. */
const concluding = (
  requirement: string,
  facts: Facts,
  mended: Partial<ParticipationFacts> | Facts,
): Probe<Facts> => ({
  requirement,
  command: 'participation.concluded',
  facts,
  payload: { adoptionDocument: 'adoption' },
  mended: {
    facts:
      'participation' in mended
        ? mended
        : { ...facts, participation: { ...facts.participation, ...mended } },
  },
});

const CALLED_FOR = determined(UNDERWAY, 'greatDifference', true);

const undisclosing: readonly Probe<Facts>[] = [
  {
    requirement: 'G03',
    command: 'participation.undisclosed',
    facts: STARTED,
    payload: { ...UNDISCLOSED, legalBasis: ' ' },
    mended: { payload: UNDISCLOSED },
  },
  {
    requirement: 'G03',
    command: 'participation.undisclosed',
    facts: STARTED,
    payload: { ...UNDISCLOSED, approver: 'actor' },
    mended: { payload: UNDISCLOSED },
  },
  {
    requirement: 'G03-reversed',
    command: 'participation.undisclosed',
    facts: determined(STARTED, 'undisclosed', false),
    payload: UNDISCLOSED,
    mended: { facts: STARTED },
  },
  {
    requirement: 'M10',
    command: 'participation.undisclosed',
    facts: having({ openComment: COMMENT }),
    payload: UNDISCLOSED,
    mended: { facts: STARTED },
  },
  {
    requirement: 'A15-closed',
    command: 'participation.undisclosed',
    facts: having({ openComment: { ...COMMENT, closedOn: null } }),
    payload: UNDISCLOSED,
    mended: { facts: having({ openComment: COMMENT }) },
  },
];

const concluded: readonly Probe<Facts>[] = [
  concluding('G03-methods', UNDERWAY, { methodsDone: ['symposium'] }),
  {
    ...concluding('A15-compulsory', UNDERWAY, { methodsDone: ['openComment'] }),
    given: { profile: { 'openComment.compulsory': compulsory('第14条') } },
  },
  concluding('A15-normative', having({ normative: true }), { methodsDone: ['openComment'] }),
  concluding('A15-market', having({ marketEntities: true }), { methodsDone: ['openComment'] }),
  {
    ...concluding('A16-needed', CALLED_FOR, { methodsDone: ['hearing'] }),
    given: { profile: { 'hearing.compulsory': compulsory('第16条') } },
  },
  concluding('A18-registered', having({ openComment: COMMENT }), { opinions: [opinion()] }),
  concluding('G06', having({ opinions: [opinion({ disposition: 'awaited' })] }), {
    opinions: [opinion()],
  }),
  concluding('G06', having({ opinions: [opinion({ disposition: 'rejected' })] }), {
    opinions: [opinion({ disposition: 'rejected', reason: '与上位法规定不一致' })],
  }),
  concluding(
    'M13',
    having({
      opinionsStated: [{ source: 'hearing', count: 4 }],
      opinions: [opinion({ source: 'hearing', voices: 3 })],
    }),
    { opinions: [opinion({ source: 'hearing', voices: 4 })] },
  ),
  concluding('M2-determined', UNDERWAY, determined(UNDERWAY, 'specificGroup', false)),
  concluding('M2', having({ specificGroup: '货车司机' }), { groupHeardOn: '2026-05-20' }),
  concluding('A15-closed', having({ openComment: { ...COMMENT, closedOn: null } }), {
    openComment: COMMENT,
  }),
  concluding('A39-defects', withDefect(UNDERWAY), UNDERWAY),
];

const REGISTERED = { key: '公众-1', source: 'symposium', summary: '建议分步实施', voices: 9 };

const TABLE = {
  on: '2026-06-01',
  document: 'adoption',
  channels: '市政府门户网站',
  redacted: true,
  redactedBy: 'sun',
};

/** How each duty of participation is breached and mended. */
export const participationProbes: readonly Probe<Facts>[] = [
  ...undisclosing,
  ...statedPast('method.recorded', UNDERWAY, METHOD),
  afterStart('method.recorded', METHOD),
  ...statedPast('group.heard', UNDERWAY, HEARD),
  afterStart('group.heard', HEARD),
  {
    requirement: 'A18-new-keys',
    command: 'opinions.registered',
    facts: having({ opinions: [opinion()] }),
    payload: { opinions: [REGISTERED] },
    mended: { payload: { opinions: [{ ...REGISTERED, key: '座谈-1' }] } },
  },
  {
    requirement: 'A18-known-keys',
    command: 'opinions.disposed',
    facts: having({ opinions: [opinion()] }),
    payload: { opinions: [{ key: '公众-9', disposition: 'adopted' }] },
    mended: { payload: { opinions: [{ key: '公众-1', disposition: 'adopted' }] } },
  },
  ...concluded,
  ...statedDay('opinions.adoptionPublished', UNDERWAY, TABLE),
  {
    requirement: 'G48',
    command: 'opinions.adoptionPublished',
    facts: UNDERWAY,
    payload: { ...TABLE, redacted: false },
    mended: { payload: TABLE },
  },
];
