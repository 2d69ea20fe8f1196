import type { JsonObject, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import type { Exclusion } from './facts.js';
import { filed } from '../deliberation/probes-meetings.js';
import { determined, LEAD, STARTED, TODAY } from '../situations.js';

/** The organ decided it on paper. */
const DECIDED = { on: TODAY, reference: '市长批示〔2026〕31号', document: 'exclusion' };

const EXCLUSION = { ...DECIDED, ground: 'emergency', reason: '属于突发事件应急处置' };

const NOT_MAJOR = {
  ...DECIDED,
  ground: 'notMajor',
  reason: '属于部门日常管理事项',
  splitProject: false,
};

const RESPONSE = { responseNumber: '防汛Ⅲ级响应〔2026〕2号' };

const ENDING = { on: TODAY, reference: '防汛响应终止〔2026〕1号' };

const PLANNED = {
  ...DECIDED,
  ground: 'legislation',
  reason: '属于政府立法',
  legislativePlanItem: '市政府2026年立法计划第2项',
};

/** A matter that the organ took out of the regulation. */
const excludedFor = (ground: Exclusion['ground'], more: Partial<Exclusion> = {}): Facts => {
  const facts = determined(STARTED, 'matterMajor', false);
  const exclusion: Exclusion = {
    ground,
    on: '2026-05-06',
    reference: DECIDED.reference,
    document: DECIDED.document,
    basis: null,
    splitProject: null,
    expectedEndsOn: null,
    state: 'stands',
    response: null,
    ...more,
  };
  return { ...facts, initiation: { ...facts.initiation, exclusion } };
};

/** A row of the exclusion: what it lacks, and what mends it. */
const excluding = (requirement: string, payload: JsonObject, right: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'matter.excluded',
  facts: {
    ...STARTED,
    documents: { exclusion: filed('exclusionDecision', 'hash-exclusion') },
  },
  payload,
  mended: { payload: { ...payload, ...right } },
});

const SECRET: Facts = {
  ...initialFacts,
  initiation: { ...initialFacts.initiation, title: '涉密事项', secret: true },
};

const STUB = {
  title: '涉密事项',
  matterClass: 'two',
  channel: 'leader',
  unitId: LEAD,
  secret: true,
};

/** A start that meets every duty. */
export const START = {
  on: TODAY,
  reference: '市政府办公室会办〔2026〕17号',
  leadUnit: LEAD,
  congress: 'none',
  superiorApproval: false,
  noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
};

/** The same by the leader's signature. */
export const APPROVAL = { mode: 'signature', ...START };

/** More than the stub of a secret matter. */
const revealing = (content: JsonObject): Probe<Facts> => ({
  requirement: 'G47',
  command: 'proposal.filed',
  facts: initialFacts,
  payload: { ...STUB, ...content },
  mended: { payload: STUB },
});

/** A secret matter goes no further here. */
const stubbed = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'G47-stub',
  command,
  facts: SECRET,
  payload,
  mended: { facts: STARTED },
});

/** What is found outside the regulation is not started. */
const admitted = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'G01-admitted',
  command,
  facts: determined(STARTED, 'matterMajor', false),
  payload,
  mended: { facts: determined(STARTED, 'matterMajor', true) },
});

const COUNTY = 'lianchi.government';

/** A listed matter is not handed to a lower organ. */
const handed = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'M7',
  command,
  facts: STARTED,
  payload: { ...payload, referredTo: COUNTY },
  given: { units: [{ id: COUNTY, organId: 'lianchi' }] },
  mended: { payload: { ...payload, referredTo: 'none' } },
});

/** What admits a matter to the procedure, keeps it out, or takes it elsewhere. */
export const admissionProbes: readonly Probe<Facts>[] = [
  excluding('G01-evidence', EXCLUSION, RESPONSE),
  excluding(
    'G01-evidence',
    { ...EXCLUSION, ...RESPONSE, responseEndsOn: '2026-05-31' },
    { responseEndsOn: '2026-06-10' },
  ),
  excluding('G01-evidence', { ...PLANNED, legislativePlanItem: undefined }, PLANNED),
  excluding(
    'G01-evidence',
    { ...DECIDED, ground: 'macroControl', reason: '属于财政政策' },
    { policyBasis: '市级预算调整方案' },
  ),
  excluding(
    'G01-special',
    { ...DECIDED, ground: 'specialLaw', reason: '房屋征收另有条例规定' },
    { ground: 'notMajor', splitProject: false },
  ),
  ...['start.refused', 'matter.terminated'].map((command) => ({
    requirement: 'G01-response-running',
    command,
    facts: excludedFor('emergency'),
    payload: { reason: '已处置完毕', reference: '市政府批示〔2026〕9号' },
    mended: { facts: excludedFor('legislation') },
  })),
  {
    requirement: 'G01-response',
    command: 'response.ended',
    facts: excludedFor('macroControl'),
    payload: ENDING,
    mended: { facts: excludedFor('emergency') },
  },
  excluding('G01-split', { ...NOT_MAJOR, splitProject: true }, { splitProject: false }),
  excluding('G01-split', { ...NOT_MAJOR, splitProject: undefined }, { splitProject: false }),
  {
    requirement: 'G01-determined',
    command: 'matter.determinationReversed',
    facts: STARTED,
    payload: { reason: '应急响应已终止' },
    mended: { facts: determined(STARTED, 'matterMajor', false) },
  },
  admitted('start.listed', START),
  admitted('start.approved', APPROVAL),
  handed('start.refused', { reason: '交由区政府办理' }),
  handed('matter.terminated', { reason: '交由区政府办理', reference: '市政府批示〔2026〕9号' }),
  revealing({ problem: '某军事设施周边管控' }),
  revealing({ title: '某军事设施周边管控办法' }),
  stubbed('proposal.studied', { conclusion: '建议启动' }),
  stubbed('start.listed', START),
  stubbed('matter.excluded', NOT_MAJOR),
  {
    requirement: 'G47-secret',
    command: 'secret.referred',
    facts: STARTED,
    payload: { number: '密2026-001', whereTo: '市政府办公室机要室' },
    mended: { facts: SECRET },
  },
];
