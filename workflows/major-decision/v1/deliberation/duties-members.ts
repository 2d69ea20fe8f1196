import { holds, met, needs, notApplicable, unmet } from '#libs/procedure';

import { parameter, rule } from '../rule.js';

interface Held {
  readonly members: readonly string[];
  readonly absent: readonly string[];
  readonly proxies: readonly string[];
  readonly adviserAttended: boolean;
  readonly interested: readonly Interest[];
}

interface Interest {
  readonly personId: string;
  readonly withdrew: boolean;
}

interface Stating {
  readonly personId: string;
}

/**
 * Whether enough members are present: a share of all members (`0.5`, `"2/3"`) or a number of them;
 * 以上 includes the number. `undefined` where the value says neither.
 */
function isQuorate(present: number, all: number, quorum: unknown): boolean | undefined {
  if (typeof quorum === 'number') {
    return present >= (quorum <= 1 ? all * quorum : quorum);
  }
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(typeof quorum === 'string' ? quorum : '') ?? [];
  return part === undefined || whole === undefined
    ? undefined
    : present * Number(whole) >= all * Number(part);
}

const present = [
  rule<Held>({
    id: 'G28',
    article: '政府工作规则',
    level: 'defect',
    asks: {
      zh: '出席会议的组成人员应当达到工作规则规定的人数',
      en: 'As many members are present as the work rule demands',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '达到法定人数后重新召开会议',
      en: 'Hold the meeting again with a quorum',
    },
    restsOn: 'meeting.quorum',
    answer: ({ payload, given }) => {
      if (payload.members === undefined) {
        return needs('members', 'absent');
      }
      const present = new Set(payload.members).size;
      const all = new Set([...payload.members, ...(payload.absent ?? [])]).size;
      const rest = given.profile['meeting.quorum'];
      const quorate = isQuorate(present, all, rest?.value);
      if (quorate === undefined) {
        return notApplicable;
      }
      return holds(
        quorate,
        `组成人员${String(all)}人，出席${String(present)}人，未达到${rest?.article ?? ''}规定的人数`,
        `${String(present)} of ${String(all)} members are present: no quorum (${rest?.source ?? ''})`,
      );
    },
  }),
  rule<Held>({
    id: 'G28-counted',
    article: '条例第30条',
    level: 'defect',
    asks: {
      zh: '会议组成人员按实际出席计算，代会、列席、缺席的不计入出席人数',
      en: 'Members count by their own presence: neither absent nor by proxy',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '按实际出席的组成人员重新记录或者重新召开会议',
      en: 'Hold the meeting again, counting only members present',
    },
    answer: ({ payload }) => {
      if (payload.members === undefined) {
        return needs('members');
      }
      const others = [...(payload.absent ?? []), ...(payload.proxies ?? [])];
      const wrong = payload.members.filter((member) => others.includes(member));
      return holds(
        wrong.length === 0,
        `列为出席的下列人员同时列为缺席或者代会：${wrong.join('、')}`,
        `Counted as present and also absent or by proxy: ${wrong.join(', ')}`,
      );
    },
  }),
  rule<Held>({
    id: 'A30-adviser',
    article: '地方规定（条例第43条）',
    level: 'defect',
    restsOn: 'meeting.legalAdviserRequired',
    asks: {
      zh: '讨论决策草案的会议应当有法律顾问或者公职律师列席',
      en: 'A legal adviser attends the meeting where a rule demands it',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '由法律顾问或者公职律师列席，重新召开会议',
      en: 'Hold the meeting again with a legal adviser attending',
    },
    applies: (seen) => parameter(seen, 'meeting.legalAdviserRequired')?.value === true,
    answer: ({ payload }) =>
      payload.adviserAttended === undefined
        ? needs('adviserAttended')
        : holds(payload.adviserAttended, '没有法律顾问、公职律师列席', 'No legal adviser attended'),
  }),
  rule<Held & Stating>({
    id: 'M6',
    article: '公务员法第76条',
    level: 'defect',
    asks: {
      zh: '会议组成人员涉及本人利害关系的，应当回避',
      en: 'A member whose own interest is touched withdraws and is not counted',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '由有利害关系的人员回避，重新召开会议',
      en: 'Hold the meeting again without the interested member',
    },
    answer: ({ facts, payload, type }) => {
      const { meeting } = facts.deliberation;
      const stayed =
        type === 'meeting.interestFound'
          ? (meeting?.members ?? []).filter((member) => member === payload.personId)
          : (payload.interested ?? [])
              .filter((one) => !one.withdrew || payload.members?.includes(one.personId) === true)
              .map((one) => one.personId);
      return holds(
        stayed.length === 0,
        `有利害关系而未回避：${stayed.join('、')}`,
        `Interested and did not withdraw: ${stayed.join(', ')}`,
      );
    },
  }),
  rule({
    id: 'A30-members',
    article: '条例第30条第一款',
    level: 'defect',
    asks: {
      zh: '行政首长应当出席会议；委托他人主持的，应当注明',
      en: 'The head is among the members present, or another was entrusted to chair',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '由行政首长出席，重新召开会议',
      en: 'Hold the meeting again with the head present',
    },
    answer: ({ facts }) => {
      const { meeting } = facts.deliberation;
      const present = meeting?.speeches.some(
        ({ capacity, personId }) => capacity === 'head' && meeting.members.includes(personId),
      );
      return holds(
        present === true || (meeting?.entrustment ?? null) !== null,
        '会议记录未显示行政首长作为组成人员出席，也未注明委托他人主持',
        'The record shows neither the head among the members nor an entrusted chair',
      );
    },
  }),
];

