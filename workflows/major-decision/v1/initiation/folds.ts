import { withDetermination, type Entry, type PayloadOf } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import type { MatterClass, Start } from './facts.js';

/** What each command of the initiation does to the facts. */
export const initiationFolds: Folds<typeof initiationCommands> = {
  'proposal.filed': into('initiation', (_now, { payload, given }) => ({
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
  })),
  'proposal.studied': into('initiation', (_now, { payload: { conclusion }, given }) => ({
    study: { by: given.actor.personId, on: given.occurredOn, conclusion },
  })),
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
  'start.refused': (facts, entry) => ended(facts, 'notStarted', entry),
  'matter.terminated': (facts, entry) => ended(facts, 'terminated', entry),
};

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
  const { on, reference, leadUnit, coUnits = [], congress, superiorApproval } = payload;
  const start = { mode, on, reference, leadUnit, coUnits, congress, superiorApproval };
  const { initiation } = facts;
  const catalogueAdjustment = payload.catalogueAdjustment ?? null;
  return withDetermination(
    { ...facts, initiation: { ...initiation, start, catalogueAdjustment } },
    {
      question: 'matterMajor',
      answer: true,
      reason: `属于条例第3条第一款第（${ITEMS[initiation.matterClass]}）项规定的事项；启动决定：${reference}`,
    },
    given,
  );
}

/** Notes how and when the case ended. */
export function ended(facts: Facts, how: string, entry: Entry<{ readonly reason: string }>): Facts {
  return { ...facts, ending: { how, on: entry.given.occurredOn, reason: entry.payload.reason } };
}
