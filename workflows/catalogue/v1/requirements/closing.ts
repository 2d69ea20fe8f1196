import { holds, needs, type AnyRequirement } from '#libs/procedure';

import { missingFromFile } from '../checklist.js';
import { documentKinds } from '../documents.js';
import { itemOf, rowIdOf, titleOf, type Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Archiving {
  readonly item: string;
  readonly decision: string;
}

/** The states of a decision's file in which it is closed, as the decisions' own procedure names them. */
const CLOSED_FILES = ['filed', 'supplemented', 'transferred'].map((state) => `archiving/${state}`);
const ENDED = ['catalogue/yearClosed', 'catalogue/terminated'];
const YEARS_AHEAD = 3;

export const closingRequirements: readonly AnyRequirement<Facts>[] = [
  rule<Archiving>({
    id: 'A33-archived',
    article: '条例第33条',
    level: 'block',
    asks: {
      zh: '确认归档的，应当是依该事项启动、案卷已经立卷归档的决策',
      en: 'The decision named started from the item, and its file is closed',
    },
    remedy: {
      command: 'item.carriedOver',
      zh: '先将决策案卷立卷归档，或者结转下一年度',
      en: 'Close the file of the decision first, or carry the item over',
    },
    answer: ({ facts, payload, given }) => {
      if (payload.item === undefined || payload.decision === undefined) {
        return needs('item', 'decision');
      }
      const decision = given.decisions?.find((one) => one.id === payload.decision);
      const origins = [
        rowIdOf(given.organId, facts.year, payload.item),
        itemOf(facts, payload.item)?.form.carriedFrom,
      ];
      return holds(
        decision?.states.some((state) => CLOSED_FILES.includes(state)) === true &&
          decision.catalogueItem !== undefined &&
          origins.includes(decision.catalogueItem),
        '该决策不是依该事项启动的，或者案卷尚未立卷归档',
        'The decision did not start from the item, or its file is not closed',
      );
    },
  }),
  rule<{ readonly nextCatalogue: string }>({
    id: 'C-next-catalogue',
    article: '条例第3条第三款',
    level: 'block',
    asks: {
      zh: '结转应当写明结转到哪一以后年度的目录，该目录尚未办结',
      en: 'An item is carried over to the running catalogue of a later year',
    },
    remedy: {
      command: 'item.carriedOver',
      zh: '启动下一年度目录编制后结转',
      en: 'Open the catalogue of the next year first',
    },
    answer: ({ facts, payload, given }) => {
      if (payload.nextCatalogue === undefined) {
        return needs('nextCatalogue');
      }
      const next = given.decisions?.find((one) => one.id === payload.nextCatalogue);
      const later = Array.from({ length: YEARS_AHEAD }, (_none, ahead) =>
        titleOf(facts.year + ahead + 1),
      );
      return holds(
        next?.title !== undefined &&
          later.includes(next.title) &&
          next.states.some((state) => state.startsWith('catalogue/')) &&
          !next.states.some((state) => ENDED.includes(state)),
        '所填不是正在编制或者施行的以后年度目录',
        'It is not the running catalogue of a later year',
      );
    },
  }),
  rule({
    id: 'C-year-settled',
    article: '条例第3条第三款、第33条',
    level: 'block',
    asks: {
      zh: '列入目录的事项均已归档、撤销或者结转后办结',
      en: 'Every listed item is archived, withdrawn or carried over before the year is closed',
    },
    remedy: {
      command: 'item.carriedOver',
      zh: '逐项归档、依程序撤销或者结转',
      en: 'Archive, withdraw or carry over the rest',
    },
    answer: ({ facts }) => {
      const open = facts.items.filter(({ state }) => state === 'listed').map(({ key }) => key);
      return holds(
        open.length === 0,
        `尚未办结的事项：${open.join('、')}`,
        `Not closed: ${open.join(', ')}`,
      );
    },
  }),
  rule<{ readonly on: string }>({
    id: 'C-year-over',
    article: '条例第3条第三款',
    level: 'warn',
    asks: { zh: '目录年度届满后办结', en: 'The year is closed once it is over' },
    remedy: { zh: '说明提前办结的理由', en: 'Say why it is closed early' },
    answer: ({ facts, payload }) =>
      payload.on === undefined
        ? needs('on')
        : holds(
            payload.on > `${String(facts.year)}-12-31`,
            `${String(facts.year)}年尚未届满`,
            `The year ${String(facts.year)} is not over`,
          ),
  }),
  rule({
    id: 'C-filing',
    article: '参数catalogue.filing',
    level: 'block',
    restsOn: 'catalogue.filing',
    asks: { zh: '目录公布后应当报上级备案', en: 'The list is filed with the superior' },
    remedy: { command: 'filing.recorded', zh: '报上级备案', en: 'File it' },
    applies: ({ given }) => given.profile['catalogue.filing']?.value === true,
    answer: ({ facts }) => holds(facts.filings.length > 0, '尚未报上级备案', 'It was not filed'),
  }),
  rule({
    id: 'C-file',
    article: '条例第33条',
    level: 'block',
    asks: {
      zh: '目录编制、审定、公布的材料应当完整归集',
      en: 'The papers of the catalogue are filed completely',
    },
    remedy: { command: 'document.filed', zh: '归集缺少的材料', en: 'File what is missing' },
    answer: ({ facts }) => {
      const missing = missingFromFile(facts);
      return holds(
        missing.length === 0,
        `缺少材料：${missing.map(({ kind }) => documentKinds[kind].zh).join('、')}`,
        `Missing: ${missing.map(({ kind }) => documentKinds[kind].en).join(', ')}`,
      );
    },
  }),
];
