import { withDetermination, type ProfileValue, type Profile } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { specialCommands } from './commands.js';
import { initialSpecial, type DisplacedStep, type SpecialFacts } from './facts.js';
import { matterRules } from './matter-rules.js';

const QUESTION = 'specialRules';

/** What is stated of the same happening again corrects what was stated first. */
export const specialOnRecord: OnRecord<typeof specialCommands> = {
  'funds.recorded': ({ special }) => special.funds !== null,
};

/** What the determination of special rules changes. */
export const specialFolds: Folds<typeof specialCommands> = {
  'special.determined': (facts, { payload, given }) =>
    withDetermination(
      {
        ...fileTakenBack(facts),
        special: {
          ...facts.special,
          kind: payload.kind,
          provision: payload.provision,
          rank: payload.rank,
          steps: payload.steps ?? [],
          reference: payload.reference,
          document: payload.document,
          rules: rulesOf(payload),
        },
      },
      {
        question: QUESTION,
        answer: true,
        reason: payload.reason,
        evidence: [payload.document],
      },
      given,
    ),
  'special.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      {
        ...fileTakenBack(facts),
        special: {
          ...initialSpecial,
          performed: facts.special.performed,
          funds: facts.special.funds,
        },
      },
      { ...payload, question: QUESTION, answer: false },
      given,
    ),
  'participation.displaced': performed('participation'),
  'experts.displaced': performed('experts'),
  'risk.displaced': performed('risk'),
  'participation.retaken': retaken('participation'),
  'experts.retaken': retaken('experts'),
  'risk.retaken': retaken('risk'),
  'objection.determined': (facts, { payload, given }) =>
    withDetermination(
      facts,
      {
        question: 'oldTownObjection',
        answer: payload.objects,
        reason: payload.reason,
        evidence: payload.evidence,
      },
      given,
    ),
  'funds.recorded': into('special', (_now, { payload: { on, document } }) => ({
    funds: { on, document },
  })),
};

function performed(step: DisplacedStep) {
  return into<'special', { readonly document: string }>('special', (now, { payload }) => ({
    performed: [
      ...now.performed.filter((one) => one.step !== step),
      { step, document: payload.document },
    ],
  }));
}

function retaken(step: DisplacedStep) {
  return into<'special', unknown>('special', (now) => ({
    performed: now.performed.filter((one) => one.step !== step),
  }));
}

/** What the kind brings, and the hearing where the rule that is named demands one. */
function rulesOf({
  kind,
  steps = [],
  provision,
}: {
  readonly kind: NonNullable<SpecialFacts['kind']>;
  readonly steps?: readonly DisplacedStep[] | undefined;
  readonly provision: string;
}): Profile {
  const hearing: ProfileValue = {
    value: true,
    layer: 'matter',
    article: provision,
    source: provision,
    verified: true,
  };
  return {
    ...matterRules[kind],
    ...(steps.includes('hearing') ? { 'hearing.required': hearing } : {}),
  };
}

/** The rules of one case: what its matter brings stands before what its organ goes by. */
export const caseRules = ({ special }: Facts, profile: Profile): Profile => ({
  ...profile,
  ...special.rules,
});
