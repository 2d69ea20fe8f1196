import { holds, met, needs, determinationInForce, unmet } from '#libs/procedure';

import { rule, type Seen } from '../rule.js';

import { openCommentRequirements } from '../open-comment/duties.js';
import { opinionRequirements } from './duties-opinions.js';
import { reversalRequirements } from '../forming/duties-reversal.js';

interface Undisclosed {
  readonly ground: string;
  readonly legalBasis: string;
  readonly approver: string;
  readonly document: string;
}

interface OnADay {
  readonly on: string;
}

export const participationRequirements = [
  rule<Undisclosed>({
    id: 'G03',
    article: '条例第14条第一款',
    level: 'block',
    asks: {
      zh: '决策承办单位应当采取便于社会公众参与的方式充分听取意见；以依法不予公开为由不听取的，应当有法律依据并经审批',
      en: 'The public is heard, unless a ground of law, approved by a named person, forbids disclosure',
    },
    remedy: {
      command: 'participation.undisclosed',
      zh: '写明不予公开的情形、法律依据和审批人，并附审批材料',
      en: 'Give the ground, the provision, the approver and the paper',
    },
    determination: 'undisclosed',
    answer: ({ payload, given }) => {
      const { ground, legalBasis, approver, document } = payload;
      if ([ground, legalBasis, approver, document].includes(undefined)) {
        return needs('ground', 'legalBasis', 'approver', 'document');
      }
      if (approver === given.actor.personId && given.imported !== true) {
        return unmet('审批人与填报人为同一人', 'Whoever declares it approves it himself');
      }
      return holds(
        legalBasis?.trim() !== '',
        '未写明不予公开的法律依据',
        'The provision of law is not given',
      );
    },
  }),
  rule({
    id: 'G03-reversed',
    article: '条例第14条第一款',
    level: 'block',
    asks: {
      zh: '依法不予公开的认定被撤销后，应当听取意见，不得再以同一理由不听取',
      en: 'Once the non-disclosure was reversed the public is heard',
    },
    remedy: {
      command: 'participation.planned',
      zh: '开展公众参与',
      en: 'Hear the public',
    },
    determination: 'undisclosed',
    answer: ({ facts }) => {
      const found = determinationInForce(facts, 'undisclosed');
      return found?.answer === false
        ? unmet(
            `依法不予公开的认定已于${found.on}撤销：${found.reason}`,
            `The non-disclosure was reversed on ${found.on}`,
          )
        : met;
    },
  }),
  rule({
    id: 'M10',
    article: '条例第14条第一款',
    level: 'warn',
    asks: {
      zh: '决策草案已经向社会公布的，不宜再以依法不予公开为由不听取意见',
      en: 'A draft once published is not declared undisclosed afterwards',
    },
    remedy: {
      zh: '继续公众参与，或者说明公布后认定不予公开的理由',
      en: 'Go on, or give the reason',
    },
    answer: ({ facts }) => {
      const { openComment, hearing } = facts.participation;
      const on = openComment?.publishedOn ?? hearing?.announcedOn;
      return on === undefined
        ? met
        : unmet(`决策草案已于${on}向社会公布`, `The draft was published on ${on}`);
    },
  }),
  rule({
    id: 'G03-methods',
    article: '条例第14条第一款、第二款',
    level: 'block',
    asks: {
      zh: '听取意见应当采取座谈会、听证会、实地走访、书面征求意见、向社会公开征求意见、问卷调查、民意调查等方式，至少完成一种',
      en: 'The public was heard in at least one way',
    },
    remedy: {
      command: 'method.recorded',
      zh: '开展并记录一种听取意见的方式',
      en: 'Hear the public',
    },
    answer: ({ facts }) => {
      const { methodsDone } = facts.participation;
      return holds(methodsDone.length > 0, '尚未完成任何听取意见的方式', 'No method is done yet');
    },
  }),
  rule({
    id: 'M2-determined',
    article: '条例第14条第三款',
    level: 'warn',
    asks: {
      zh: '决策事项是否涉及特定群体利益，应当作出认定',
      en: 'Whether a specific group is concerned is determined',
    },
    remedy: {
      command: 'participation.planned',
      zh: '写明涉及的特定群体，或者说明不涉及的理由',
      en: 'Name the group, or say why none is concerned',
    },
    determination: 'specificGroup',
    answer: ({ facts }) =>
      holds(
        determinationInForce(facts, 'specificGroup') !== undefined ||
          facts.participation.specificGroup !== null,
        '尚未认定是否涉及特定群体利益',
        'Whether a specific group is concerned is not determined',
      ),
  }),
  rule({
    id: 'M2',
    article: '条例第14条第三款',
    level: 'block',
    asks: {
      zh: '决策事项涉及特定群体利益的，应当与相关人民团体、社会组织以及群众代表进行沟通协商，充分听取相关群体的意见建议',
      en: 'A specific group whose interests are touched is heard',
    },
    remedy: { command: 'group.heard', zh: '与特定群体沟通协商并记录', en: 'Hear the group' },
    determination: 'specificGroup',
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
  rule<OnADay>({
    id: 'A39-late-reason',
    article: '条例第39条',
    level: 'block',
    asks: {
      zh: '补录以前发生的事实应当说明理由',
      en: 'A fact of an earlier day is entered with the reason why it is late',
    },
    remedy: { zh: '说明补录理由', en: 'Say why it is entered later' },
    applies: ({ given }) => given.lateBecause === undefined && given.imported !== true,
    answer: ({ payload, given }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      return holds(
        payload.on >= given.recordedOn,
        `${payload.on}发生的事实于${given.recordedOn}补录，未说明理由`,
        `Of ${payload.on}, entered on ${given.recordedOn} without a reason`,
      );
    },
  }),
  rule<OnADay>({
    id: 'A14-after-start',
    article: '条例第10条、第14条',
    level: 'defect',
    asks: {
      zh: '为本决策听取意见应当在决定启动决策程序之后',
      en: 'The public is heard for this decision after the decision to start',
    },
    remedy: { zh: '启动后重新听取意见', en: 'Hear the public again after the start' },
    answer: (seen) => {
      const { on } = seen.payload;
      if (on === undefined) {
        return needs('on');
      }
      const startedOn = startDay(seen);
      return holds(
        startedOn === undefined || on >= startedOn,
        `${on}早于启动决定之日${startedOn ?? ''}`,
        `${on} lies before the start on ${startedOn ?? ''}`,
      );
    },
  }),
  ...openCommentRequirements,
  ...opinionRequirements,
  ...reversalRequirements,
];

const startDay = ({ facts }: Seen<OnADay>): string | undefined => facts.initiation.start?.on;
