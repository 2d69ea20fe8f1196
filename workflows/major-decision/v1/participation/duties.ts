import { determinationInForce, either, holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { participationCommands } from './commands.js';
import { disclosureDuties } from './duties-disclosure.js';
import { opinionDuties } from './duties-opinions.js';

const { block, defect, warn } = dutiesOf<typeof participationCommands>();

const GROUP = '条例第14条第三款';

/** How the public is heard, and on what ground it is not (art. 14). */
export const participationDuties = [
  block('G03-methods', '条例第14条第一款、第二款', {
    zh: '听取意见应当采取座谈会、听证会、实地走访、书面征求意见、向社会公开征求意见、问卷调查、民意调查等方式，至少完成一种',
    en: 'The public was heard in at least one way',
    remedy: {
      command: 'method.recorded',
      zh: '开展并记录一种听取意见的方式',
      en: 'Hear the public',
    },
    answer: either(
      ({ facts }) => facts.participation.methodsDone.length > 0,
      '尚未完成任何听取意见的方式',
      'No method is done yet',
    ),
  }),
  warn('M2-determined', GROUP, {
    zh: '决策事项是否涉及特定群体利益，应当作出认定',
    en: 'Whether a specific group is concerned is determined',
    determination: 'specificGroup',
    remedy: {
      command: 'participation.planned',
      zh: '写明涉及的特定群体，或者说明不涉及的理由',
      en: 'Name the group, or say why none is concerned',
    },
    answer: either(
      ({ facts }) =>
        determinationInForce(facts, 'specificGroup') !== undefined ||
        facts.participation.specificGroup !== null,
      '尚未认定是否涉及特定群体利益',
      'Whether a specific group is concerned is not determined',
    ),
  }),
  block('M2', GROUP, {
    zh: '决策事项涉及特定群体利益的，应当与相关人民团体、社会组织以及群众代表进行沟通协商，充分听取相关群体的意见建议',
    en: 'A specific group whose interests are touched is heard',
    determination: 'specificGroup',
    remedy: { command: 'group.heard', zh: '与特定群体沟通协商并记录', en: 'Hear the group' },
    applies: ({ facts }) => facts.participation.specificGroup !== null,
    answer: ({ facts }) => {
      const { specificGroup, groupHeardOn } = facts.participation;
      return holds(
        groupHeardOn !== null,
        `尚未听取特定群体意见：${specificGroup ?? ''}`,
        `Not yet heard: ${specificGroup ?? ''}`,
      );
    },
  }),
  defect('A14-after-start', '条例第10条、第14条', {
    zh: '为本决策听取意见应当在决定启动决策程序之后',
    en: 'The public is heard for this decision after the decision to start',
    remedy: { zh: '启动后重新听取意见', en: 'Hear the public again after the start' },
    saysEarly: true,
    needs: ['on'],
    answer: ({ payload: { on }, facts }) => {
      const startedOn = facts.initiation.start?.on;
      return holds(
        startedOn === undefined || on >= startedOn,
        `${on}早于启动决定之日${startedOn ?? ''}`,
        `${on} lies before the start on ${startedOn ?? ''}`,
      );
    },
  }),
  ...disclosureDuties,
  ...opinionDuties,
];
