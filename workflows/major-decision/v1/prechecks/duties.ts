import { holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { prechecksCommands } from './commands.js';

const { block } = dutiesOf<typeof prechecksCommands>();

const ARTICLE = '条例第29条第（六）项';

/** A pre-check is concluded after it was required, and closed after it passed. */
export const prechecksDuties = [
  block('A29-known-precheck', ARTICLE, {
    zh: '登记结论的，应当是已提出要求的前置审查',
    en: 'The conclusion is about a pre-check that was required',
    remedy: {
      command: 'precheck.required',
      zh: '核对前置审查编号，或者先提出该项前置审查要求',
      en: 'Check the code, or require the pre-check first',
    },
    needs: ['code'],
    answer: ({ facts, payload: { code } }) =>
      holds(
        facts.prechecks.checks.some((one) => one.code === code),
        `没有编号为${code}的前置审查`,
        `No pre-check ${code} was required`,
      ),
  }),
  block('A29-prechecks', ARTICLE, {
    zh: '要求进行的其他前置审查均应当通过',
    en: 'Every pre-check that was required has passed',
    remedy: {
      command: 'precheck.concluded',
      zh: '取得通过的前置审查结论',
      en: 'Obtain a conclusion that it passed',
    },
    answer: ({ facts }) => {
      const left = facts.prechecks.checks.filter((one) => one.passed !== true);
      const zh = left.map((one) => `${one.title}(${one.passed === null ? '尚无结论' : '未通过'})`);
      const en = left.map((one) => `${one.code} (${one.passed === null ? 'open' : 'failed'})`);
      return holds(
        left.length === 0,
        `未通过的前置审查：${zh.join('、')}`,
        `Not passed: ${en.join(', ')}`,
      );
    },
  }),
];
