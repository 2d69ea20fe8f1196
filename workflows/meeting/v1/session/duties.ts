import { either, holds, minuteOf, unmet } from '#libs/procedure';

import { memberIds } from '../convening/members.js';
import type { Facts } from '../facts.js';
import { dutiesOf, type Seen } from '../vocabulary.js';

import type { sessionCommands } from './commands.js';
import { attendanceDuties } from './duties-attendance.js';

const { block, defect, warn } = dutiesOf<typeof sessionCommands>();

const ADVISER = 'meeting.legalAdviserRequired';
const SCHEDULED = 'decision/deliberation.scheduled';

/** What must hold when a session opens and closes, and who comes and goes. */
export const sessionDuties = [
  ...attendanceDuties,
  block('MT-decisions', '条例第30条第一款', {
    zh: '会议召开时逐项核对议题所涉决策事项',
    en: 'The decisions on the agenda are named when the session opens',
    remedy: { command: 'session.opened', zh: '列明议题所涉决策事项', en: 'Name them' },
    needs: ['decisions'],
    applies: ({ facts }) => agendaDecisions(facts).length > 0,
    answer: ({ facts, payload: { decisions } }) => {
      const lacking = agendaDecisions(facts).filter((one) => !decisions.includes(one));
      return holds(
        lacking.length === 0,
        `未列明：${lacking.join('、')}`,
        `Not named: ${lacking.join(', ')}`,
      );
    },
  }),
  defect('A25-scheduled', '条例第25条第二款、第29条', {
    zh: '会议审议的决策事项应当已经审核同意列入本次会议',
    en: 'The decisions discussed are scheduled for a meeting',
    remedy: {
      command: 'item.withdrawn',
      zh: '撤下该议题，或者在决策案件中列入会议议题',
      en: 'Take the item off, or schedule it in the decision’s case',
    },
    applies: ({ facts }) => agendaDecisions(facts).length > 0,
    answer: ({ facts, given }) => {
      const scheduled = (given.decisions ?? []).filter((one) => one.states.includes(SCHEDULED));
      const wanted = agendaDecisions(facts).filter((id) => scheduled.every((one) => one.id !== id));
      const astray = facts.items.filter((one) => wanted.includes(one.decisionId ?? ''));
      const keys = astray.map((one) => one.key).join('、');
      return holds(
        astray.length === 0,
        `议题${keys}所涉决策事项不在待召开会议的环节`,
        `The decisions of the items ${keys} are not scheduled`,
      );
    },
  }),
  warn('MT-notice', '政府工作规则', {
    zh: '会议召开前应当通知会议组成人员和列席人员',
    en: 'The notice was sent before the session',
    remedy: { command: 'notice.sent', zh: '登记会议通知', en: 'Record the notice' },
    needs: ['on'],
    answer: ({ facts: { notice }, payload: { on } }) =>
      notice === null
        ? unmet('没有会议通知的记录', 'No notice is on record')
        : holds(
            notice.on <= on,
            `会议于${on}召开，通知于${notice.on}发出`,
            `The session was on ${on}, the notice of ${notice.on}`,
          ),
  }),
  warn('MT-adviser', '政府法律顾问制度、政府工作规则', {
    zh: '法律顾问、公职律师应当列席会议',
    en: 'A legal adviser or public lawyer attends the meeting',
    restsOn: ADVISER,
    remedy: {
      command: 'session.opened',
      zh: '请法律顾问列席，或者说明未列席的理由',
      en: 'Have one attend, or say why none does',
    },
    applies: asksForAdviser,
    answer: either(
      ({ payload: { attendants = [] } }) => attendants.some((one) => one.capacity === 'adviser'),
      '列席人员中没有法律顾问、公职律师',
      'No legal adviser is among the attendants',
    ),
  }),
  block('MT-moving', '条例第30条第三款', {
    zh: '到会的是不在场的会议组成人员，离会的是在场的会议组成人员',
    en: 'Who arrives is a member who is away, who leaves is one who is there',
    remedy: { command: 'attendance.changed', zh: '更正人员或者到会、离会情况', en: 'Correct it' },
    needs: ['personId', 'movement'],
    answer: ({ facts, payload: { personId, movement } }) => {
      const there = facts.session?.present.includes(personId) === true;
      return holds(
        memberIds(facts).includes(personId) && there === (movement === 'left'),
        `${personId}${there ? '已在场' : '不在场'}，或者不是会议组成人员`,
        `${personId} is ${there ? 'there' : 'away'}, or is no member`,
      );
    },
  }),
  warn('MT-times', '条例第30条第三款', {
    zh: '到会、离会、散会时间应当与会议开始时间、发言时间一致；跨日的，说明情况',
    en: 'Who comes, leaves and when it ends agrees with its start and its speeches; say so where it went past midnight',
    remedy: {
      zh: '按照实际时间登记；跨日的，说明情况',
      en: 'Enter the time as it was, or say that it went past midnight',
    },
    answer: ({ facts, payload: { time, endedAt } }) => {
      const at = minuteOf(endedAt ?? time ?? '') ?? Number.POSITIVE_INFINITY;
      const spoken = endedAt === undefined ? [] : facts.items.flatMap(({ speeches }) => speeches);
      const after = [facts.session?.startedAt ?? '', ...spoken.map((one) => one.time)].filter(
        (one) => (minuteOf(one) ?? 0) > at,
      );
      return holds(
        after.length === 0,
        `早于已经登记的时间：${after.join('、')}`,
        `Earlier than what was entered: ${after.join(', ')}`,
      );
    },
  }),
  block('MT-settled', '条例第30条第三款', {
    zh: '散会前每个议题均已审议或者撤下',
    en: 'Every item was discussed or taken off when the session closes',
    remedy: { command: 'item.withdrawn', zh: '将未审议的议题撤下', en: 'Take the others off' },
    answer: ({ facts }) => {
      const left = facts.items.filter((one) => one.stands === 'tabled').map((one) => one.key);
      return holds(
        left.length === 0,
        `尚未审议的议题：${left.join('、')}`,
        `Not yet discussed: ${left.join(', ')}`,
      );
    },
  }),
];

/** The decisions that the agenda names. */
const agendaDecisions = (facts: Facts) =>
  facts.items.flatMap((one) =>
    one.stands !== 'withdrawn' && one.decisionId !== null ? [one.decisionId] : [],
  );

/** Whether the rule asks for an adviser at a meeting of this type (两个列席). */
function asksForAdviser({ facts, given }: Seen): boolean {
  const value: unknown = given.profile[ADVISER]?.value;
  return value === true || (Array.isArray(value) && value.includes(facts.type));
}
