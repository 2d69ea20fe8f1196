import { either, holds, needs, notApplicable } from '#libs/procedure';

import { dutiesOf, isRuled } from '../vocabulary.js';

import type { deliberationCommands } from './commands.js';
import type { Speech } from './facts.js';
import { countsOf, isQuorateBy } from './quorum.js';

const { defect } = dutiesOf<typeof deliberationCommands>();

/** Who sits in the meeting: enough members, the head, an adviser, and nobody with an interest. */
export const membersDuties = [
  defect('G28', '政府工作规则', {
    zh: '出席会议的组成人员应当达到工作规则规定的人数',
    en: 'As many members are present as the work rule demands',
    restsOn: 'meeting.quorum',
    remedy: {
      command: 'meeting.reconvened',
      zh: '达到法定人数后重新召开会议',
      en: 'Hold the meeting again with a quorum',
    },
    needs: ['members', 'absent', 'interested'],
    answer: ({ payload: { members, absent, interested }, given }) => {
      const counts = countsOf(members, absent, interested);
      const rest = given.profile['meeting.quorum'];
      const quorate = isQuorateBy(counts, given.profile);
      if (quorate === undefined) {
        return notApplicable;
      }
      const shares = counts.map((one) => `${String(one.present)}/${String(one.all)}`);
      const said = [...new Set(shares)].join('、');
      return holds(
        quorate,
        `出席/应到${said}，未达到${rest?.article ?? ''}规定的人数`,
        `${said} members are present: no quorum (${rest?.source ?? ''})`,
      );
    },
  }),
  defect('G28-counted', '条例第30条', {
    zh: '会议组成人员按实际出席计算，代会、列席、缺席的不计入出席人数',
    en: 'Members count by their own presence: neither absent nor by proxy',
    remedy: {
      command: 'meeting.reconvened',
      zh: '按实际出席的组成人员重新记录或者重新召开会议',
      en: 'Hold the meeting again, counting only members present',
    },
    needs: ['members', 'absent', 'proxies'],
    answer: ({ payload: { members, absent, proxies } }) => {
      const others = [...absent, ...proxies];
      const wrong = members.filter((member) => others.includes(member));
      return holds(
        wrong.length === 0,
        `列为出席的下列人员同时列为缺席或者代会：${wrong.join('、')}`,
        `Counted as present and also absent or by proxy: ${wrong.join(', ')}`,
      );
    },
  }),
  defect('A30-adviser', '地方规定（条例第43条）', {
    zh: '讨论决策草案的会议应当有法律顾问或者公职律师列席',
    en: 'A legal adviser attends the meeting where a rule demands it',
    restsOn: 'meeting.legalAdviserRequired',
    remedy: {
      command: 'meeting.reconvened',
      zh: '由法律顾问或者公职律师列席，重新召开会议',
      en: 'Hold the meeting again with a legal adviser attending',
    },
    needs: ['adviserAttended'],
    applies: (seen) => isRuled(seen, 'meeting.legalAdviserRequired'),
    answer: either(
      ({ payload }) => payload.adviserAttended,
      '没有法律顾问、公职律师列席',
      'No legal adviser attended',
    ),
  }),
  defect('M6', '公务员法第76条', {
    zh: '会议组成人员涉及本人利害关系的，应当回避',
    en: 'A member whose own interest is touched withdraws and is not counted',
    breach: { mendedBy: { commands: ['meeting.held'] } },
    remedy: {
      command: 'meeting.reconvened',
      zh: '由有利害关系的人员回避，重新召开会议',
      en: 'Hold the meeting again without the interested member',
    },
    answer: ({ facts, payload: { personId, interested, members }, type }) => {
      if (type !== 'meeting.interestFound' && interested === undefined) {
        return needs('interested');
      }
      const stayed =
        type === 'meeting.interestFound'
          ? (facts.deliberation.meeting?.members ?? []).filter((member) => member === personId)
          : (interested ?? [])
              .filter((one) => !one.withdrew || members?.includes(one.personId) === true)
              .map((one) => one.personId);
      return holds(
        stayed.length === 0,
        `有利害关系而未回避：${stayed.join('、')}`,
        `Interested and did not withdraw: ${stayed.join(', ')}`,
      );
    },
  }),
  defect('A30-members', '条例第30条第一款', {
    zh: '行政首长应当出席会议；委托他人主持的，应当注明',
    en: 'The head is among the members present, or another was entrusted to chair',
    remedy: {
      command: 'meeting.reconvened',
      zh: '由行政首长出席，重新召开会议',
      en: 'Hold the meeting again with the head present',
    },
    answer: either(
      ({ facts }) => {
        const {
          speeches = [],
          members = [],
          entrustment = null,
          head = null,
        } = facts.deliberation.meeting ?? {};
        const present = ({ capacity, personId }: Pick<Speech, 'capacity' | 'personId'>) =>
          capacity === 'head' && members.includes(personId);
        return (
          entrustment !== null || (head === null ? speeches.some(present) : members.includes(head))
        );
      },
      '会议记录未显示行政首长作为组成人员出席，也未注明委托他人主持',
      'The record shows neither the head among the members nor an entrusted chair',
    ),
  }),
];
