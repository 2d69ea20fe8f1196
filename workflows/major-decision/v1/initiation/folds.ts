import {
  determinationInForce,
  withDetermination,
  type Entry,
  type PayloadOf,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import type { Exclusion, MatterClass, Start } from './facts.js';
import { inherited, legacyIn } from './legacy.js';

/** What a proposal says of the matter. */
const proposed = into<
  'initiation',
  PayloadOf<(typeof initiationCommands)['proposal.filed']['fields']>
>('initiation', (_now, { payload, given }) => ({
  title: payload.title,
  matterClass: payload.matterClass,
  channel: payload.channel,
  proposedOn: given.occurredOn,
  proposingUnit: payload.unitId,
  catalogueItem: payload.catalogueItem ?? null,
  offListReason: payload.offListReason ?? null,
  secret: payload.secret,
  link:
    payload.linkKind === undefined || payload.linkedCase === undefined
      ? null
      : { kind: payload.linkKind, caseId: payload.linkedCase },
}));

/** What each command of the initiation does to the facts. */
export const initiationFolds: Folds<typeof initiationCommands> = {
  'proposal.filed': (facts, entry) => {
    const predecessor = legacyIn(entry.given, entry.payload.linkedCase);
    const filed = proposed(facts, entry);
    return predecessor === null || entry.payload.linkKind !== 'restarts'
      ? filed
      : {
          ...filed,
          initiation: { ...filed.initiation, predecessor },
          defects: [...filed.defects, ...inherited(predecessor)],
        };
  },
  'proposal.studied': into('initiation', (_now, { payload: { conclusion }, given }) => ({
    study: { by: given.actor.personId, on: given.occurredOn, conclusion },
  })),
  'secret.referred': (facts, { payload, given }) => ({
    ...ended(facts, 'referred', { payload: { reason: payload.whereTo }, given }),
    initiation: { ...facts.initiation, referral: payload },
  }),
  'matter.excluded': (facts, { payload, given }) =>
    withDetermination(
      {
        ...facts,
        initiation: {
          ...facts.initiation,
          exclusion: {
            ground: payload.ground,
            on: payload.on,
            reference: payload.reference,
            document: payload.document,
            basis:
              payload.responseNumber ?? payload.legislativePlanItem ?? payload.policyBasis ?? null,
            splitProject: payload.splitProject,
            expectedEndsOn: payload.responseEndsOn ?? null,
            state: 'stands',
            response: null,
          },
        },
      },
      {
        question: QUESTION,
        answer: false,
        reason: payload.reason,
        evidence: [payload.document, ...(payload.evidence ?? [])],
      },
      given,
    ),
  'matter.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      endedExclusion(facts, { state: 'reversed' }),
      { ...payload, question: QUESTION, answer: true },
      given,
    ),
  // Nobody finds anew that the matter is a major one: the exclusion is no longer in force.
  'response.ended': (facts, { payload: { on, reference, measures = null }, given }) => ({
    ...endedExclusion(facts, {
      state: 'lapsed',
      response: { endedOn: on, reference, measures },
    }),
    determinations: facts.determinations.map((one) =>
      one.question === QUESTION && one.replacedBy === null
        ? { ...one, replacedBy: given.revision }
        : one,
    ),
  }),
  'start.listed': (facts, entry) => started(facts, entry, 'catalogue'),
  'start.approved': (facts, entry) => started(facts, entry, entry.payload.mode),
  'owed.redetermined': redetermined,
  'start.refused': (facts, entry) =>
    ended(facts, isExcluded(facts) ? 'excluded' : 'notStarted', entry),
  'matter.terminated': (facts, entry) => ended(facts, 'terminated', entry),
};

const QUESTION = 'matterMajor';

const isExcluded = (facts: Facts): boolean =>
  determinationInForce(facts, QUESTION)?.answer === false;

/** The exclusion stays on record with how it came to its end. */
function endedExclusion(facts: Facts, how: Partial<Exclusion>): Facts {
  const { exclusion } = facts.initiation;
  return exclusion === null
    ? facts
    : { ...facts, initiation: { ...facts.initiation, exclusion: { ...exclusion, ...how } } };
}

/** The items of art. 3¶1, as the statute numbers them. */
const ITEMS: Readonly<Record<MatterClass, string>> = {
  one: '一',
  two: '二',
  three: '三',
  four: '四',
  five: '五',
};

type Starting = PayloadOf<(typeof initiationCommands)['start.listed']['fields']>;

/** The organ starts the procedure, and so determines that the matter is a major one. */
function started(facts: Facts, { payload, given }: Entry<Starting>, mode: Start['mode']): Facts {
  const { on, reference, leadUnit, coUnits, congress, superiorApproval } = payload;
  const start = { mode, on, reference, leadUnit, coUnits, congress, superiorApproval };
  const { initiation } = facts;
  const catalogueAdjustment = payload.catalogueAdjustment ?? null;
  const begun = { ...facts, initiation: { ...initiation, start, catalogueAdjustment } };
  return withDetermination(
    withOwed(begun, { payload, given }),
    {
      question: QUESTION,
      answer: true,
      reason: `属于条例第3条第一款第（${ITEMS[initiation.matterClass]}）项规定的事项；启动决定：${reference}`,
    },
    given,
  );
}

/** What art. 8 asks for is determined with the start. */
function withOwed(facts: Facts, { payload, given }: Entry<Starting>): Facts {
  const { congress, congressBasis, superiorApproval, noneOwedReason = '', reference } = payload;
  const toCongress = congress !== 'none';
  const congressReason = toCongress ? (congressBasis ?? reference) : noneOwedReason;
  const superiorReason = superiorApproval ? reference : noneOwedReason;
  return withDetermination(
    withDetermination(
      facts,
      { question: 'congressOwed', answer: toCongress, reason: congressReason },
      given,
    ),
    { question: 'superiorOwed', answer: superiorApproval, reason: superiorReason },
    given,
  );
}

type Redetermining = PayloadOf<(typeof initiationCommands)['owed.redetermined']['fields']>;

/** What was determined of art. 8 at the start, determined anew. */
function redetermined(facts: Facts, { payload, given }: Entry<Redetermining>): Facts {
  const { question, owed, how = 'none', reason, evidence } = payload;
  const { start } = facts.initiation;
  const change =
    question === 'superiorOwed'
      ? { superiorApproval: owed }
      : { congress: owed ? how : ('none' as const) };
  return withDetermination(
    {
      ...facts,
      initiation: { ...facts.initiation, start: start === null ? null : { ...start, ...change } },
    },
    { question, answer: owed, reason, evidence },
    given,
  );
}

/** Notes how and when the case ended. */
export function ended(facts: Facts, how: string, entry: Entry<{ readonly reason: string }>): Facts {
  return { ...facts, ending: { how, on: entry.given.occurredOn, reason: entry.payload.reason } };
}
