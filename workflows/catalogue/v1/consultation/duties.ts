import { either, holds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, isRuled, LIST_ARTICLE } from '../vocabulary.js';

import type { consultationCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof consultationCommands>();

const unitOf = (facts: Facts, unitId: string) =>
  facts.consultation.units.find((one) => one.unitId === unitId);

/** Who is consulted, for how long, and what becomes of the opinions (art. 3¶3). */
export const consultationDuties = [
  block('C-asked-unit', LIST_ARTICLE, {
    zh: '反馈的应当是被征求意见的单位',
    en: 'The unit that replies was asked',
    remedy: {
      command: 'consultation.requested',
      zh: '先征求该单位意见',
      en: 'Consult the unit first',
    },
    needs: ['unitId'],
    answer: ({ facts, payload: { unitId } }) =>
      holds(
        unitOf(facts, unitId) !== undefined,
        `没有征求${unitId}的意见`,
        `${unitId} was not asked`,
      ),
  }),
  block('C-opinion-given', LIST_ARTICLE, {
    zh: '处理的应当是会商单位提出的意见',
    en: 'What is handled is an opinion of a unit',
    remedy: {
      command: 'consultation.replied',
      zh: '先登记单位意见',
      en: 'Record the opinion first',
    },
    needs: ['unitId'],
    answer: ({ facts, payload: { unitId } }) =>
      holds(
        unitOf(facts, unitId)?.reply === 'opinion',
        `${unitId}没有提出意见`,
        `${unitId} has given no opinion`,
      ),
  }),
  block('C-comment-days', LIST_ARTICLE, {
    zh: '征求意见的截止日期应当晚于公告日期',
    en: 'The comment ends after its notice',
    remedy: { command: 'comment.opened', zh: '改填截止日期', en: 'Name a later last day' },
    needs: ['on', 'endsOn'],
    answer: ({ payload: { on, endsOn } }) =>
      holds(
        endsOn > on,
        `截止日期${endsOn}不晚于公告日期${on}`,
        `The last day ${endsOn} is not after ${on}`,
      ),
  }),
  block('C-comment-term', LIST_ARTICLE, {
    zh: '公告的征求意见期限届满后结束',
    en: 'The comment stays open as long as the notice says',
    remedy: { only: 'wait', zh: '期限届满后结束', en: 'Wait for the last day to pass' },
    answer: ({ facts, given }) => {
      const endsOn = facts.comment?.endsOn ?? '';
      return holds(
        given.occurredOn > endsOn,
        `公告的期限${endsOn}尚未届满`,
        `The comment runs until ${endsOn}`,
      );
    },
  }),
  warn('C-consulted', LIST_ARTICLE, {
    zh: '目录草案应当会商有关单位，并待其反馈或者反馈期限届满',
    en: 'The units concerned are consulted, and have replied or let their time pass',
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
  block('C-opinions-answered', LIST_ARTICLE, {
    zh: '会商单位提出的意见应当逐条处理',
    en: 'Every opinion of a consulted unit is handled',
    remedy: { command: 'consultation.answered', zh: '处理其余意见', en: 'Handle the rest' },
    answer: ({ facts }) => {
      const open = facts.consultation.units
        .filter(({ reply, answered }) => reply === 'opinion' && answered === null)
        .map(({ unitId }) => unitId);
      return holds(
        open.length === 0,
        `尚未处理的意见：${open.join('、')}`,
        `Not handled: ${open.join(', ')}`,
      );
    },
  }),
  block('C-public-comment', '参数catalogue.publicComment', {
    zh: '目录草案应当公开征求意见',
    en: 'The draft list is put to open comment',
    restsOn: 'catalogue.publicComment',
    remedy: { command: 'comment.opened', zh: '公开征求意见', en: 'Open the comment' },
    applies: (seen) => isRuled(seen, 'catalogue.publicComment'),
    answer: either(
      ({ facts }) => (facts.comment?.closedOn ?? null) !== null,
      '目录草案没有公开征求意见',
      'No open comment was held',
    ),
  }),
];
