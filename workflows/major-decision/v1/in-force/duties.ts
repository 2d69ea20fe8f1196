import { either, holds, unmet, type Given } from '#libs/procedure';

import { PROBLEM_CAUSES } from '../execution/facts.js';
import { byHead } from '../on-paper.js';
import { dutiesOf } from '../vocabulary.js';

import type { inForceCommands } from './commands.js';
import { annulmentDuties } from './duties-annulment.js';

const { block, warn } = dutiesOf<typeof inForceCommands>();

const KINDS = {
  adjusts: { zh: '重大调整', en: 'major adjustment' },
  stops: { zh: '停止执行', en: 'stop' },
};

/** Suspension, adjustment, stop and end of a decision in force (art. 37). */
export const inForceDuties = [
  block('G39-suspend', '条例第37条', {
    zh: '出现条例第三十五条规定的情形、情况紧急的，行政首长可以先决定中止执行',
    en: 'The head alone suspends only in a case of article 35 that is urgent',
    remedy: {
      command: 'adjustment.major',
      zh: '情况不紧急的，依法定程序调整或者停止执行',
      en: 'Where it is not urgent, adjust or stop by procedure',
    },
    needs: ['cause', 'urgent'],
    answer: ({ payload: { cause, urgent } }) =>
      Object.hasOwn(PROBLEM_CAUSES, cause)
        ? holds(urgent, '情况不紧急，不能先行中止执行', 'It is not urgent')
        : unmet('不属于条例第三十五条规定的情形', 'It is not a case of article 35'),
  }),
  block('G40', '条例第37条', {
    zh: '中止执行应当确定以后的复查日期',
    en: 'A suspension has a day of review that lies ahead',
    remedy: {
      zh: '填写晚于当日的复查日期',
      en: 'Name a later day of review',
    },
    needs: ['reviewOn'],
    answer: ({ payload, given }) =>
      holds(
        payload.reviewOn > today(given),
        `复查日期${payload.reviewOn}不晚于${today(given)}`,
        `The day of review ${payload.reviewOn} is not after ${today(given)}`,
      ),
  }),
  block('G39', '条例第37条', {
    zh: '重大调整或者停止执行应当履行相关法定程序，同一时间只办理一件',
    en: 'A major adjustment or a stop goes through one procedure at a time',
    remedy: {
      command: 'adjustment.dropped',
      zh: '待在办程序形成新决策；该程序终止的，登记终止情况后再启动',
      en: 'Await the case that runs, or record that it ended without a decision',
    },
    answer: ({ facts }) => {
      const running = facts.execution.majorAdjustment;
      const words = KINDS[running?.kind ?? 'adjusts'];
      return holds(
        running === null,
        `${String(running?.on)}启动的${words.zh}程序尚在办理`,
        `The ${words.en} procedure opened on ${String(running?.on)} is still running`,
      );
    },
  }),
  block('G39-running', '条例第37条', {
    zh: '登记终止的，应当有在办的重大调整或者停止执行程序',
    en: 'What is dropped is a procedure of adjustment or stop that runs',
    remedy: {
      only: 'nothing',
      zh: '没有在办程序的，不需登记',
      en: 'Nothing runs, nothing to record',
    },
    answer: either(
      ({ facts }) => facts.execution.majorAdjustment !== null,
      '没有在办的重大调整或者停止执行程序',
      'No procedure of adjustment or stop is running',
    ),
  }),
  block('G39-minor', '条例第37条', {
    zh: '一般调整应当有不属于重大调整的认定理由和调整决定',
    en: 'A minor adjustment has its determination and its decision',
    remedy: {
      command: 'adjustment.minor',
      zh: '写明认定理由和决定文号；属于重大调整的，启动重大调整程序',
      en: 'State the determination and the decision, or open a major adjustment',
    },
    needs: ['determination', 'reference'],
    answer: either(
      ({ payload: { determination, reference } }) =>
        determination.trim() !== '' && reference.trim() !== '',
      '缺少不属于重大调整的认定理由或者调整决定',
      'The determination or the decision is missing',
    ),
  }),
  warn('M9', '条例第37条', {
    zh: '多次一般调整累计构成重大调整的，应当履行重大调整程序',
    en: 'Minor adjustments that together are major go through the procedure',
    remedy: {
      command: 'adjustment.major',
      zh: '说明累计不构成重大调整的理由，或者启动重大调整程序',
      en: 'Say why they are not major together, or open a major adjustment',
    },
    applies: ({ facts }) => facts.execution.minorAdjustments.length > 0,
    answer: ({ facts }) => {
      const earlier = facts.execution.minorAdjustments;
      const days = earlier.map((one) => one.on).join('、');
      return unmet(
        `已作一般调整${String(earlier.length)}次（${days}）`,
        `Minor adjustments before this one: ${String(earlier.length)} (${days})`,
      );
    },
  }),
  block('M9-head', '条例第30条、第37条', {
    zh: '已作过一般调整的，再作调整是否累计构成重大调整，由行政首长认定',
    en: 'After a minor adjustment the head determines whether a further one is major together with it',
    remedy: {
      command: 'adjustment.minor',
      zh: '由行政首长本人认定累计不构成重大调整并作出调整；构成的，启动重大调整程序',
      en: 'The head himself determines it and adjusts, or a major adjustment is opened',
    },
    turnsOn: ['role'],
    applies: ({ facts }) => facts.execution.minorAdjustments.length > 0,
    answer: either(
      byHead,
      '此前已作一般调整，本次调整未由行政首长认定',
      'There were minor adjustments before, and it is not the head who determines',
    ),
  }),
  block('G40-resolved', '条例第37条', {
    zh: '中止执行的，应当先恢复执行或者依法定程序调整、停止执行',
    en: 'A suspension is resolved before the decision is completed',
    remedy: {
      command: 'execution.resumed',
      zh: '恢复执行，或者依法定程序调整、停止执行',
      en: 'Resume, or adjust or stop by procedure',
    },
    answer: ({ facts }) =>
      holds(
        facts.execution.suspension === null,
        `自${facts.execution.suspension?.on ?? ''}起中止执行，尚未恢复`,
        `Suspended since ${facts.execution.suspension?.on ?? ''}`,
      ),
  }),
  block('A-expiry', '决策文件规定的有效期', {
    zh: '有效期届满后决策方失效',
    en: 'A decision expires once its period of validity is over',
    remedy: {
      only: 'wait',
      zh: '有效期届满之后再登记；提前结束的，依法定程序停止执行',
      en: 'Record it after the period; an earlier end needs a procedure',
    },
    answer: ({ facts, payload, given }) => {
      const { validUntil } = facts.issue;
      if (validUntil === null) {
        return unmet('决策未规定有效期', 'The decision has no period of validity');
      }
      if (payload.on !== undefined && payload.on < validUntil) {
        return unmet(
          `填报的失效日期${payload.on}早于有效期届满日${validUntil}`,
          `The stated day ${payload.on} is before the end of its validity, ${validUntil}`,
        );
      }
      return holds(
        given.occurredOn > validUntil,
        `有效期至${validUntil}，尚未届满`,
        `It is valid until ${validUntil}, which is not over`,
      );
    },
  }),
  ...annulmentDuties,
];

/** The day of entry; for a matter from before the system, the day on which it happened. */
const today = (given: Given): string =>
  given.imported === true ? given.occurredOn : given.recordedOn;
