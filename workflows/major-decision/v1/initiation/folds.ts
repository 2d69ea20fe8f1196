import { withDetermination, type Entry } from '#libs/procedure';

import type { MatterClass, Start } from './facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { initiationCommands } from './stage.js';

interface StartPayload {
  readonly on: string;
  readonly reference: string;
  readonly leadUnit: string;
  readonly coUnits?: readonly string[];
  readonly congress: Start['congress'];
  readonly superiorApproval: boolean;
  readonly catalogueAdjustment?: string;
}

/** The items of art. 3¶1, as the statute numbers them. */
const ITEMS: Readonly<Record<MatterClass, string>> = {
  one: '一',
  two: '二',
  three: '三',
  four: '四',
  five: '五',
};

export const initiationFolds: Folds<typeof initiationCommands> = {
  'proposal.filed': (facts, { payload, given }) => ({
    ...facts,
    initiation: {
      ...facts.initiation,
      title: payload.title,
      matterClass: payload.matterClass,
      channel: payload.channel,
      proposedOn: given.occurredOn,
      proposingUnit: payload.unitId,
      catalogueItem: payload.catalogueItem ?? null,
      offListReason: payload.offListReason ?? null,
      secret: payload.secret ?? false,
      link:
        payload.linkKind === undefined || payload.linkedCase === undefined
          ? null
          : { kind: payload.linkKind, caseId: payload.linkedCase },
    },
  }),
  'proposal.studied': (facts, { payload, given }) => ({
    ...facts,
    initiation: {
      ...facts.initiation,
      study: { by: given.actor.personId, on: given.occurredOn, conclusion: payload.conclusion },
    },
  }),
  'secret.referred': (facts, { payload, given }) => ({
    ...ended(facts, 'referred', { payload: { reason: payload.whereTo }, given }),
    initiation: { ...facts.initiation, referral: payload },
  }),
  'matter.excluded': (facts, { payload, given }) =>
    withDetermination(facts, { ...payload, question: 'matterMajor', answer: false }, given),
  'matter.determinationReversed': (facts, { payload, given }) =>
    withDetermination(facts, { ...payload, question: 'matterMajor', answer: true }, given),
  'start.listed': (facts, entry) => started(facts, entry, 'catalogue'),
  'start.approved': (facts, entry) => started(facts, entry, entry.payload.mode),
  'start.refused': (facts, { payload, given }) => ended(facts, 'notStarted', { payload, given }),
  'matter.terminated': (facts, { payload, given }) =>
    ended(facts, 'terminated', { payload, given }),
  'research.filed': (facts, { payload }) => ({
    ...facts,
    drafting: { ...facts.drafting, researchDocument: payload.document },
  }),
};

/** The organ starts the procedure, and so determines that the matter is a major one. */
function started(
  facts: Facts,
  { payload, given }: Entry<StartPayload>,
  mode: Start['mode'],
): Facts {
  const start: Start = {
    mode,
    on: payload.on,
    reference: payload.reference,
    leadUnit: payload.leadUnit,
    coUnits: payload.coUnits ?? [],
    congress: payload.congress,
    superiorApproval: payload.superiorApproval,
  };
  const { initiation } = facts;
  const catalogueAdjustment = payload.catalogueAdjustment ?? null;
  return withDetermination(
    { ...facts, initiation: { ...initiation, start, catalogueAdjustment } },
    {
      question: 'matterMajor',
      answer: true,
      reason: `属于条例第3条第一款第（${ITEMS[initiation.matterClass]}）项规定的事项；启动决定：${payload.reference}`,
    },
    given,
  );
}

/** Notes how and when the case ended. */
export function ended(facts: Facts, how: string, entry: Entry<{ readonly reason: string }>): Facts {
  return { ...facts, ending: { how, on: entry.given.occurredOn, reason: entry.payload.reason } };
}
