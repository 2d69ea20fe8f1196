import { addDays, addWorkingDays, daysBetween, type Calendar } from '#libs/legal-time';
import { holds, needs, unmet, type Words } from '#libs/procedure';

import { documentKinds, type DocumentKind } from '../documents.js';
import type { MeetingType } from '../deliberation/facts.js';
import type { Facts } from '../facts.js';
import { goingOn, isReviewed } from '../legality-review/reviewed.js';
import { rule, statedNumber, type Seen } from '../rule.js';
import { MEETING_TYPES } from '../deliberation/stage.js';
import { isLawfulType } from '../deliberation/duties.js';
import { pointsOf } from '../revision/duties.js';

interface Approving {
  readonly meetingType: MeetingType;
  readonly plannedOn: string;
}

interface Part {
  readonly kind: DocumentKind;
  /** Whether this matter owes it. */
  readonly owed: (facts: Facts) => boolean;
  readonly there: (facts: Facts) => boolean;
}

/** Art. 29: the package follows from what was done. */
const PACKAGE: readonly Part[] = [
  {
    kind: 'draft',
    owed: () => true,
    there: (facts) => {
      const { alternatives } = facts.drafting;
      return (
        alternatives.length > 0 &&
        alternatives.every((one) => Object.hasOwn(facts.documents, one.documentId))
      );
    },
  },
  {
    kind: 'fairCompetitionConclusion',
    owed: ({ fairCompetition }) => fairCompetition.touches?.answer === true,
    there: (facts) =>
      facts.fairCompetition.conclusion !== null &&
      Object.values(facts.documents).some(({ kind }) => kind === 'fairCompetitionConclusion'),
  },
  {
    kind: 'opinionSummary',
    owed: ({ participation }) => participation.undisclosed === null,
    there: ({ participation }) => participation.adoptionDocument !== null,
  },
  {
    kind: 'expertAdoption',
    owed: ({ experts }) => experts.technical?.answer === true || experts.reportDocument !== null,
    there: ({ experts }) => experts.adoptionDocument !== null,
  },
  {
    kind: 'riskReport',
    owed: ({ risk }) => risk.likely?.answer === true || risk.reports.length > 0,
    there: ({ risk }) =>
      risk.reports.length > 0 && risk.reports.every((one) => one.reportDocument !== null),
  },
  {
    kind: 'reviewOpinion',
    owed: () => true,
    there: ({ review }) => review.opinion !== null,
  },
  {
    kind: 'disputeStatement',
    owed: ({ departments }) => departments.units.some((one) => one.dispute !== null),
    there: ({ departments }) => departments.disputeDocument !== null,
  },
];

const MEETINGS = Object.keys(MEETING_TYPES) as MeetingType[];

