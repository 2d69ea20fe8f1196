import type { Day } from '#libs/legal-time';
import { holds, met, unmet, type Answer } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { riskCommands } from './commands.js';
import { assessed, named } from './duties-beginning.js';
import { gradedBefore, isLower, RISK_KINDS, RISK_LEVELS, type RiskReport } from './facts.js';

const { block } = dutiesOf<typeof riskCommands>();

const REUSE = '条例第22条第二款';
const REPORT = '条例第23条第二款';
const LOWER = 'risk.lowerNeedsChange';

const again = {
  command: 'risk.reported',
  zh: '对该种风险重新评估并提交报告',
  en: 'Assess this kind of risk and file a report',
} as const;

/** Which earlier assessments are relied on, how far, and how a grade may change. */
export const riskReuseDuties = [
  block('G17', REUSE, {
    zh: '按照有关规定已对有关风险进行评价、评估的，不作重复评估；采用的结论应当种类相符、在有效期内，有关事实仍然成立',
    en: 'A risk assessed before is not assessed again, where kind and time fit and the facts still hold',
    determination: 'earlierRiskHolds',
    remedy: again,
    needs: ['kind', 'assessedOn', 'factsHold', 'factsHoldReason'],
    answer: ({ facts, payload, given }) => {
      const { kind, assessedOn, validUntil, factsHold, factsHoldReason } = payload;
      if (!facts.risk.kinds.includes(kind)) {
        return assessed(facts, kind);
      }
      if (!factsHold || isBlank(factsHoldReason)) {
        return unmet(
          '未认定有关事实仍然成立，或者未写明理由',
          'It is not determined, with a reason, that the facts still hold',
        );
      }
      return validOn(given.occurredOn, assessedOn, validUntil);
    },
  }),
  block('G17-rule', REUSE, {
    zh: '采用的既有评价、评估应当是按照有关规定作出的，并写明该规定的名称',
    en: 'An earlier assessment is relied on only if made under a rule that is named',
    remedy: {
      command: 'risk.reused',
      zh: '写明评价、评估所依据的法律、法规、规章或者规定的名称；没有依据的，重新评估',
      en: 'Name the rule under which it was made; without one, assess the risk anew',
    },
    needs: ['rule'],
    answer: ({ payload: { rule } }) =>
      holds(namesRule(rule), `未写明评价、评估所依据的规定：${rule}`, `No rule is named: ${rule}`),
  }),
  block('G17-scope', REUSE, {
    zh: '既有评价、评估未涵盖的部分，应当另行评估',
    en: 'What lies outside the scope of the earlier assessment is assessed',
    remedy: {
      command: 'risk.reused',
      zh: '写明范围是否涵盖本决策事项；不涵盖的，写明另行评估的部分',
      en: 'Say whether it covers this matter; if not, what is assessed besides',
    },
    needs: ['scope', 'covers'],
    answer: ({ payload: { scope, covers, outside } }) =>
      isBlank(scope)
        ? unmet('未说明既有评估的范围', 'What the earlier report covers is not stated')
        : holds(
            covers || !isBlank(outside),
            `既有评估的范围不涵盖本决策事项，且未写明另行评估的部分：${scope}`,
            `The earlier report does not cover this matter, and the rest is not named: ${scope}`,
          ),
  }),
  block('A23-scope', '条例第22条、第23条第二款', {
    zh: '每一种风险的各份报告合起来应当涵盖本决策事项的全部；既有评估范围之外的部分已经评估',
    en: 'The reports on each kind together cover the whole matter, what lay outside included',
    remedy: {
      command: 'risk.reported',
      zh: '对尚未涵盖的部分提交风险评估报告，并说明各份报告的范围合起来涵盖本决策事项',
      en: 'File a report on the rest, and say how the scopes together cover the matter',
    },
    answer: ({ facts: { risk }, payload: { together = '' } }) => {
      const partial = risk.kinds.filter((kind) => {
        const reports = risk.reports.filter((one) => one.kind === kind);
        const enough = reports.length > 1 && reports.some(isOwn) && !isBlank(together);
        return !reports.some((one) => one.whole) && reports.length > 0 && !enough;
      });
      return holds(
        partial.length === 0,
        `尚未涵盖本决策事项全部的风险种类：${named(partial, 'zh')}${outsideOf(risk.reports)}`,
        `Not covered as a whole: ${named(partial, 'en')}`,
      );
    },
  }),
  block('A23-regrade', REPORT, {
    zh: '改变风险等级或者可控性结论的，应当写明与前次相比发生的变化',
    en: 'A grade that differs from an earlier one says what changed since',
    remedy: {
      command: 'risk.reported',
      zh: '写明前次评级之后草案、措施或者有关情况的变化',
      en: 'Say what changed in the draft, the measures or the situation',
    },
    needs: ['kind', 'scope', 'level', 'controllable'],
    answer: ({ facts, payload: { kind, scope, level, controllable, changedSince } }) => {
      const before = gradedBefore(facts.risk, { kind, scope });
      const other = before.filter(
        (one) => one.level !== level || one.controllable !== controllable,
      );
      return holds(
        other.length === 0 || !isBlank(changedSince),
        `前次${graded(other)}，现为${RISK_LEVELS[level].zh}，未写明变化`,
        `Graded ${other.map((one) => one.level).join(', ')} before, ${level} now; no change is stated`,
      );
    },
  }),
  block('A23-lower', '地方社会稳定风险评估规定的降级须有变化（risk.lowerNeedsChange）', {
    zh: '决策草案没有变化的，不得降低已经评定的风险等级',
    en: 'On an unchanged draft no risk is graded lower than before',
    restsOn: LOWER,
    remedy: {
      command: 'draft.submitted',
      zh: '调整决策草案后重新评估',
      en: 'Adjust the draft and assess it again',
    },
    needs: ['kind', 'scope', 'level'],
    answer: ({ facts, payload: { kind, scope, level } }) => {
      const higher = gradedBefore(facts.risk, { kind, scope }).filter(
        (one) => isLower(level, one.level) && one.draftVersion === facts.drafting.version,
      );
      return higher.length === 0
        ? met
        : unmet(
            `同一草案前次${graded(higher)}，现为${RISK_LEVELS[level].zh}`,
            `The same draft was graded ${higher.map((one) => one.level).join(', ')} before`,
          );
    },
  }),
];

