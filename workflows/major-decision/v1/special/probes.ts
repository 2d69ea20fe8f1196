import type { Given, JsonObject, Probe } from '#libs/procedure';

import { cityRule } from '../common-probes.js';
import { filed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import { determined, STARTED, TODAY } from '../situations.js';

import { initialSpecial, type SpecialFacts } from './facts.js';
import { matterRules } from './matter-rules.js';

const PAPERS = {
  decision: filed('specialDecision', 'hash-decision'),
  procedure: filed('specialProcedure', 'hash-procedure'),
  funds: filed('fundsProof', 'hash-funds'),
};

const MATTER: Facts = { ...STARTED, documents: PAPERS };

const withRules = (more: Partial<SpecialFacts>, facts: Facts = MATTER): Facts => ({
  ...facts,
  special: { ...initialSpecial, ...more },
});

const DETERMINED = {
  kind: 'landTaking',
  rank: 'law',
  provision: '某法第一条',
  steps: ['risk'],
  on: TODAY,
  reference: '市政府常务会议纪要〔2026〕3号',
  document: 'decision',
  reason: '该法对本环节另有规定',
};

const determining = (requirement: string, wrong: JsonObject, right: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'special.determined',
  facts: MATTER,
  payload: { ...DETERMINED, ...wrong },
  mended: { payload: { ...DETERMINED, ...right } },
});

const performing = (step: 'participation' | 'experts' | 'risk'): Probe<Facts> => ({
  requirement: 'A3-displaces',
  command: `${step}.displaced`,
  facts: withRules({ steps: ['hearing'] }),
  payload: { summary: '已按照该法办理', document: 'procedure' },
  mended: { facts: withRules({ steps: [step] }) },
});

const COMPLETING = { command: 'forming.completed', payload: {} };
const EXPROPRIATING = matterRules['expropriation'] ?? {};
const PERFORMED = [{ step: 'risk', document: 'procedure' }] as const;

const heard = (facts: Facts): Facts => ({
  ...facts,
  participation: { ...initialFacts.participation, methodsDone: ['hearing'] },
});

const renewing: Partial<Given> = cityRule('hearing.compulsoryWhen', 'oldTownMajority');
const objected = determined(MATTER, 'oldTownObjection', true);

/** How each duty about special rules is breached and mended. */
export const specialProbes: readonly Probe<Facts>[] = [
  determining('A3-rank', { rank: 'localRegulation' }, {}),
  determining(
    'A3-rank',
    { rank: 'rule', steps: ['hearing', 'risk'], kind: 'other' },
    {
      rank: 'rule',
      steps: ['hearing'],
      kind: 'other',
    },
  ),
  determining('A3-provision', { provision: '依照有关规定' }, {}),
  determining('A3-regulates', { steps: [] }, {}),
  determining('A3-regulates', { steps: undefined }, { kind: 'expropriation', steps: undefined }),
  {
    requirement: 'A3-determined',
    command: 'special.determinationReversed',
    facts: MATTER,
    payload: { reason: '该法对本环节没有规定' },
    mended: { facts: determined(MATTER, 'specialRules', true) },
  },
  performing('participation'),
  performing('experts'),
  performing('risk'),
  {
    ...COMPLETING,
    requirement: 'A3-displaced-stands',
    facts: withRules({ performed: PERFORMED }),
    mended: { facts: withRules({ performed: PERFORMED, steps: ['risk'] }) },
  },
  {
    // The risk was waived first, and the rule of the matter found afterwards.
    ...COMPLETING,
    requirement: 'A3-still-owed',
    facts: withRules({ kind: 'expropriation', rules: EXPROPRIATING }),
    mended: {
      facts: withRules({
        kind: 'expropriation',
        rules: EXPROPRIATING,
        steps: ['participation', 'risk'],
        performed: [...PERFORMED, { step: 'participation', document: 'procedure' }],
      }),
    },
  },
  {
    ...COMPLETING,
    requirement: 'A16-required',
    facts: MATTER,
    given: cityRule('hearing.required', true),
    mended: { facts: heard(MATTER) },
  },
  {
    ...COMPLETING,
    requirement: 'A11-objection',
    facts: MATTER,
    given: renewing,
    mended: { facts: determined(MATTER, 'oldTownObjection', false) },
  },
  {
    ...COMPLETING,
    requirement: 'A11-objection',
    facts: objected,
    given: renewing,
    mended: { facts: heard(objected) },
  },
  {
    requirement: 'A22-compulsory',
    command: 'risk.waived',
    facts: MATTER,
    payload: {},
    given: cityRule('risk.compulsory', true),
    mended: { given: cityRule('risk.compulsory', false) },
  },
  ...['head.approved', 'head.approvedInPrinciple'].map((command) => ({
    requirement: 'A12-funds',
    command,
    facts: MATTER,
    payload: {},
    given: cityRule('funds.inPlace', true),
    mended: { facts: withRules({ funds: { on: '2026-05-20', document: 'funds' } }) },
  })),
];
