import type { Day } from '#libs/legal-time';
import type { Words } from '#libs/procedure';

import type { ItemId } from './items.js';

/** What is optional by the law or open for this matter, by the name under which it is asked for. */
export const OPTIONS = {
  departments: { zh: '征求有关单位意见', en: 'Consultation of departments' },
  openComment: { zh: '向社会公开征求意见', en: 'Open comment' },
  symposium: { zh: '座谈会', en: 'Symposium' },
  hearing: { zh: '听证会', en: 'Hearing' },
  specificGroup: { zh: '听取特定群体意见', en: 'Hearing a specific group' },
  experts: { zh: '专家论证', en: 'Expert argumentation' },
  risk: { zh: '风险评估', en: 'Risk assessment' },
  fairCompetition: { zh: '公平竞争审查', en: 'Fair-competition review' },
  precheck: { zh: '其他前置审查', en: 'Another pre-check' },
  partyRequest: {
    zh: '向同级党委请示并待批复',
    en: 'Request to the Party committee, with its reply',
  },
  congressReport: { zh: '出台前向人大常委会报告', en: 'Report to the Congress before issue' },
  congressDecision: { zh: '提请人大讨论决定', en: 'Decision by the Congress' },
  superiorApproval: { zh: '报上级批准', en: 'Approval by the superior' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the optional procedures. */
export type Option = keyof typeof OPTIONS;

/** What a forecast takes for granted; each of it is an input, none of it is found by the forecast. */
export interface Assumptions {
  /** Which procedures are carried out where the law or the determinations leave it open. */
  readonly with: readonly Option[];
  /** It is issued as a normative document on rights and duties. */
  readonly normative: boolean;
  /** It starts by its entry in the catalogue. */
  readonly listed: boolean;
  /** Days of open comment where more are wanted than the rules demand. */
  readonly commentDays: number | null;
  /** Why the notice shortens the period, where it does. */
  readonly shortenedBecause: string | null;
  /** Days that people take for their work; what is not named takes none. */
  readonly durations: Readonly<Partial<Record<ItemId, number>>>;
  /** Acts happen on working days only. */
  readonly workingDaysOnly: boolean;
  /** The day of the meeting, where it is fixed by a meeting that is convened. */
  readonly meetingOn: Day | null;
}

/** What is taken for granted where nothing is said. */
export const DEFAULTS: Assumptions = {
  with: ['openComment'],
  normative: false,
  listed: false,
  commentDays: null,
  shortenedBecause: null,
  durations: {},
  workingDaysOnly: false,
  meetingOn: null,
};