const isBlank = (part: string | undefined): boolean => (part ?? '').trim() === '';

const isOwn = (report: RiskReport): boolean => report.reusedFrom === null;

const graded = (reports: readonly RiskReport[]): string =>
  reports
    .map(({ kind, level, controllable }) => {
      const control = controllable ? '可控' : '不可控';
      return `${RISK_KINDS[kind].zh}风险评为${RISK_LEVELS[level].zh}、${control}`;
    })
    .join('、');

const outsideOf = (reports: readonly RiskReport[]): string => {
  const parts = reports.flatMap(({ outside }) => (outside === undefined ? [] : [outside]));
  return parts.length === 0 ? '' : `（既有评估范围之外：${parts.join('、')}）`;
};

const RULE =
  /《[^》]{2,}》|\p{Script=Han}{3,}(?:法|条例|规定|办法|规则|细则|规程|导则|准则|通知|意见)/u;

/** Whether a rule is named, not merely said to exist. */
function namesRule(text: string): boolean {
  const words = text.normalize('NFKC').replace(/\s/gu, '');
  return (
    RULE.test(words) &&
    !/^(?:按照|依照|依据|根据)?(?:国家|上级)?(?:有关|相关)(?:法律|法规|的)*规定$/u.test(words)
  );
}

/** Whether an earlier report, valid until that day or without end, may be relied on. */
const validOn = (on: Day, assessedOn: Day, validUntil: Day | undefined): Answer =>
  assessedOn > on
    ? unmet(
        `评价、评估日期${assessedOn}晚于采用日期${on}`,
        `The earlier report of ${assessedOn} is later than ${on}`,
      )
    : holds(
        validUntil === undefined || validUntil >= on,
        `既有评估的有效期至${validUntil ?? ''}，已经届满`,
        `The earlier report was valid until ${validUntil ?? ''}`,
      );
