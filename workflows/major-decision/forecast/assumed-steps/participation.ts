import { addDays } from '#libs/legal-time';
import { NONE } from '#libs/procedure';

import { piecesFrom } from '../../v1/index.js';
import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';
import { isDrafted } from './initiation.js';

const METHODS = ['openComment', 'hearing', 'symposium'] as const;
/** Those that have regions of their own. */
const OWN_REGION: readonly string[] = ['openComment', 'hearing'];

const wanted = ({ assumed }: Now) => METHODS.filter((one) => assumed.with.includes(one));
const part = ({ facts }: Now) => facts.participation;

/** Everything that was planned, or is taken for granted, and is not done. */
function owed(now: Now): readonly string[] {
  const { methodsPlanned, methodsDone } = part(now);
  return methodsPlanned.filter((one) => !methodsDone.includes(one));
}

const recorded = (now: Now) => owed(now).find((one) => !OWN_REGION.includes(one));

const plan = (now: Now) => ({
  methods: [...new Set([...part(now).methodsPlanned, ...wanted(now)])],
  specificGroupReason: SAYS,
  specificGroup:
    part(now).specificGroup ?? (now.assumed.with.includes('specificGroup') ? SAYS : NONE),
  normative: now.assumed.normative || part(now).normative,
  marketEntities: part(now).marketEntities,
});

/** Of those in progress, what was taken for granted and is not yet in the plan. */
const unplanned = (now: Now) =>
  wanted(now).some((one) => !part(now).methodsPlanned.includes(one)) ||
  (now.assumed.with.includes('specificGroup') && part(now).specificGroup === null);

const undecided = (now: Now) => part(now).opinions.filter((one) => one.disposition === 'awaited');

const pieces = ({ facts }: Now): number => piecesFrom(facts, 'openComment');

/** What comes in and is counted has its place in the register. */
const unregistered = (now: Now): number => {
  const { receivedBefore = 0, commentsReceived } = part(now).openComment ?? {};
  return receivedBefore + (commentsReceived ?? 0) - pieces(now);
};

/** The days of the notice are looked for, unless more or fewer were asked for. */
const asked = ({ assumed, day }: Now) =>
  assumed.commentDays === null ? {} : { endsOn: addDays(day, assumed.commentDays) };

/** Every alternative is published. */
const otherDrafts = ({ facts }: Now) => {
  const others = facts.drafting.alternatives.slice(1).map((one) => one.documentId);
  return others.length === 0 ? {} : { otherDrafts: others };
};

const comment: readonly AssumedStep[] = [
  {
    item: 'openComment',
    command: 'openComment.published',
    when: (now) =>
      isDrafted(now) &&
      owed(now).includes('openComment') &&
      now.states.includes('decision/forming.participation.underway'),
    looksFor: 'endsOn',
    give: (now) => ({
      notice: now.paper('commentNotice'),
      draftDocument: now.facts.drafting.alternatives[0]?.documentId ?? now.paper('draft'),
      ...otherDrafts(now),
      channels: SAYS,
      how: SAYS,
      ...asked(now),
      ...(now.assumed.shortenedBecause === null
        ? {}
        : { shortenedBecause: now.assumed.shortenedBecause }),
    }),
  },
  {
    item: 'openComment',
    command: 'openComment.closed',
    ends: true,
    give: (now) => ({ commentsReceived: pieces(now) }),
  },
];

const concluding: readonly AssumedStep[] = [
  {
    item: 'participation',
    command: 'opinions.registered',
    when: (now) => unregistered(now) > 0,
    give: (now) => ({
      opinions: [
        {
          key: SAYS,
          source: 'openComment',
          summary: SAYS,
          voices: unregistered(now),
          receivedOn: part(now).openComment?.publishedOn ?? now.day,
          originals: Array.from(
            { length: unregistered(now) },
            (_, index) => `${SAYS}${String(index + 1)}`,
          ),
        },
      ],
    }),
  },
  {
    item: 'participation',
    command: 'opinions.disposed',
    when: (now) => undecided(now).length > 0,
    give: (now) => ({
      opinions: undecided(now).map(({ key }) => ({ key, disposition: 'adopted' })),
    }),
  },
  {
    item: 'participation',
    command: 'participation.concluded',
    when: (now) => owed(now).length === 0,
    ends: true,
    give: ({ paper }) => ({ adoptionDocument: paper('opinionSummary') }),
  },
  {
    item: 'participation',
    command: 'opinions.adoptionPublished',
    when: (now) => part(now).marketEntities && part(now).adoptionPublishedOn === null,
    give: ({ day, paper }) => ({
      on: day,
      document: paper('opinionSummary'),
      channels: SAYS,
      redacted: true,
      redactedBy: SAYS,
    }),
  },
];

/** Open comment, other methods, and what becomes of the opinions. */
export const participationSteps: readonly AssumedStep[] = [
  {
    item: 'plan',
    command: 'participation.planned',
    ends: true,
    when: (now) =>
      isDrafted(now) &&
      (now.states.includes('decision/forming.participation.pending') || unplanned(now)),
    give: plan,
  },
  ...comment,
  {
    item: 'methods',
    command: 'method.recorded',
    when: (now) => recorded(now) !== undefined,
    ends: true,
    give: (now) => ({
      method: recorded(now) ?? '',
      on: now.day,
      place: SAYS,
      participants: 1,
      summary: SAYS,
      document: now.paper('commentExtract'),
    }),
  },
  {
    item: 'methods',
    command: 'group.heard',
    when: (now) => part(now).specificGroup !== null && part(now).groupHeardOn === null,
    ends: true,
    give: ({ day }) => ({ on: day, withWhom: SAYS, summary: SAYS }),
  },
  ...concluding,
];