const stances = [
  rule<Stating>({
    id: 'A30-present',
    article: '条例第30条第二款',
    level: 'block',
    asks: {
      zh: '意见由出席会议的组成人员发表，列席人员不计入',
      en: 'Stances are those of the members present, not of attendants',
    },
    remedy: {
      command: 'meeting.stanceRecorded',
      zh: '选择出席会议的组成人员',
      en: 'Choose a member who is present',
    },
    answer: ({ facts, payload: { personId } }) => {
      if (personId === undefined) {
        return needs('personId');
      }
      return holds(
        facts.deliberation.meeting?.members.includes(personId) === true,
        `${personId}不是出席会议的组成人员`,
        `${personId} is not a member present`,
      );
    },
  }),
  rule({
    id: 'G31',
    article: '条例第30条第三款',
    level: 'defect',
    asks: {
      zh: '集体讨论决定情况应当如实记录，不同意见应当如实载明',
      en: 'The stance of every member present is on record; silence is one',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '形成记录前逐人记录意见，未发表意见的也应当载明；已经形成记录的，重新召开会议',
      en: 'Before the minutes, record each member’s stance, silence included; after them, meet again',
    },
    answer: ({ facts }) => {
      const { meeting } = facts.deliberation;
      const recorded = new Set(meeting?.stances.map((one) => one.personId));
      const lacking = (meeting?.members ?? []).filter((member) => !recorded.has(member));
      return holds(
        meeting !== null && lacking.length === 0,
        `${String(lacking.length)}名出席的组成人员没有意见记录：${lacking.join('、')}`,
        `${String(lacking.length)} members present have no stance: ${lacking.join(', ')}`,
      );
    },
  }),
  rule({
    id: 'G31-dissent',
    article: '条例第30条第三款、第38条第三款',
    level: 'defect',
    asks: {
      zh: '对不同意见应当载明',
      en: 'A dissent is recorded with what it says',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '形成记录前逐人载明不同意见的内容和理由；已经形成记录的，重新召开会议',
      en: 'Before the minutes, record what each dissenting member said; after them, meet again',
    },
    answer: ({ facts }) => {
      const silent = (facts.deliberation.meeting?.stances ?? [])
        .filter(({ stance, reason }) => stance === 'disagree' && (reason ?? '').trim() === '')
        .map(({ personId }) => personId);
      return silent.length === 0
        ? met
        : unmet(
            `下列人员不同意而未载明意见内容：${silent.join('、')}`,
            `These dissents do not say what they are: ${silent.join(', ')}`,
          );
    },
  }),
];

export const membersRequirements = [...present, ...stances];
