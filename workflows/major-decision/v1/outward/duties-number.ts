import { holds, isIssueNumber, normalIssueNumber } from '#libs/procedure';

import { dutiesOf, type Seen } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof outwardCommands>();

const ARTICLE = '党政机关公文处理工作条例第9条';

/** The document number that a decision is issued under is its own, and is one. */
export const numberDuties = [
  block('A33-number', ARTICLE, {
    zh: '发文字号由发文机关代字、年份、发文顺序号组成，一个文号只用于一件公文',
    en: 'A document number, of organ, year and serial, is given once',
    remedy: {
      command: 'decision.issued',
      zh: '另编发文字号；原文号登记有误的，先更正原决策的登记',
      en: 'Give another number; where the other was entered wrongly, correct that entry',
    },
    needs: ['number'],
    answer: ({ payload: { number }, given }) => {
      const others = bearing(number, given).filter((one) => one.organId === given.organId);
      const zh = others.map((one) => `${one.caseNumber}《${one.title}》`).join('、');
      const normal = normalIssueNumber(number);
      return holds(
        others.length === 0,
        `发文字号${normal}已用于${zh}`,
        `${normal} is the number of ${others.map((one) => one.caseNumber).join(', ')}`,
      );
    },
  }),
  warn('A33-number-joint', ARTICLE, {
    zh: '联合行文时，使用主办机关的发文字号；不是联合行文的，不得使用其他机关的文号',
    en: 'A joint document bears the number of the lead organ; any other bears its own',
    remedy: {
      command: 'decision.issued',
      zh: '说明与该机关联合行文，或者另编发文字号',
      en: 'Say that it is issued jointly with that organ, or give another number',
    },
    needs: ['number'],
    answer: ({ payload: { number }, given }) => {
      const others = bearing(number, given).filter((one) => one.organId !== given.organId);
      return holds(
        others.length === 0,
        `发文字号${normalIssueNumber(number)}已由其他机关用于${others.map((one) => one.caseNumber).join('、')}`,
        `Another organ used it for ${others.map((one) => one.caseNumber).join(', ')}`,
      );
    },
  }),
  warn('A33-number-form', ARTICLE, {
    zh: '发文字号由发文机关代字、年份、发文顺序号组成，命令（令）以顺序号编列',
    en: 'A document number has organ, year and serial; an order has its serial',
    remedy: {
      command: 'decision.issued',
      zh: '按机关代字〔年份〕顺序号的格式填写，或者说明理由',
      en: 'Write it as organ〔year〕serial, or say why not',
    },
    needs: ['number'],
    answer: ({ payload: { number } }) => {
      const normal = normalIssueNumber(number);
      return holds(
        isIssueNumber(normal),
        `${normal}不含机关代字、年份和顺序号，或者另有附加`,
        `${normal} lacks organ, year or serial, or has more than these`,
      );
    },
  }),
];

const bearing = (number: string, given: Seen['given']) =>
  (given.issued ?? []).filter((one) => one.number === normalIssueNumber(number));
