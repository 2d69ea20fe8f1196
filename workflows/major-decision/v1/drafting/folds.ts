import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type { Alternative, ConsultedUnit } from './facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { draftingCommands } from './stage.js';

import { fileTakenBack } from '../forming/folds-reversal.js';

interface DraftPayload {
  readonly alternatives: readonly {
    readonly key: string;
    readonly title: string;
    readonly document: string;
  }[];
  readonly basisDocument?: string;
  readonly explanationDocument?: string;
}

export const draftingFolds: Folds<typeof draftingCommands> = {
  'draft.submitted': (facts, { payload, given }) => drafted(facts, payload, given),
  'draft.revised': (facts, { payload, given }) => drafted(facts, payload, given),
  'departments.consulted': (facts, { payload, given }) => {
    const { departments } = facts;
    const others = departments.units.filter((one) => !payload.units.includes(one.unitId));
    const asked = [...new Set(payload.units)].map(unanswered);
    const consulted = {
      ...facts,
      departments: {
        ...departments,
        requestedOn: departments.requestedOn ?? given.occurredOn,
        dueOn: later(departments.dueOn, payload.dueOn),
        units: [...others, ...asked],
      },
    };
    return determinationInForce(facts, 'otherDuties')?.answer === true
      ? consulted
      : withDetermination(
          consulted,
          {
            question: 'otherDuties',
            answer: true,
            reason: payload.reason ?? `就${payload.units.join('、')}的职责征求意见`,
            evidence: [payload.letter],
          },
          given,
        );
  },
  'departments.replied': (facts, { payload }) =>
    withUnit(facts, payload.unitId, () => ({
      ...unanswered(payload.unitId),
      reply: payload.reply,
      adopted: payload.adopted ?? null,
    })),
  'departments.silent': (facts, { payload }) =>
    withUnit(facts, payload.unitId, (one) => ({ ...one, reply: 'silent' })),
  'departments.adopted': (facts, { payload }) =>
    withUnit(facts, payload.unitId, (one) => ({ ...one, adopted: true, dispute: null })),
  'departments.coordinated': (facts, { payload }) =>
    withUnit(facts, payload.unitId, (one) => ({
      ...one,
      coordinatedOn: payload.on,
      dispute: null,
    })),
  'departments.disputed': (facts, { payload }) => {
    const { points, unitView, sponsorView } = payload;
    const noted = withUnit(facts, payload.unitId, (one) => ({
      ...one,
      adopted: false,
      dispute: { points, unitView, sponsorView },
    }));
    return {
      ...noted,
      departments: { ...noted.departments, disputeDocument: payload.document },
    };
  },
  'departments.concluded': (facts) => facts,
  'departments.waived': (facts, { payload, given }) =>
    withDetermination(
      { ...facts, departments: { ...facts.departments, waivedBecause: payload.reason } },
      { ...payload, question: 'otherDuties', answer: false },
      given,
    ),
  'departments.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      {
        ...fileTakenBack(facts),
        departments: { ...facts.departments, waivedBecause: null },
      },
      { ...payload, question: 'otherDuties', answer: true },
      given,
    ),
  'departments.reopened': (facts) => ({
    ...facts,
    departments: { ...facts.departments, dueOn: null },
  }),
};

function drafted(facts: Facts, payload: DraftPayload, given: Given): Facts {
  const { drafting } = facts;
  return {
    ...facts,
    drafting: {
      ...drafting,
      basisDocument: payload.basisDocument ?? drafting.basisDocument,
      explanationDocument: payload.explanationDocument ?? drafting.explanationDocument,
      alternatives: payload.alternatives.map((one): Alternative => ({
        key: one.key,
        title: one.title,
        documentId: one.document,
        hash: facts.documents[one.document]?.hash ?? '',
      })),
      version: drafting.version + 1,
      draftedBy: [...new Set([...drafting.draftedBy, given.actor.personId])],
    },
  };
}

const unanswered = (unitId: string): ConsultedUnit => ({
  unitId,
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
});

const later = (one: string | null, other: string): string =>
  one !== null && one > other ? one : other;

function withUnit(
  facts: Facts,
  unitId: string,
  change: (one: ConsultedUnit) => ConsultedUnit,
): Facts {
  const units = facts.departments.units.map((one) => (one.unitId === unitId ? change(one) : one));
  const disputed = units.some((one) => one.dispute !== null);
  const disputeDocument = disputed ? facts.departments.disputeDocument : null;
  return { ...facts, departments: { ...facts.departments, units, disputeDocument } };
}
