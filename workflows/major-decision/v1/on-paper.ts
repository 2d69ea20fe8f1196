import { document, met, needs, optional } from '#libs/procedure';

import { dutiesOf, type Seen } from './vocabulary.js';

/** The kinds of paper by which an organ or its head decides. */
const PAPERS = [
  'organDecision',
  'startDecision',
  'catalogueListing',
  'meetingMinutes',
  'adjustmentDecision',
] as const;

/** The paper by which the head or the organ decided, where the office enters it. */
export const decidedBy = optional(
  document(
    '作出决定的签批单或者会议纪要',
    'The signed paper, or the minutes, by which it was decided',
    ...PAPERS,
  ),
);

interface OnPaper {
  readonly 'organ.decided': {
    readonly nature: 'act';
    readonly by: readonly string[];
    readonly article: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly fields: { readonly decidedBy: typeof decidedBy };
  };
}

const { block } = dutiesOf<OnPaper & Record<string, OnPaper['organ.decided']>>();

/** Whether the head himself acts; whoever else does speaks for him or for the organ. */
export const byHead = ({ given }: Pick<Seen, 'given'>): boolean =>
  given.actor.mandates.some(({ role }) => role === 'head');

/** The reviewer reverses what he finds wrong by his own office (art. 3); all else here is the head's. */
const decidesHimself = (seen: Pick<Seen, 'given' | 'type'>): boolean =>
  byHead(seen) ||
  (seen.type === 'matter.determinationReversed' &&
    seen.given.actor.mandates.some(({ role }) => role === 'reviewer' || role === 'reviewHead'));

/** Of a step from before the system, whether the paper that shows it is one by which it was decided. */
const isShownThen = ({ facts, given: { shownBy } }: Pick<Seen, 'facts' | 'given'>): boolean =>
  shownBy !== undefined && PAPERS.some((kind) => kind === facts.documents[shownBy]?.kind);

/** The office decides nothing: it enters what was decided, and names the paper (arts 10, 30 and 37). */
export const onPaperDuties = [
  block('A10-on-paper', '条例第10条、第30条、第37条', {
    zh: '应当由决策机关或者行政首长决定的事项，由办公室登记的，应当附有作出决定的签批单或者会议纪要',
    en: 'What the organ or its head decides names the paper by which it was decided, where the office enters it',
    remedy: {
      command: 'document.filed',
      zh: '归集作出决定的签批单或者会议纪要并在登记时指明，或者由行政首长本人办理',
      en: 'File the signed paper or the minutes and name it, or let the head act himself',
    },
    // Whether the head acted himself before the system, or the office for him, is shown by the paper.
    applies: (seen) => seen.given.imported === true || !decidesHimself(seen),
    answer: (seen) =>
      seen.payload.decidedBy === undefined && !isShownThen(seen) ? needs('decidedBy') : met,
  }),
];
