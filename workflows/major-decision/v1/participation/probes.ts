import type { JsonObject, ProfileValue, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { determined, withDefect } from '../situations.js';

import type { ParticipationFacts } from './facts.js';
import { disclosureProbes } from './probes-disclosure.js';
import { COMMENT, having, opinion } from './situations.js';

const UNDERWAY = having({});

const compulsory = (article: string): ProfileValue => ({
  value: true,
  layer: 'city',
  article,
  source: '市重大行政决策程序规定',
  verified: true,
});

/** Three comments that the register calls one. */
const LUMPED = { voices: 3, originals: [] };

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
  concluding('A18-registered', having({ openComment: COMMENT, opinions: [opinion(LUMPED)] }), {
    opinions: [opinion()],
  }),
  concluding(
    'A18-registered',
    having({ openComment: { ...COMMENT, receivedBefore: 1 }, opinions: [opinion()] }),
    { opinions: [opinion(), opinion({ key: '公众-2', originals: ['4'] })] },
  ),
  // What came too late settles nothing that came in time, and waits for nobody.
  concluding(
    'A18-registered',
    having({ openComment: COMMENT, opinions: [opinion({ receivedOn: '2026-05-02' })] }),
    { opinions: [opinion()] },
  ),
  concluding(
    'G06',
    having({ openComment: COMMENT, opinions: [opinion({ disposition: 'awaited' })] }),
    { opinions: [opinion({ disposition: 'awaited', receivedOn: '2026-05-02' })] },
  ),
  concluding('G06', having({ opinions: [opinion({ disposition: 'rejected' })] }), {
    opinions: [opinion({ disposition: 'rejected', reason: '与上位法规定不一致' })],
  }),
  concluding(
    'M13',
    having({
      opinionsStated: [{ source: 'hearing', count: 4 }],
      opinions: [opinion({ source: 'hearing', voices: 4 })],
    }),
    { opinions: [opinion({ source: 'hearing', voices: 4, originals: ['1', '2', '3', '4'] })] },
  ),
  concluding('M2-determined', UNDERWAY, determined(UNDERWAY, 'specificGroup', false)),
  concluding('M2', having({ specificGroup: '货车司机' }), { groupHeardOn: '2026-05-20' }),
  concluding('A15-closed', having({ openComment: { ...COMMENT, closedOn: null } }), {
    openComment: COMMENT,
  }),
  concluding('A39-defects', withDefect(UNDERWAY), UNDERWAY),
];

const REGISTERED = {
  key: '公众-1',
  source: 'symposium',
  summary: '建议分步实施',
  voices: 9,
  receivedOn: '2026-05-30',
};

const LATE = { ...REGISTERED, source: 'openComment', receivedOn: '2026-05-04' };

/** A row of the register: what is entered wrongly, and what is not. */
const registering = (requirement: string, wrong: JsonObject, mended: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'opinions.registered',
  facts: having({ openComment: COMMENT }),
  payload: { opinions: [{ ...LATE, ...wrong }] },
  mended: { payload: { opinions: [{ ...LATE, ...mended }] } },
});

const register: readonly Probe<Facts>[] = [
  registering('A18-new-keys', { originals: ['8', '8'] }, { originals: ['8', '9'] }),
  registering('A18-originals', { voices: 1, originals: ['8', '9'] }, { originals: ['8', '9'] }),
  registering('A18-overlooked', { receivedOn: '2026-05-01' }, { receivedOn: '2026-05-02' }),
  {
    // What was decided is not changed afterwards; what came late may be considered.
    requirement: 'A18-still-open',
    command: 'opinions.disposed',
    facts: having({ openComment: COMMENT, opinions: [opinion()] }),
    payload: { opinions: [{ key: '公众-1', disposition: 'rejected', reason: '另有安排' }] },
    mended: {
      facts: having({
        openComment: COMMENT,
        opinions: [opinion({ receivedOn: '2026-05-02', disposition: 'rejected' })],
      }),
    },
  },
];

const TABLE = {
  on: '2026-06-01',
  document: 'adoption',
  channels: '市政府门户网站',
  redacted: true,
  redactedBy: 'sun',
};

/** How each duty of participation is breached and mended. */
export const participationProbes: readonly Probe<Facts>[] = [
  ...disclosureProbes,
  ...register,
  afterStart('method.recorded', METHOD),
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
  {
    requirement: 'G48',
    command: 'opinions.adoptionPublished',
    facts: UNDERWAY,
    payload: { ...TABLE, redacted: false },
    mended: { payload: TABLE },
  },
];
