import type { Entry } from '#libs/procedure';

import type { Start } from '../facts/initiation.js';
import type { Facts } from '../facts.js';
import type { Records } from '../rule.js';
import type { initiationCommands } from '../stages/initiation.js';

interface StartPayload {
  readonly on: string;
  readonly reference: string;
  readonly leadUnit: string;
  readonly coUnits?: readonly string[];
  readonly congress: Start['congress'];
  readonly superiorApproval: boolean;
}

export const initiationRecords: Records<typeof initiationCommands> = {
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
  'start.listed': (facts, { payload }) => started(facts, payload, 'catalogue'),
  'start.approved': (facts, { payload }) => started(facts, payload, payload.mode),
  'start.refused': (facts, { payload, given }) => ended(facts, 'notStarted', { payload, given }),
  'matter.terminated': (facts, { payload, given }) =>
    ended(facts, 'terminated', { payload, given }),
  'research.filed': (facts, { payload }) => ({
    ...facts,
    drafting: { ...facts.drafting, researchDocument: payload.document },
  }),
};

function started(facts: Facts, payload: StartPayload, mode: Start['mode']): Facts {
  const start: Start = {
    mode,
    on: payload.on,
    reference: payload.reference,
    leadUnit: payload.leadUnit,
    coUnits: payload.coUnits ?? [],
    congress: payload.congress,
    superiorApproval: payload.superiorApproval,
  };
  return { ...facts, initiation: { ...facts.initiation, start } };
}

/** Notes how and when the case ended. */
export function ended(facts: Facts, how: string, entry: Entry<{ readonly reason: string }>): Facts {
  return { ...facts, ending: { how, on: entry.given.occurredOn, reason: entry.payload.reason } };
}