const submitting = [
  rule({
    id: 'M3',
    article: '条例第29条',
    level: 'block',
    asks: {
      zh: '决策承办单位提交决策机关讨论决策草案，应当报送决策草案及相关材料、公平竞争审查有关情况、社会公众意见和专家论证意见的研究采纳情况、风险评估报告、合法性审查意见等材料',
      en: 'The package holds every paper that follows from the procedures performed',
    },
    remedy: {
      command: 'package.reworked',
      zh: '补齐材料、答复审查意见后再提请审议',
      en: 'Complete the papers and the answers, then submit',
    },
    answer: ({ facts }) => {
      const lacking: readonly Words[] = [
        ...PACKAGE.filter((part) => part.owed(facts) && !part.there(facts)).map(
          (part) => documentKinds[part.kind],
        ),
        ...pointsOf(facts)
          .filter((point) => point.answer === 'awaited')
          .map(({ zh, en }) => ({ zh: `${zh}审查意见的答复`, en: `answer to ${en}` })),
      ];
      return holds(
        lacking.length === 0,
        `缺少：${lacking.map(({ zh }) => zh).join('、')}`,
        `Missing: ${lacking.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  rule({
    id: 'G18',
    article: '条例第25条第一款',
    level: 'block',
    asks: {
      zh: '决策草案提交决策机关讨论前，应当由负责合法性审查的部门进行合法性审查',
      en: 'A legality opinion is issued and is about the texts submitted',
    },
    remedy: {
      command: 'review.issued',
      zh: '送请合法性审查，取得针对现行文本的审查意见',
      en: 'Obtain a legality opinion about the present texts',
    },
    answer: ({ facts }) => {
      if (facts.review.opinion === null) {
        return unmet('没有合法性审查意见', 'There is no legality opinion');
      }
      const apart = goingOn(facts)
        .filter(({ key, hash }) => !isReviewed(facts, key, hash))
        .map(({ key }) => key);
      return holds(
        apart.length === 0,
        `${facts.review.opinion.on}的审查意见未涵盖下列方案的现行文本：${apart.join('、')}`,
        `The opinion of ${facts.review.opinion.on} is not about the present: ${apart.join(', ')}`,
      );
    },
  }),
  rule({
    id: 'G19',
    article: '条例第25条第一款',
    level: 'block',
    asks: {
      zh: '不得以征求意见等方式代替合法性审查',
      en: 'A reply to a consultation does not stand for the legality review',
    },
    remedy: {
      command: 'review.submitted',
      zh: '送请合法性审查，取得合法性审查意见书',
      en: 'Submit for legality review and obtain its opinion',
    },
    answer: ({ facts }) => {
      const { opinion } = facts.review;
      const kind = opinion === null ? undefined : facts.documents[opinion.documentId]?.kind;
      const replies = facts.departments.units.filter((one) => one.reply !== 'awaited').length;
      return holds(
        kind === 'reviewOpinion',
        `没有合法性审查意见书；征求意见的复函${String(replies)}份不得代替`,
        `No legality opinion is on file; ${String(replies)} consultation replies do not replace it`,
      );
    },
  }),
];

const scheduling = [
  rule<Approving>({
    id: 'G27-type',
    article: '条例第30条第一款、第42条',
    level: 'block',
    asks: {
      zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
      en: 'The draft is discussed at a meeting that is lawful at this level',
    },
    remedy: { command: 'agenda.approved', zh: '改列法定的会议', en: 'Choose a lawful meeting' },
    answer: (seen) => {
      const { meetingType } = seen.payload;
      if (meetingType === undefined) {
        return needs('meetingType');
      }
      const { zh, en } = MEETING_TYPES[meetingType];
      const lawful = MEETINGS.filter((one) => isLawfulType(seen, one)).map(
        (one) => MEETING_TYPES[one],
      );
      return holds(
        isLawfulType(seen, meetingType),
        `${zh}不能代替${lawful.map((one) => one.zh).join('、')}`,
        `"${en}" is none of: ${lawful.map((one) => one.en).join(', ')}`,
      );
    },
  }),
  rule<Approving>({
    id: 'A30-planned',
    article: '条例第30条第一款',
    level: 'block',
    asks: {
      zh: '拟召开会议的日期不得早于列入议题之日',
      en: 'The meeting is planned for the day of the approval or later',
    },
    remedy: { command: 'agenda.approved', zh: '更正拟召开日期', en: 'Correct the planned day' },
    answer: ({ payload, given }) => {
      if (payload.plannedOn === undefined) {
        return needs('plannedOn');
      }
      return holds(
        payload.plannedOn >= given.occurredOn,
        `拟召开日期${payload.plannedOn}早于列入议题之日${given.occurredOn}`,
        `Planned for ${payload.plannedOn}, before the approval on ${given.occurredOn}`,
      );
    },
  }),
];

/** No rule that was read sets a number of days: without a verified one, nothing is demanded. */
const LONGEST = 'decision.maxDays';

const PAPERS = 'meeting.paperDays';

/** The first day on which a meeting may be planned for members to have had their papers. */
function earliest({ given }: Pick<Seen, 'given'>): string {
  const count = statedNumber({ given }, PAPERS) ?? 0;
  return given.profile[PAPERS]?.unit === 'workingDay' && count > 0
    ? addWorkingDays(given.recordedOn, count, given.calendar as Calendar).day
    : addDays(given.recordedOn, count);
}

const timely = [
  rule<Approving>({
    id: 'A30-papers',
    article: '地方规定（条例第43条）',
    level: 'warn',
    restsOn: PAPERS,
    asks: {
      zh: '会议材料应当按规定的时间提前送达会议组成人员',
      en: 'The members have the papers as long before the meeting as a rule demands',
    },
    remedy: { command: 'agenda.approved', zh: '推后会议日期，或者说明理由', en: 'Plan it later' },
    answer: (seen) => {
      const { plannedOn } = seen.payload;
      if (plannedOn === undefined) {
        return needs('plannedOn');
      }
      const from = earliest(seen);
      return holds(
        plannedOn >= from,
        `拟召开日期${plannedOn}早于${from}`,
        `Planned for ${plannedOn}, before ${from}`,
      );
    },
  }),
  rule({
    id: 'G43',
    article: '条例第38条第二款',
    level: 'warn',
    asks: {
      zh: '应当依法作出决策的，不得久拖不决',
      en: 'A decision that must be made is not dragged on',
    },
    remedy: { zh: '说明延误的原因', en: 'Say why it took so long' },
    restsOn: LONGEST,
    applies: (seen) => seen.facts.initiation.start !== null,
    answer: (seen) => {
      const longest = statedNumber(seen, LONGEST) ?? Infinity;
      const startedOn = seen.facts.initiation.start?.on ?? seen.given.recordedOn;
      const days = daysBetween(startedOn, seen.given.recordedOn);
      return holds(
        days <= longest,
        `自${startedOn}启动已${String(days)}日，超过${String(longest)}日`,
        `Started on ${startedOn}, ${String(days)} days ago; the rule sets ${String(longest)}`,
      );
    },
  }),
];

export const meetingPackageRequirements = [...submitting, ...scheduling, ...timely];
