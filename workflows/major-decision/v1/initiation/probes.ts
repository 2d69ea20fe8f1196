import type { Given, JsonObject, Mandate, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { onPaper } from '../common-probes.js';
import { LEAD, STARTED } from '../situations.js';

import { admissionProbes, APPROVAL, START } from './probes-admission.js';

const PROPOSAL = {
  title: '保定市空气质量改善规划',
  matterClass: 'two',
  channel: 'department',
  unitId: LEAD,
  problem: '空气质量未达到规定标准',
  basis: '大气污染防治法和上级部署',
  solution: '制定统一的改善规划',
  feasibility: '已具备实施条件',
  catalogueItem: '2026-03',
};

/** A row of the proposal: what is wrong with it, and what differs when it is mended. */
const proposing = (requirement: string, wrong: JsonObject, right: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'proposal.filed',
  facts: initialFacts,
  payload: { ...PROPOSAL, ...wrong },
  mended: { payload: { ...PROPOSAL, ...right } },
});

const clerkOf = (unitId: string): Mandate => ({ role: 'sponsor', organId: 'organ', unitId });

const CONGRESS_BASIS = '市人大常委会讨论、决定重大事项的规定';

/** What either way to start must meet. */
const starting = (command: string, payload: JsonObject): readonly Probe<Facts>[] => [
  {
    requirement: 'G02-one-lead',
    command,
    facts: STARTED,
    payload: { ...payload, coUnits: [LEAD] },
    mended: { payload: { ...payload, coUnits: ['baoding.industry'] } },
  },
  {
    requirement: 'A8-basis',
    command,
    facts: STARTED,
    payload: { ...payload, congress: 'report' },
    mended: { payload: { ...payload, congress: 'report', congressBasis: CONGRESS_BASIS } },
  },
];

const UNLISTED: Facts = {
  ...STARTED,
  initiation: { ...STARTED.initiation, catalogueItem: null, start: null },
};

const TERMINATION = { reference: '市政府批示〔2026〕88号' };

const BEFORE = {
  id: 'decision-2025-8',
  title: `《${PROPOSAL.title}》`,
  kind: 'case',
  ending: 'terminated',
} as const;

/** The same matter, which runs. */
const RUNNING = { id: 'running', title: `《${PROPOSAL.title}》`, kind: 'case' } as const;

const IMPORTED = {
  imported: true,
  actor: {
    personId: 'importer',
    mandates: [{ role: 'importer', organId: 'organ', unitId: 'importers' }],
  },
};

const RESTARTING = { ...PROPOSAL, linkKind: 'restarts', linkedCase: BEFORE.id };

const LEGACY = { title: BEFORE.title, ending: 'terminated', defects: [] };

const showing = (shows: JsonObject): Partial<Given> => ({
  decisions: [{ id: BEFORE.id, organId: 'organ', states: [], shows }],
});

const restartProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A39-restarted',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: RESTARTING,
    given: showing({}),
    mended: { given: showing({ legacy: LEGACY }) },
  },
  {
    requirement: 'A39-restart',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: PROPOSAL,
    given: { alike: [BEFORE] },
    mended: { payload: RESTARTING },
  },
  {
    requirement: 'A39-restart',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: PROPOSAL,
    given: { alike: [BEFORE] },
    mended: { given: { alike: [{ ...BEFORE, ending: 'completed' }] } },
  },
  {
    requirement: 'A39-alike',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: PROPOSAL,
    given: { alike: [{ ...BEFORE, title: `${PROPOSAL.title}（二期）` }] },
    mended: { payload: RESTARTING },
  },
  {
    requirement: 'A39-twice',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: PROPOSAL,
    given: { ...IMPORTED, alike: [RUNNING] },
    mended: { given: { alike: [BEFORE, { ...RUNNING, title: `${PROPOSAL.title}（二期）` }] } },
  },
];

/** How each duty of the initiation is breached and mended. */
export const initiationProbes: readonly Probe<Facts>[] = [
  proposing('A10-argument', { feasibility: undefined }, {}),
  proposing(
    'A10-proposer',
    { channel: 'public' },
    { channel: 'public', proposerName: '市人大代表建议第37号' },
  ),
  proposing('G01-catalogue', { catalogueItem: undefined }, { offListReason: '年度中新增工作' }),
  {
    requirement: 'A10-own-unit',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: PROPOSAL,
    given: { actor: { personId: 'wang', mandates: [clerkOf('baoding.finance')] } },
    mended: { given: { actor: { personId: 'wang', mandates: [clerkOf(LEAD)] } } },
  },
  {
    requirement: 'A37-linked',
    command: 'proposal.filed',
    facts: initialFacts,
    payload: { ...PROPOSAL, linkKind: 'adjusts', linkedCase: 'decision-2025-7' },
    mended: {
      given: {
        decisions: [{ id: 'decision-2025-7', organId: 'organ', states: ['decision/standing'] }],
      },
    },
  },
  ...restartProbes,
  ...admissionProbes,
  {
    requirement: 'G02-listed',
    command: 'start.listed',
    facts: UNLISTED,
    payload: START,
    mended: { facts: STARTED },
  },
  {
    requirement: 'G01-off-list',
    command: 'start.approved',
    facts: UNLISTED,
    payload: APPROVAL,
    mended: { payload: { ...APPROVAL, catalogueAdjustment: '保政办函〔2026〕21号' } },
  },
  ...starting('start.listed', START),
  ...starting('start.approved', APPROVAL),
  onPaper('start.listed', START, STARTED),
  onPaper('start.approved', APPROVAL, STARTED),
  onPaper('start.refused', { reason: '属于部门职责' }, STARTED),
  onPaper('matter.determinationReversed', { reason: '应急响应已终止' }, STARTED),
  onPaper('matter.terminated', { reason: '上位法修改', ...TERMINATION }, STARTED),
  {
    requirement: 'A10-reason',
    command: 'matter.terminated',
    facts: STARTED,
    payload: TERMINATION,
    mended: { payload: { reason: '上位法修改，不再需要决策', ...TERMINATION } },
  },
];
