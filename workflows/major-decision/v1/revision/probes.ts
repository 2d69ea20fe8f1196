import type { JsonObject, Probe } from '#libs/procedure';

import type { Finding, ReviewPoint } from '../legality-review/facts.js';
import type { Facts } from '../facts.js';
import { cityRule, heldByDefect } from '../common-probes.js';
import { documents, filed, finding } from '../deliberation/probes-meetings.js';
import {
  adjusted,
  foundAs,
  lawChanged,
  OPINED,
  point,
  reviewing,
} from '../legality-review/probes-situations.js';

import { assessed, CONCLUSIONS, conclusionProbes } from './probes-conclusions.js';

const ANSWER = { alternative: 'A', number: 1, answer: 'adopted', reason: '已删去该款' };
const ADJUSTMENT = { alternative: 'A', document: 'second' };
const CONFIRMATION = {
  alternative: 'A',
  extent: 'wordingOnly',
  compared: 'second',
  differs: '仅调整条文序号',
};

const withPoints = (...points: readonly ReviewPoint[]): Facts =>
  foundAs({ conclusion: 'revisable', points });

const ADVICE = point({ number: 2, must: false });
const pointed = withPoints(point(), ADVICE);

/** Two alternatives; an adjusted text is that of neither. */
const TWO: Facts = {
  ...OPINED,
  documents: { ...documents, b: filed('draft', 'hash-b') },
  drafting: {
    ...OPINED.drafting,
    alternatives: [
      ...OPINED.drafting.alternatives,
      { key: 'B', title: '方案B', documentId: 'b', hash: 'hash-b' },
    ],
  },
};

/** The payload is wrong in what is named, and is mended by it. */
const wrongly =
  (command: string, facts: Facts, right: JsonObject) =>
  (requirement: string, wrong: JsonObject): Probe<Facts> => ({
    requirement,
    command,
    facts,
    payload: { ...right, ...wrong },
    mended: { payload: right },
  });

const answering = wrongly('point.answered', pointed, ANSWER);
const adjusting = wrongly('draft.adjusted', TWO, ADJUSTMENT);
const confirming = wrongly('revision.confirmed', adjusted(OPINED), CONFIRMATION);

const beginning = (requirement: string, breached: Facts, mended: Facts): Probe<Facts> => ({
  requirement,
  command: 'package.begun',
  facts: breached,
  payload: {},
  mended: { facts: mended },
});

const revised = withPoints(point({ answer: 'adopted' }));

const confirmed = (facts: Facts): Facts =>
  reviewing(
    {
      confirmations: [
        { alternative: 'A', hash: 'hash-second', wordingOnly: false, on: '2026-05-25', version: 2 },
      ],
    },
    facts,
  );

/** A is unlawful and stays behind; B goes on. */
const behind = (b: Partial<Finding> = {}, a: Partial<Finding> = {}): Facts =>
  reviewing(
    {
      findings: [
        finding({ conclusion: 'unlawful', points: [point()], ...a }),
        finding({ alternative: 'B', hash: 'hash-b', ...b }),
      ],
    },
    TWO,
  );

/** What goes on to the meeting is found lawful, in the text that was reviewed, with every must met. */
const goingOn: readonly Probe<Facts>[] = [
  beginning('G21', reviewing({ findings: [] }, OPINED), OPINED),
  beginning('G21', foundAs({ conclusion: 'unlawful' }), OPINED),
  beginning('G21', foundAs({ conclusion: 'defective', missingProcedure: '听证' }), OPINED),
  beginning('G21', foundAs({ conclusion: 'unlawful' }), foundAs({ conclusion: 'revisable' })),
  beginning('G21', foundAs({ conclusion: 'unlawful' }), foundAs({ conclusion: 'exploratory' })),
  beginning('G25', withPoints(point()), revised),
  beginning('G25', pointed, withPoints(point({ answer: 'adopted' }), ADVICE)),
  beginning('G25', withPoints(point()), behind()),
  beginning('G25', withPoints(point({ answer: 'declined', reason: '该款确有必要' })), revised),
  beginning('A28-adjusted', revised, adjusted(revised)),
  beginning('A28-adjusted', revised, withPoints(ADVICE)),
  beginning('G20-review', adjusted(revised), confirmed(adjusted(revised))),
  beginning(
    'G20-review',
    adjusted(revised),
    reviewing({ findings: [finding({ hash: 'hash-second' })] }, adjusted(revised)),
  ),
  // The review of one alternative is not that of another with the same text.
  beginning('G20-review', behind({ hash: 'hash-first' }, { hash: 'hash-b' }), behind()),
  beginning('M5', lawChanged(OPINED, null), lawChanged(OPINED, '2026-05-25')),
];

const BEYOND = { alternative: 'A', compared: 'second', differs: '新增一项行政许可' };

const goingBeyond = wrongly('revision.foundBeyond', adjusted(OPINED), BEYOND);

/** What goes beyond the review is about another text than the one that was reviewed. */
const beyond: readonly Probe<Facts>[] = [
  goingBeyond('A25-alternative', { alternative: 'C' }),
  goingBeyond('A28-compared', { compared: 'first' }),
  {
    ...confirming('A28-compared', {}),
    facts: OPINED,
    payload: { ...CONFIRMATION, compared: 'first' },
    mended: { facts: adjusted(OPINED), payload: CONFIRMATION },
  },
];

/** How each duty of the revision is breached and mended. */
export const revisionProbes: readonly Probe<Facts>[] = [
  answering('A28-point', { number: 3 }),
  answering('A28-point', { alternative: 'B' }),
  answering('G25-must', { answer: 'declined', reason: '该款确有必要' }),
  {
    ...answering('G25-must', { answer: 'declined' }),
    mended: { payload: { ...ANSWER, number: 2, answer: 'declined' } },
  },
  adjusting('A25-alternative', { alternative: 'C' }),
  adjusting('A28-new-text', { document: 'first' }),
  adjusting('A28-new-text', { document: 'b' }),
  confirming('A25-alternative', { alternative: 'C' }),
  heldByDefect('revision.resubmitted', { reason: '草案作了实质修改' }, OPINED),
  ...goingOn,
  ...CONCLUSIONS.map(([requirement, earlier, present]) => beginning(requirement, earlier, present)),
  {
    ...beginning('G16-high', assessed({ level: 'high' }), assessed({ level: 'medium' })),
    given: cityRule('risk.highBars', true, 'flag'),
  },
  confirming('A28-compared', { compared: 'first' }),
  confirming('A28-extent', { extent: 'carriesOutPoints' }),
  ...beyond,
  ...conclusionProbes,
  {
    requirement: 'A28-reconfirm',
    command: 'package.begun',
    facts: pointed,
    payload: {},
    given: cityRule('legality.reconfirm', true),
    mended: {
      facts: {
        ...pointed,
        review: {
          ...pointed.review,
          confirmations: [
            {
              alternative: 'A',
              hash: 'hash-first',
              wordingOnly: false,
              on: '2026-05-20',
              version: 1,
            },
          ],
        },
      },
    },
  },
];
