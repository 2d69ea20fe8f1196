import { holds, needs, type AnyRequirement } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface OfUnit {
  readonly unitId: string;
}

const ARTICLE = '条例第3条第三款';

const unitOf = (facts: Facts, unitId: string | undefined) =>
  facts.consultation.units.find((one) => one.unitId === unitId);

export const consultationRequirements: readonly AnyRequirement<Facts>[] = [
  rule<OfUnit>({
    id: 'C-asked-unit',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '反馈的应当是被征求意见的单位', en: 'The unit that replies was asked' },
    remedy: {
      command: 'consultation.requested',
      zh: '先征求该单位意见',
      en: 'Consult the unit first',
    },
    answer: ({ facts, payload }) =>
      payload.unitId === undefined
        ? needs('unitId')
        : holds(
            unitOf(facts, payload.unitId) !== undefined,
            `没有征求${payload.unitId}的意见`,
            `${payload.unitId} was not asked`,
          ),
  }),
  rule<OfUnit>({
    id: 'C-opinion-given',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '处理的应当是会商单位提出的意见', en: 'What is handled is an opinion of a unit' },
    remedy: {
      command: 'consultation.replied',
      zh: '先登记单位意见',
      en: 'Record the opinion first',
    },
    answer: ({ facts, payload }) =>
      payload.unitId === undefined
        ? needs('unitId')
        : holds(
            unitOf(facts, payload.unitId)?.reply === 'opinion',
            `${payload.unitId}没有提出意见`,
            `${payload.unitId} has given no opinion`,
          ),
  }),
  rule<{ readonly on: string; readonly endsOn: string }>({
    id: 'C-comment-days',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '征求意见的截止日期应当晚于公告日期', en: 'The comment ends after its notice' },
    remedy: { command: 'comment.opened', zh: '改填截止日期', en: 'Name a later last day' },
    answer: ({ payload }) =>
      payload.on === undefined || payload.endsOn === undefined
        ? needs('on', 'endsOn')
        : holds(
            payload.endsOn > payload.on,
            `截止日期${payload.endsOn}不晚于公告日期${payload.on}`,
            `The last day ${payload.endsOn} is not after ${payload.on}`,
          ),
  }),
  rule({
    id: 'C-comment-term',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '公告的征求意见期限届满后结束',
      en: 'The comment stays open as long as the notice says',
    },
    remedy: { zh: '期限届满后结束', en: 'Wait for the last day to pass' },
    answer: ({ facts, given }) => {
      const endsOn = facts.comment?.endsOn ?? '';
      return holds(
        given.occurredOn > endsOn,
        `公告的期限${endsOn}尚未届满`,
        `The comment runs until ${endsOn}`,
      );
    },
  }),
  rule({
    id: 'C-consulted',
    article: ARTICLE,
    level: 'warn',
    asks: {
      zh: '目录草案应当会商有关单位，并待其反馈或者反馈期限届满',
      en: 'The units concerned are consulted, and have replied or let their time pass',
    },
    remedy: {
      command: 'consultation.requested',
      zh: '会商有关单位，或者说明不会商的理由',
      en: 'Consult the units, or say why not',
    },
    answer: ({ facts: { consultation }, given }) => {
      const awaited = consultation.units.filter((one) => one.reply === 'awaited');
      const over = given.occurredOn > (consultation.dueOn ?? '9999');
      return holds(
        consultation.requestedOn !== null && (awaited.length === 0 || over),
        consultation.requestedOn === null
          ? '尚未会商有关单位'
          : `${awaited.length}个单位尚未反馈，反馈期限未满`,
        'The units were not consulted, or may still reply',
      );
    },
  }),
  rule({
    id: 'C-opinions-answered',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '会商单位提出的意见应当逐条处理',
      en: 'Every opinion of a consulted unit is handled',
    },
    remedy: { command: 'consultation.answered', zh: '处理其余意见', en: 'Handle the rest' },
    answer: ({ facts }) => {
      const open = facts.consultation.units.filter(
        ({ reply, answered }) => reply === 'opinion' && answered === null,
      );
      const names = open.map(({ unitId }) => unitId);
      return holds(
        open.length === 0,
        `尚未处理的意见：${names.join('、')}`,
        `Not handled: ${names.join(', ')}`,
      );
    },
  }),
  rule({
    id: 'C-public-comment',
    article: '参数catalogue.publicComment',
    level: 'block',
    restsOn: 'catalogue.publicComment',
    asks: { zh: '目录草案应当公开征求意见', en: 'The draft list is put to open comment' },
    remedy: { command: 'comment.opened', zh: '公开征求意见', en: 'Open the comment' },
    applies: ({ given }) => given.profile['catalogue.publicComment']?.value === true,
    answer: ({ facts }) =>
      holds(
        (facts.comment?.closedOn ?? null) !== null,
        '目录草案没有公开征求意见',
        'No open comment was held',
      ),
  }),
];
