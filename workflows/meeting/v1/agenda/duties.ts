import { either, holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { agendaCommands } from './commands.js';
import { itemOf } from './item.js';

const { block, warn } = dutiesOf<typeof agendaCommands>();

/** Where a decision stands once it is reviewed and its package is in. */
const TABLEABLE: readonly string[] = ['decision/agenda', 'decision/deliberation.scheduled'];

/** What is put on the agenda, in which form, and what is taken off it. */
export const agendaDuties = [
  block('MT-new-item', '条例第30条第一款', {
    zh: '议题编号不得重复，同一决策事项在一次会议上只列一个议题',
    en: 'Each item has its own key, and a decision is one item of a meeting',
    remedy: {
      command: 'item.tabled',
      zh: '更换议题编号，或者撤下重复的议题',
      en: 'Use another key',
    },
    needs: ['item'],
    answer: ({ facts, payload: { item, decision } }) => {
      const same = facts.items.find(
        (one) =>
          one.key === item ||
          (one.stands !== 'withdrawn' && one.decisionId !== null && one.decisionId === decision),
      );
      return holds(
        same === undefined,
        `已列有议题${same?.key ?? ''}《${same?.title ?? ''}》`,
        `The agenda already has item ${same?.key ?? ''}`,
      );
    },
  }),
  block('A25-tabled', '条例第25条第二款、第29条', {
    zh: '未经合法性审查或者未报齐提请讨论材料的决策事项，不得列入会议议题',
    en: 'A decision is put on the agenda when it is reviewed and its package is in',
    remedy: {
      zh: '在决策案件中完成合法性审查并提请讨论后再列入议题',
      en: 'Have the decision reviewed and its package submitted first',
    },
    applies: ({ payload }) => payload.decision !== undefined,
    answer: either(
      ({ payload: { decision }, given }) =>
        given.decisions
          ?.find((one) => one.id === decision)
          ?.states.some((state) => TABLEABLE.includes(state)) === true,
      '该决策事项尚不在待列入议题或者待召开会议的环节',
      'The decision stands neither at the agenda nor at a scheduled meeting',
    ),
  }),
  block('G20-presented', '条例第25条、第30条', {
    zh: '涉及决策事项的议题，应当载明提交讨论的方案和文本',
    en: 'An item about a decision names the alternatives and texts presented',
    remedy: { command: 'item.tabled', zh: '载明提交讨论的方案', en: 'Name the alternatives' },
    needs: ['alternatives'],
    applies: ({ payload }) => payload.decision !== undefined,
    answer: either(
      ({ payload: { alternatives } }) =>
        alternatives.length > 0 &&
        new Set(alternatives.map((one) => one.key)).size === alternatives.length,
      '方案代号重复或者没有方案',
      'A key is used twice, or there is no alternative',
    ),
  }),
  warn('MT-cutoff', '政府工作规则', {
    zh: '会议材料应当在截止日期前报送，逾期的一般不列入本次会议',
    en: 'Papers come by the cut-off; later ones normally wait for the next meeting',
    remedy: {
      command: 'meeting.rescheduled',
      zh: '列入下次会议，或者说明列入本次会议的理由',
      en: 'Table it at the next meeting, or say why at this one',
    },
    needs: ['papersOn'],
    answer: ({ facts, payload: { papersOn } }) => {
      const { papersBy } = facts.schedule;
      return holds(
        papersOn <= papersBy,
        `材料于${papersOn}收到，截止日期为${papersBy}`,
        `The papers came on ${papersOn}; the cut-off was ${papersBy}`,
      );
    },
  }),
  block('A13-coordinated', '条例第13条', {
    zh: '有关单位有分歧意见的，应当先行协商；不能达成一致意见的，应当说明争议的主要问题、有关单位意见和承办单位意见及理由、依据',
    en: 'A disputed topic is coordinated first, and what remains disputed is stated',
    remedy: {
      command: 'item.tabled',
      zh: '先行协调，载明协调情况和分歧说明后再列入议题',
      en: 'Coordinate it and state what remains, then table it',
    },
    needs: ['disputed'],
    applies: ({ payload }) => payload.disputed !== false,
    answer: either(
      ({ payload: { coordination } }) => coordination !== undefined,
      '有关单位有分歧意见，未经协调，也未作分歧说明',
      'Units disagree, and neither coordination nor the dispute is stated',
    ),
  }),
  block('MT-withdrawable', '条例第30条第一款', {
    zh: '撤下的应当是尚未审议的议题',
    en: 'Only an item that was not discussed is taken off',
    remedy: { command: 'item.withdrawn', zh: '选择尚未审议的议题', en: 'Choose such an item' },
    needs: ['item'],
    answer: ({ facts, payload: { item } }) =>
      holds(
        itemOf(facts, item)?.stands === 'tabled',
        `没有编号为${item}的待审议议题`,
        `There is no item ${item} that waits for discussion`,
      ),
  }),
];
