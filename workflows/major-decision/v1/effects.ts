import {
  SYSTEM_ROLE,
  type EffectCall,
  type Json,
  type ResolveEffect,
  type Words,
} from '#libs/procedure';

import type { DeadlineText } from './counted.js';
import { deadlines, type DeadlineKind } from './deadlines.js';
import type { Facts } from './facts.js';
import type { Role } from './roles.js';

/** Starts the clock of a deadline, or moves it where it runs. */
export const startDeadline = (deadline: DeadlineKind): EffectCall => ({
  type: 'startDeadline',
  params: { deadline },
});

/** Stops the clock while somebody else must act (补正); it goes on when it is started again. */
export const pauseDeadline = (deadline: DeadlineKind): EffectCall => ({
  type: 'pauseDeadline',
  params: { deadline },
});

/** Stops the clock: the duty is met, or nobody owes it any more. */
export const endDeadline = (deadline: DeadlineKind, outcome: 'met' | 'cancelled'): EffectCall => ({
  type: 'endDeadline',
  params: { deadline, outcome },
});

/** Stops the clock as soon as all is done that the deadline is for; until then it runs on. */
export const meetDeadline = (deadline: DeadlineKind): EffectCall => ({
  type: 'endDeadline',
  params: { deadline, outcome: 'met', whenMet: true },
});

/** Stops the clock when its event comes: met where all was done in time for it, else owed by nobody. */
export const closeDeadline = (deadline: DeadlineKind): EffectCall => ({
  type: 'endDeadline',
  params: { deadline, outcome: 'metOrCancelled' },
});

/** Puts a notice into the inbox of everyone who holds the role for this case. */
export const notify = (role: Role, zh: string, en: string): EffectCall => ({
  type: 'notify',
  params: { role, zh, en },
});

/** Tells whoever concluded on fair competition that the draft changed; nobody where nothing was concluded. */
export const notifyConcluded: EffectCall = {
  type: 'notify',
  params: {
    role: 'fairCompetitionReviewer',
    zh: '决策草案已调整，请确认公平竞争审查结论是否仍然成立',
    en: 'The draft was adjusted; say whether the fair-competition conclusion stands',
    ifConcluded: true,
  },
};

/** Opens the case by which a decision in force is adjusted or stopped (art. 37). */
export const openLinkedCase = (kind: 'adjusts' | 'stops'): EffectCall => ({
  type: 'openLinkedCase',
  params: { kind },
});

/** Tells the decision that this one adjusts or stops that it is now superseded or stopped. */
export const endLinkedDecision: EffectCall = { type: 'endLinkedDecision', params: {} };

/** Ends the cases that would adjust or stop this decision: it is annulled, nothing is left to change. */
export const endLinkingCases: EffectCall = { type: 'endLinkingCases', params: {} };

/** Reminds those who owe it of a deadline that has passed; which one stands in the command. */
export const remindOfDeadline: EffectCall = { type: 'remindDeadline', params: {} };

/** How each effect's values are computed, once, when the event is recorded. */
export const effects: Readonly<Record<string, ResolveEffect<Facts>>> = {
  startDeadline: (params, facts, entry) => {
    const kind = params['deadline'] as DeadlineKind;
    const { zh, en, compute } = deadlines[kind];
    const computed = compute(facts, entry);
    return computed === null ? null : { kind, title: { zh, en }, ...computed };
  },
  pauseDeadline: (params, _facts, { given }) => ({
    kind: params['deadline'] ?? null,
    on: given.recordedOn,
  }),
  endDeadline: (params, facts) => {
    const kind = params['deadline'] as DeadlineKind;
    const { isMet = () => true }: DeadlineText = deadlines[kind];
    if (params['whenMet'] === true && !isMet(facts)) {
      return null;
    }
    const { outcome = null } = params;
    return {
      kind,
      outcome: outcome === 'metOrCancelled' ? (isMet(facts) ? 'met' : 'cancelled') : outcome,
    };
  },
  notify: (params, facts) =>
    params['ifConcluded'] === true && facts.fairCompetition.conclusion === null
      ? null
      : {
          role: params['role'] ?? null,
          words: words(params['zh'], params['en']) as unknown as Json,
          title: titleFor(facts),
        },
  openLinkedCase: (params, facts, { given }) => ({
    kind: params['kind'] ?? null,
    title: facts.initiation.title,
    matterClass: facts.initiation.matterClass,
    unitId: facts.initiation.start?.leadUnit ?? facts.initiation.proposingUnit,
    on: given.occurredOn,
  }),
  // A matter that is filed again ends nothing: its predecessor has ended.
  endLinkedDecision: (_params, { initiation: { link } }, { given }) => ({
    caseId: link === null || link.kind === 'restarts' ? null : link.caseId,
    kind: link?.kind ?? null,
    on: given.occurredOn,
    by: SYSTEM_ROLE,
  }),
  endLinkingCases: (_params, _facts, { given }) => ({ on: given.occurredOn, by: SYSTEM_ROLE }),
  remindDeadline: (_params, facts, { payload }) => ({
    role: payload['role'] ?? null,
    words: titleOf(payload['kind'] as DeadlineKind),
    dueOn: payload['dueOn'] ?? null,
    title: titleFor(facts),
  }),
};

/** What a notice calls the case: it leaves the system by mail, so of a secret matter it says nothing. */
const titleFor = ({ initiation }: Facts): string =>
  initiation.secret ? '涉密事项' : initiation.title;

function words(zh: Json | undefined, en: Json | undefined): Words {
  return { zh: zh as string, en: en as string };
}

function titleOf(kind: DeadlineKind): Json {
  const { zh, en } = deadlines[kind];
  return { zh, en };
}
