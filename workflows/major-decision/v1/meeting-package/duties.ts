import { holds, met, unmet } from '#libs/procedure';

import { MEETING_TYPES, type MeetingType } from '../deliberation/facts.js';
import { isLawfulType } from '../deliberation/lawful-types.js';
import { statedEnd } from '../floors.js';
import { exploratoryOf, goingOn, isReviewed } from '../legality-review/reviewed.js';
import { dutiesOf, type Seen } from '../vocabulary.js';

import type { meetingPackageCommands } from './commands.js';
import { lackingIn } from './owed.js';

const { block, warn } = dutiesOf<typeof meetingPackageCommands>();

const PAPER_DAYS = 'meeting.paperDays';

/** No rule that was read sets a number of days: without a verified one, nothing is demanded. */
const LONGEST = 'decision.maxDays';

const MEETINGS = Object.keys(MEETING_TYPES) as MeetingType[];

/** What is submitted, that it was reviewed, and for which meeting it is planned when. */
export const meetingPackageDuties = [
  block('M3', '条例第29条', {
    zh: '决策承办单位提交决策机关讨论决策草案，应当报送决策草案及相关材料、公平竞争审查有关情况、社会公众意见和专家论证意见的研究采纳情况、风险评估报告、合法性审查意见等材料',
    en: 'The package holds every paper that follows from the procedures performed',
    remedy: {
      command: 'package.reworked',
      zh: '补齐材料、答复审查意见后再提请审议',
      en: 'Complete the papers and the answers, then submit',
    },
    answer: ({ facts }) => {
      const lacking = lackingIn(facts);
      return holds(
        lacking.length === 0,
        `缺少：${lacking.map(({ zh }) => zh).join('、')}`,
        `Missing: ${lacking.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  block('A25-risk-shown', '条例第25条第二款', {
    zh: '提交讨论探索性改革决策事项的，应当向会议组成人员明示法律风险',
    en: 'The members of the meeting are shown the legal risk of an exploratory reform',
    remedy: {
      command: 'package.submitted',
      zh: '随提请审议材料报送法律风险提示',
      en: 'Submit the statement of the legal risk with the package',
    },
    applies: ({ facts }) => exploratoryOf(facts).length > 0,
    needs: ['riskStatement'],
    answer: () => met,
  }),
  block('G18', '条例第25条第一款', {
    zh: '决策草案提交决策机关讨论前，应当由负责合法性审查的部门进行合法性审查',
    en: 'A legality opinion is issued and is about the texts submitted',
    breach: { barring: true },
    remedy: {
      command: 'review.issued',
      zh: '送请合法性审查，取得针对现行文本的审查意见',
      en: 'Obtain a legality opinion about the present texts',
    },
    answer: ({ facts }) => {
      const { opinion } = facts.review;
      if (opinion === null) {
        return unmet('没有合法性审查意见', 'There is no legality opinion');
      }
      const apart = goingOn(facts)
        .filter(({ key, hash }) => !isReviewed(facts, key, hash))
        .map(({ key }) => key);
      return holds(
        apart.length === 0,
        `${opinion.on}的审查意见未涵盖下列方案的现行文本：${apart.join('、')}`,
        `The opinion of ${opinion.on} is not about the present: ${apart.join(', ')}`,
      );
    },
  }),
  block('G19', '条例第25条第一款', {
    zh: '不得以征求意见等方式代替合法性审查',
    en: 'A reply to a consultation does not stand for the legality review',
    breach: { barring: true },
    remedy: {
      command: 'review.issued',
      zh: '送请合法性审查，取得合法性审查意见书',
      en: 'Submit for legality review and obtain its opinion',
    },
    answer: ({ facts }) => {
      const { opinion } = facts.review;
      const kind = opinion === null ? undefined : facts.documents[opinion.documentId]?.kind;
      const replies = facts.departments.units.filter(
        ({ reply }) => reply === 'opinion' || reply === 'noOpinion',
      ).length;
      return holds(
        kind === 'reviewOpinion',
        `没有合法性审查意见书；征求意见的复函${String(replies)}份不得代替`,
        `No legality opinion is on file; ${String(replies)} consultation replies do not replace it`,
      );
    },
  }),
  block('G27-type', '条例第30条第一款、第42条', {
    zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
    en: 'The draft is discussed at a meeting that is lawful at this level',
    breach: { barring: true },
    remedy: { command: 'agenda.approved', zh: '改列法定的会议', en: 'Choose a lawful meeting' },
    needs: ['meetingType'],
    answer: ({ payload: { meetingType }, given }) => {
      const lawful = MEETINGS.filter((one) => isLawfulType(given, one));
      const titles = lawful.map((one) => MEETING_TYPES[one]);
      const { zh, en } = MEETING_TYPES[meetingType];
      return holds(
        lawful.includes(meetingType),
        `${zh}不能代替${titles.map((one) => one.zh).join('、')}`,
        `"${en}" is none of: ${titles.map((one) => one.en).join(', ')}`,
      );
    },
  }),
  block('A30-planned', '条例第30条第一款', {
    zh: '拟召开会议的日期不得早于列入议题之日',
    en: 'The meeting is planned for the day of the approval or later',
    remedy: { command: 'agenda.approved', zh: '更正拟召开日期', en: 'Correct the planned day' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, given: { occurredOn } }) =>
      holds(
        plannedOn >= occurredOn,
        `拟召开日期${plannedOn}早于列入议题之日${occurredOn}`,
        `Planned for ${plannedOn}, before the approval on ${occurredOn}`,
      ),
  }),
  warn('A30-papers', '地方规定（条例第43条）', {
    zh: '会议材料应当按规定的时间提前送达会议组成人员',
    en: 'The members have the papers as long before the meeting as a rule demands',
    restsOn: PAPER_DAYS,
    remedy: { command: 'agenda.approved', zh: '推后会议日期，或者说明理由', en: 'Plan it later' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, given }) => {
      const from = earliest(given);
      return holds(
        plannedOn >= from,
        `拟召开日期${plannedOn}早于${from}`,
        `Planned for ${plannedOn}, before ${from}`,
      );
    },
  }),
  warn('G43', '条例第38条第二款', {
    zh: '应当依法作出决策的，不得久拖不决',
    en: 'A decision that must be made is not dragged on',
    restsOn: LONGEST,
    remedy: { zh: '说明延误的原因', en: 'Say why it took so long' },
    applies: ({ facts }) => facts.initiation.start !== null,
    answer: (seen) => {
      const { recordedOn } = seen.given;
      const startedOn = seen.facts.initiation.start?.on ?? recordedOn;
      const last = statedEnd(seen.given, LONGEST, startedOn)?.day ?? recordedOn;
      return holds(
        recordedOn <= last,
        `自${startedOn}启动，应当于${last}前作出决策`,
        `Started on ${startedOn}; the rule asks for the decision by ${last}`,
      );
    },
  }),
];

/** The first day on which a meeting may be planned for members to have had their papers. */
function earliest(given: Seen['given']): string {
  return statedEnd(given, PAPER_DAYS, given.recordedOn)?.day ?? given.recordedOn;
}
