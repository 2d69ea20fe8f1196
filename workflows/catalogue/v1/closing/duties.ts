import { holds } from '#libs/procedure';

import { documentKinds, type DocumentKind } from '../documents.js';
import { rowIdOf, titleOf } from '../facts.js';
import { itemOf } from '../items/facts.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { closingCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof closingCommands>();

/** The states of a decision's file in which it is closed, as the decisions' own procedure names them. */
const CLOSED_FILES = ['filed', 'supplemented', 'transferred'].map((state) => `archiving/${state}`);
const ENDED = ['catalogue/yearClosed', 'catalogue/terminated'];
const YEARS_AHEAD = 3;

/** When an item is done with, and when the year is (arts 3¶3 and 33). */
export const closingDuties = [
  block('A33-archived', '条例第33条', {
    zh: '确认归档的，应当是依该事项启动、案卷已经立卷归档的决策',
    en: 'The decision named started from the item, and its file is closed',
    remedy: {
      command: 'item.carriedOver',
      zh: '先将决策案卷立卷归档，或者结转下一年度',
      en: 'Close the file of the decision first, or carry the item over',
    },
    needs: ['item', 'decision'],
    answer: ({ facts, payload, given }) => {
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
  block('C-next-catalogue', LIST_ARTICLE, {
    zh: '结转应当写明结转到哪一以后年度的目录，该目录尚未办结',
    en: 'An item is carried over to the running catalogue of a later year',
    remedy: {
      command: 'item.carriedOver',
      zh: '启动下一年度目录编制后结转',
      en: 'Open the catalogue of the next year first',
    },
    needs: ['nextCatalogue'],
    answer: ({ facts, payload, given }) => {
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
  block('C-year-settled', '条例第3条第三款、第33条', {
    zh: '列入目录的事项均已归档、撤销或者结转后办结',
    en: 'Every listed item is archived, withdrawn or carried over before the year is closed',
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
  warn('C-year-over', LIST_ARTICLE, {
    zh: '目录年度届满后办结',
    en: 'The year is closed once it is over',
    remedy: { zh: '说明提前办结的理由', en: 'Say why it is closed early' },
    needs: ['on'],
    answer: ({ facts, payload: { on } }) =>
      holds(
        on > `${String(facts.year)}-12-31`,
        `${String(facts.year)}年尚未届满`,
        `The year ${String(facts.year)} is not over`,
      ),
  }),
  block('C-file', '条例第33条', {
    zh: '目录编制、审定、公布的材料应当完整归集',
    en: 'The papers of the catalogue are filed completely',
    remedy: { command: 'document.filed', zh: '归集缺少的材料', en: 'File what is missing' },
    answer: ({ facts, procedure }) => {
      const missing = procedure
        .missingFromFile(facts)
        .map(({ kind }) => documentKinds[kind as DocumentKind]);
      return holds(
        missing.length === 0,
        `缺少材料：${missing.map(({ zh }) => zh).join('、')}`,
        `Missing: ${missing.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
];
