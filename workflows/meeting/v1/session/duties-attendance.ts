import { holds, needs, notApplicable } from '#libs/procedure';

import { openItem } from '../agenda/item.js';
import { headsOf, memberIds } from '../convening/members.js';
import { dutiesOf } from '../vocabulary.js';

import type { sessionCommands } from './commands.js';
import { countsInWords, countsOf, isQuorateBy, QUORUM } from './quorum.js';

const { block, defect, warn } = dutiesOf<typeof sessionCommands>();

/** Who is there, who chairs, and whether enough members are present. */
export const attendanceDuties = [
  block('MT-attendance', '条例第30条第三款', {
    zh: '会议组成人员逐人记明出席或者缺席，列席人员不列入',
    en: 'Each member of the day is present or absent, and nobody else is listed',
    remedy: {
      command: 'session.opened',
      zh: '对照名单逐人记明',
      en: 'Go through the list of members',
    },
    answer: ({ facts, payload }) => {
      if (payload.present === undefined) {
        return needs('present', 'absent');
      }
      const listed = [...payload.present, ...(payload.absent ?? []).map((one) => one.personId)];
      const members = memberIds(facts);
      const lacking = members.filter((one) => !listed.includes(one));
      const strangers = listed.filter((one) => !members.includes(one));
      const twice = listed.filter((one, index) => listed.indexOf(one) !== index);
      return holds(
        lacking.length + strangers.length + twice.length === 0,
        `未记明：${lacking.join('、')}；不在名单：${strangers.join('、')}；重复：${twice.join('、')}`,
        `Not listed: ${lacking.join(', ')}; no members: ${strangers.join(', ')}; twice: ${twice.join(', ')}`,
      );
    },
  }),
  block('MT-proxy', '条例第30条第一款', {
    zh: '代会人员不计入出席，被代会的会议组成人员记为缺席',
    en: 'A proxy is not counted: the member for whom he came is absent',
    remedy: {
      command: 'session.opened',
      zh: '将被代会人员记为缺席',
      en: 'List that member as absent',
    },
    answer: ({ payload: { proxies = [], absent = [] } }) => {
      const away = absent.map((one) => one.personId);
      const wrong = proxies.filter((one) => !away.includes(one.member)).map((one) => one.member);
      return holds(
        wrong.length === 0,
        `有人代会而未记为缺席：${wrong.join('、')}`,
        `A proxy came for, yet not absent: ${wrong.join(', ')}`,
      );
    },
  }),
  defect('A30-head', '条例第30条第一款', {
    zh: '行政首长应当出席并主持会议；委托他人主持的，应当有其书面材料',
    en: 'The head is present and chairs, or another was entrusted to chair',
    remedy: {
      command: 'defect.carried',
      zh: '归集行政首长委托主持的书面材料，或者另行召开会议',
      en: 'File the head’s paper of entrustment, or hold another meeting',
    },
    needs: ['present', 'chair'],
    answer: ({ facts, payload: { present, chair, entrustment } }) => {
      const chairs = headsOf(facts).includes(chair) && present.includes(chair);
      return holds(
        chairs || entrustment !== undefined,
        '行政首长未出席并主持会议，也没有其委托他人主持的书面材料',
        'The head was not present in the chair, and no paper of his entrusts another',
      );
    },
  }),
  warn('MT-members-day', '条例第30条第一款', {
    zh: '会议组成人员以会议召开之日的名单为准',
    en: 'The list of members is that of the day of the session',
    remedy: {
      command: 'members.listed',
      zh: '核定召开之日的名单',
      en: 'List the members of the day',
    },
    needs: ['on'],
    answer: ({ facts, payload: { on } }) =>
      holds(
        facts.members.on === on,
        `名单依据的日期为${facts.members.on}，会议于${on}召开`,
        `The list speaks of ${facts.members.on}, the session was on ${on}`,
      ),
  }),
  // Quorum is counted on members only; where no verified work rule sets one, it is advice.
  defect('G28', '政府工作规则', {
    zh: '出席会议的组成人员应当达到工作规则规定的人数',
    en: 'As many members are present as the work rule demands',
    restsOn: QUORUM,
    breach: { about: ['item'] },
    remedy: { zh: '达到规定人数后再行审议', en: 'Go on when there is a quorum' },
    answer: ({ facts, type, payload, given }) => {
      const present = payload.present ?? facts.session?.present;
      if (present === undefined) {
        return needs('present');
      }
      const item = type === 'item.closed' ? openItem(facts) : undefined;
      const counts = countsOf(memberIds(facts), item?.present ?? present, item?.interests ?? []);
      const said = isQuorateBy(counts, given.profile);
      const { zh, en } = countsInWords(counts);
      return said === undefined
        ? notApplicable
        : holds(said, `${zh}，未达到规定人数`, `${en}: no quorum`);
    },
  }),
];
