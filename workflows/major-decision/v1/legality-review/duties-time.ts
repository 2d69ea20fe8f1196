import { met, needs, unmet, type Answer, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import type { meetingPackageCommands } from '../meeting-package/commands.js';
import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import {
  isStrict,
  lastReviewDay,
  meetingLeaves,
  returnLeaves,
  reviewDays,
  type Leaves,
} from './review-time.js';
import { supplementsOf } from './reviewed.js';

const { block, warn } = dutiesOf<typeof legalityReviewCommands & typeof meetingPackageCommands>();

const ARTICLE = '条例第26条第二款';
const STRICT = 'legality.minStrict';

/** A day that is set for the reviewer, or for the meeting. */
interface SetDay {
  readonly zh: string;
  readonly en: string;
  readonly on: string;
  readonly last: string;
  readonly leaves: Leaves;
}

/** How much time the days that are set beforehand leave the reviewer (art. 26¶2). */
export const reviewTimeDuties = [
  warn('G23', ARTICLE, {
    zh: '送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日',
    en: 'The reviewer is given the time needed, normally not less than 7 working days',
    remedy: {
      command: 'review.submitted',
      zh: '推迟要求回复日期或者会议日期，或者说明理由',
      en: 'Ask for the opinion or plan the meeting later, or give the reason',
    },
    answer: ({ payload, given }) =>
      payload.request === undefined
        ? needs('demandedBy', 'meetingOn')
        : warned(given, setAtSubmission(payload, given)),
  }),
  block('G23-strict', ARTICLE, {
    zh: '法律、行政法规或者本地规定的审查时间没有“一般”二字的，不得少于该时间',
    en: 'Where a rule sets the time without the word "normally", it is not shortened for a reason',
    restsOn: STRICT,
    remedy: {
      command: 'review.submitted',
      zh: '推迟要求回复日期或者会议日期',
      en: 'Ask for the opinion, or plan the meeting, later',
    },
    applies: ({ given }) => isStrict(given),
    answer: ({ payload, given }) => refused(given, setAtSubmission(payload, given)),
  }),
  warn('G23-agenda', ARTICLE, {
    zh: '审查意见出具前已定回复日期或者会议日期的，会议日期应当保证必要的审查时间，一般不少于7个工作日',
    en: 'Where a day was set before the opinion, the meeting leaves the time normally given',
    remedy: {
      command: 'agenda.approved',
      zh: '将会议安排在审查时间届满之后，或者说明理由',
      en: 'Plan the meeting after the time for the review, or give the reason',
    },
    needs: ['plannedOn'],
    applies: ({ facts }) => wasSetBefore(facts),
    answer: ({ facts, payload, given }) => warned(given, setAtAgenda(facts, payload, given)),
  }),
  block('G23-agenda-strict', ARTICLE, {
    zh: '法律、行政法规或者本地规定的审查时间没有“一般”二字的，会议日期不得早于审查时间届满之日',
    en: 'Where a rule sets the time without the word "normally", no meeting is planned before its end',
    restsOn: STRICT,
    remedy: {
      command: 'agenda.approved',
      zh: '将会议安排在审查时间届满之后',
      en: 'Plan the meeting after the time for the review',
    },
    needs: ['plannedOn'],
    applies: ({ facts, given }) => isStrict(given) && wasSetBefore(facts),
    answer: ({ facts, payload, given }) => refused(given, setAtAgenda(facts, payload, given)),
  }),
];

/** Art. 26 protects the reviewer: who finishes early of his own accord was given his time. */
const wasSetBefore = ({ review }: Facts): boolean =>
  review.acceptedOn !== null && (review.demandedBy !== null || review.meetingOn !== null);

interface Submission {
  readonly demandedBy?: string | undefined;
  readonly meetingOn?: string | undefined;
}

/** Nothing is complete yet: the time can count from the submission at the earliest. */
function setAtSubmission({ demandedBy, meetingOn }: Submission, given: Given): readonly SetDay[] {
  const last = lastReviewDay(given, countedFrom(given)) ?? '';
  return [
    ...(demandedBy === undefined
      ? []
      : [
          {
            zh: '要求回复日期',
            en: 'The opinion is asked for by',
            on: demandedBy,
            last,
            leaves: returnLeaves(demandedBy, last),
          },
        ]),
    ...(meetingOn === undefined ? [] : [meeting(meetingOn, last)]),
  ];
}

function setAtAgenda(
  facts: Facts,
  { plannedOn = '' }: { readonly plannedOn?: string | undefined },
  given: Given,
): readonly SetDay[] {
  const from = facts.review.acceptedOn ?? given.recordedOn;
  const last = lastReviewDay(given, from, supplementsOf(facts));
  return last === null ? [] : [meeting(plannedOn, last)];
}

const meeting = (on: string, last: string): SetDay => ({
  zh: '会议日期',
  en: 'The meeting is planned for',
  on,
  last,
  leaves: meetingLeaves(on, last),
});

/** What a reason passes over; under a rule without 一般 only the stricter reading is left to warn of. */
function warned(given: Given, days: readonly SetDay[]): Answer {
  const short = isStrict(given) ? [] : days.filter(({ leaves }) => leaves === 'less');
  const onLast = days.filter(({ leaves }) => leaves === 'lastDay');
  return short.length > 0 ? tooShort(given, short) : stricter(given, onLast);
}

function refused(given: Given, days: readonly SetDay[]): Answer {
  const short = days.filter(({ leaves }) => leaves === 'less');
  return short.length > 0 ? tooShort(given, short) : met;
}

function tooShort(given: Given, short: readonly SetDay[]): Answer {
  const days = String(reviewDays(given));
  return unmet(
    `${short.map((one) => `${one.zh}${one.on}`).join('、')}，不足${days}个工作日；第${days}个工作日为${short[0]?.last ?? ''}`,
    `${short.map((one) => `${one.en} ${one.on}`).join(', ')}; working day ${days} is ${short[0]?.last ?? ''}`,
  );
}

function stricter(given: Given, onLast: readonly SetDay[]): Answer {
  const [one] = onLast;
  const days = String(reviewDays(given));
  return one === undefined
    ? met
    : unmet(
        `${one.zh}${one.on}为第${days}个工作日当日：按从严理解，审查时间至当日届满，会议应当在次日以后召开`,
        `${one.en} ${one.on}, working day ${days} itself: on the stricter reading it ends with that day`,
      );
}
