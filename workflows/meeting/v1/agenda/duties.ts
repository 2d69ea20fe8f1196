import { either, holds, type Given } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { agendaCommands } from './commands.js';
import { itemOf } from './item.js';
import { isShown, mayBeDiscussed } from './presentable.js';

const { block, defect, warn } = dutiesOf<typeof agendaCommands>();

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
    needs: ['decision'],
    answer: either(
      ({ payload: { decision }, given }) => isTableable(given, decision),
      '该决策事项尚不在待列入议题或者待召开会议的环节',
      'The decision stands neither at the agenda nor at a scheduled meeting',
    ),
  }),
  block('G20-presented', '条例第25条、第30条', {
    zh: '涉及决策事项的议题，应当载明提交讨论的方案和文本',
    en: 'An item about a decision names the alternatives and texts presented',
    remedy: { command: 'item.tabled', zh: '载明提交讨论的方案', en: 'Name the alternatives' },
    needs: ['alternatives'],
    answer: either(
      ({ payload: { alternatives } }) =>
        alternatives.length > 0 &&
        new Set(alternatives.map((one) => one.key)).size === alternatives.length,
      '方案代号重复或者没有方案',
      'A key is used twice, or there is no alternative',
    ),
  }),
  block('A25-presented', '条例第25条第二款、第28条', {
    zh: '提交会议讨论的，应当是审查合法、必须修改的意见均已采纳或者明示法律风险的探索性改革方案',
    en: 'Discussed is what is lawful, revised as it must be, or exploratory with its risk stated',
    remedy: {
      command: 'item.tabled',
      zh: '只列入可以提交讨论的方案；其他方案修改后重新审查',
      en: 'Table only what may be discussed; have the others revised and reviewed anew',
    },
    needs: ['decision', 'alternatives'],
    applies: ({ given, payload }) =>
      isShown(given, payload) && isTableable(given, payload.decision),
    answer: ({ given, payload }) => mayBeDiscussed(given, payload),
  }),
  block('A3-listed', '条例第3条', {
    zh: '已列入决策事项目录或者已经立案的事项，不得作为其他议题列入会议',
    en: 'What the catalogue lists, or is a case already, is not tabled as something else',
    remedy: {
      command: 'item.tabled',
      zh: '作为重大行政决策议题列入；名称相近而确非同一事项的，在议题名称中写明区别',
      en: 'Table it as a major decision; or say in the title what sets it apart',
    },
    needs: ['title'],
    applies: ({ given }) => given.alike !== undefined,
    answer: ({ given: { alike = [] } }) =>
      holds(
        alike.length === 0,
        `与下列事项名称相同或者相近：${alike.map((one) => `《${one.title}》（${one.id}）`).join('、')}`,
        `Alike in title: ${alike.map((one) => `“${one.title}” (${one.id})`).join(', ')}`,
      ),
  }),
  block('A3-other', '条例第3条', {
    zh: '认定的对象应当是未作为重大行政决策提交、尚未作出决定的议题',
    en: 'What is found major is an item that is not about a decision and not yet decided',
    remedy: { command: 'item.foundMajor', zh: '选择此类议题', en: 'Choose such an item' },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        item?.decisionId === null && item.decision === null,
        `议题${payload.item}不存在、已作为重大行政决策提交或者已作出决定`,
        `Item ${payload.item} is not there, is about a decision, or is decided`,
      );
    },
  }),
  defect('MT-raised', '条例第30条第一款、政府工作规则', {
    zh: '会议审议的议题应当列入议程，并事先送达材料',
    en: 'What is discussed is on the agenda, with its papers sent before',
    remedy: {
      command: 'item.tabled',
      zh: '列入下次会议议程，送达材料后审议',
      en: 'Put it on the agenda of the next meeting',
    },
    answer: ({ facts, payload: { item = '', papersOn } }) =>
      holds(
        papersOn !== undefined && papersOn <= facts.schedule.papersBy,
        `议题${item}系会上临时提出，没有在材料截止日期前送达材料`,
        `Item ${item} was raised at the meeting, and its papers were not in by the cut-off`,
      ),
  }),
  defect('A25-raised', '条例第25条第二款、第29条', {
    zh: '未经合法性审查或者未报齐提请讨论材料的决策事项，不得提交会议讨论',
    en: 'A decision is discussed when it is reviewed and its package is in',
    remedy: {
      zh: '该事项退回决策案件完成合法性审查、提请讨论后，列入下次会议',
      en: 'Have the decision reviewed and submitted, and discuss it at the next meeting',
    },
    applies: ({ payload }) => payload.decision !== undefined,
    answer: either(
      ({ payload: { decision }, given }) => isTableable(given, decision),
      '该决策事项尚不在待列入议题或者待召开会议的环节',
      'The decision stands neither at the agenda nor at a scheduled meeting',
    ),
  }),
  defect('A25-raised-text', '条例第25条第二款、第28条', {
    zh: '提交会议讨论的，应当是审查合法、必须修改的意见均已采纳或者明示法律风险的探索性改革方案',
    en: 'Discussed is what is lawful, revised as it must be, or exploratory with its risk stated',
    remedy: {
      zh: '该方案修改、重新审查后，列入下次会议',
      en: 'Have it revised and reviewed anew, and discuss it at the next meeting',
    },
    needs: ['alternatives'],
    applies: ({ given, payload }) =>
      payload.decision !== undefined &&
      (payload.alternatives === undefined || isShown(given, payload)),
    answer: ({ given, payload }) => mayBeDiscussed(given, payload),
  }),
  defect('A3-raised', '条例第3条、第30条', {
    zh: '每个议题均应当载明所涉决策事项，或者不属于重大行政决策的认定',
    en: 'Each item says which decision it is about, or why it is no major decision',
    remedy: {
      command: 'item.tabledOther',
      zh: '作出是否属于重大行政决策的认定后，列入下次会议',
      en: 'Determine it, and put the item on the agenda of the next meeting',
    },
    answer: either(
      ({ payload, given: { alike = [] } }) =>
        payload.decision !== undefined || (payload.notMajor !== undefined && alike.length === 0),
      '未载明所涉决策事项，也没有不属于重大行政决策的认定，或者与目录、案件中的事项名称相近',
      'Neither is stated, or the title is like one of the catalogue or of a case',
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

const isTableable = ({ decisions = [] }: Given, id: string | undefined): boolean =>
  decisions.some((one) => one.id === id && one.states.some((state) => TABLEABLE.includes(state)));
