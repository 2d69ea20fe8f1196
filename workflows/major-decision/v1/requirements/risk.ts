import { holds, met, needs, unmet } from '#libs/procedure';

import type { RiskKind } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import { rule } from '../rule.js';
import { RISK_KINDS } from '../stages/risk.js';

interface Beginning {
  readonly kinds: readonly RiskKind[];
}

interface Reporting {
  readonly kind: RiskKind;
  readonly riskPoints: string;
  readonly precautions: string;
  readonly contingencyPlan: string;
  readonly document: string;
}

interface Reusing {
  readonly kind: RiskKind;
  readonly scope: string;
  readonly assessedOn: string;
  readonly validUntil: string;
}

const named = (kinds: readonly RiskKind[], language: 'zh' | 'en'): string =>
  kinds.map((kind) => RISK_KINDS[kind][language]).join(language === 'zh' ? '、' : ', ');

const blank = (part: string | undefined): boolean => part === undefined || part.trim() === '';

/** Whether the kind is one of those being assessed. */
function assessed(facts: Facts, kind: RiskKind) {
  return holds(
    facts.risk.kinds.includes(kind),
    `${RISK_KINDS[kind].zh}风险不在本次评估的种类之内（${named(facts.risk.kinds, 'zh')}）`,
    `${RISK_KINDS[kind].en} is not among the kinds assessed: ${named(facts.risk.kinds, 'en')}`,
  );
}

const beginning = [
  rule({
    id: 'G14-determined',
    article: '条例第22条第一款',
    level: 'block',
    asks: {
      zh: '决策的实施可能对社会稳定、公共安全等方面造成不利影响的，应当组织评估决策草案的风险可控性；不组织的，应当有不会造成不利影响的认定',
      en: 'Where harm is likely the risk is assessed; going without needs a recorded determination',
    },
    remedy: {
      command: 'risk.determined',
      zh: '认定是否可能造成不利影响，可能的应当组织风险评估',
      en: 'Determine whether harm is likely; if it is, assess the risk',
    },
    answer: ({ facts }) => {
      const { likely } = facts.risk;
      if (likely === null) {
        return unmet(
          '尚未认定决策的实施是否可能造成不利影响',
          'It has not been determined whether harm is likely',
        );
      }
      return likely.answer
        ? unmet(
            `${likely.on}已认定决策的实施可能造成不利影响，应当组织风险评估`,
            `On ${likely.on} harm was determined to be likely`,
          )
        : met;
    },
  }),
  rule({
    id: 'A22-not-excluded',
    article: '条例第22条第一款',
    level: 'block',
    asks: {
      zh: '开展风险评估不得与不会造成不利影响的认定相矛盾',
      en: 'An assessment does not contradict the determination that harm is not likely',
    },
    remedy: {
      command: 'risk.determined',
      zh: '重新认定是否可能造成不利影响',
      en: 'Determine anew whether harm is likely',
    },
    answer: ({ facts }) =>
      holds(
        facts.risk.likely?.answer !== false,
        `${facts.risk.likely?.on ?? ''}已认定决策的实施不会造成不利影响`,
        `On ${facts.risk.likely?.on ?? ''} harm was determined not to be likely`,
      ),
  }),
  rule<Beginning>({
    id: 'A22-kinds',
    article: '条例第22条第一款',
    level: 'block',
    asks: {
      zh: '认定的各种风险均应当纳入评估',
      en: 'Every kind of risk that was determined is assessed',
    },
    remedy: {
      command: 'risk.begun',
      zh: '将认定的风险种类全部纳入评估',
      en: 'Name every kind that was determined',
    },
    applies: ({ facts }) => facts.risk.likely?.answer === true && facts.risk.kinds.length > 0,
    answer: ({ facts, payload }) => {
      const { kinds } = payload;
      if (kinds === undefined) {
        return needs('kinds');
      }
      const left = facts.risk.kinds.filter((kind) => !kinds.includes(kind));
      return holds(
        left.length === 0,
        `未纳入评估的风险种类：${named(left, 'zh')}`,
        `Kinds left out: ${named(left, 'en')}`,
      );
    },
  }),
];

const reporting = [
  rule<Reporting>({
    id: 'A23-kind',
    article: '条例第23条第二款',
    level: 'block',
    asks: {
      zh: '风险评估报告应当针对本次评估的风险种类',
      en: 'A report is about one of the kinds being assessed',
    },
    remedy: { zh: '核对风险种类', en: 'Check the kind of risk' },
    answer: ({ facts, payload }) =>
      payload.kind === undefined ? needs('kind') : assessed(facts, payload.kind),
  }),
  rule<Reporting>({
    id: 'G15',
    article: '条例第23条第二款',
    level: 'block',
    asks: {
      zh: '风险评估报告应当明确决策风险点，提出风险防范措施和处置预案',
      en: 'The report names the risk points, the precautions and the contingency plan',
    },
    remedy: {
      command: 'risk.reported',
      zh: '补充风险评估报告的内容后提交',
      en: 'Complete the report and file it',
    },
    answer: ({ payload }) => {
      if (payload.kind === undefined) {
        return needs('riskPoints', 'precautions', 'contingencyPlan');
      }
      const parts = [
        { zh: '风险点', en: 'the risk points', part: payload.riskPoints },
        { zh: '风险防范措施', en: 'the precautions', part: payload.precautions },
        { zh: '处置预案', en: 'the contingency plan', part: payload.contingencyPlan },
      ].filter(({ part }) => blank(part));
      return holds(
        parts.length === 0,
        `风险评估报告缺少${parts.map((one) => one.zh).join('、')}`,
        `The report lacks ${parts.map((one) => one.en).join(', ')}`,
      );
    },
  }),
  rule<Reporting>({
    id: 'G14',
    article: '条例第22条、第23条第二款',
    level: 'block',
    asks: {
      zh: '开展风险评估应当形成风险评估报告',
      en: 'An assessment rests on a report that is on file',
    },
    remedy: {
      command: 'document.filed',
      zh: '归集风险评估报告后再提交',
      en: 'File the report, then name it',
    },
    answer: ({ facts, payload }) => {
      if (payload.kind === undefined) {
        return needs('document');
      }
      const filed = payload.document === undefined ? undefined : facts.documents[payload.document];
      return holds(
        filed?.kind === 'riskReport',
        `${RISK_KINDS[payload.kind].zh}风险没有已归集的风险评估报告`,
        `No report on ${RISK_KINDS[payload.kind].en} is on file`,
      );
    },
  }),
  rule<Reusing>({
    id: 'G17',
    article: '条例第22条第二款',
    level: 'block',
    asks: {
      zh: '按照有关规定已对有关风险进行评价、评估的，不作重复评估；采用的结论应当种类、范围相符并在有效期内',
      en: 'A risk assessed before is not assessed again; what is relied on fits in kind and scope and is valid',
    },
    remedy: {
      command: 'risk.reported',
      zh: '对该种风险重新评估并提交报告',
      en: 'Assess this kind of risk and file a report',
    },
    answer: ({ facts, payload, given }) => {
      const { kind, scope, assessedOn, validUntil } = payload;
      if (kind === undefined || assessedOn === undefined) {
        return needs('kind', 'assessedOn', 'validUntil');
      }
      if (!facts.risk.kinds.includes(kind)) {
        return assessed(facts, kind);
      }
      if (blank(scope)) {
        return unmet('未说明既有评估的范围', 'What the earlier report covers is not stated');
      }
      return validOn(given.occurredOn, assessedOn, validUntil);
    },
  }),
  rule({
    id: 'A23-complete',
    article: '条例第23条第二款',
    level: 'block',
    asks: {
      zh: '每一种纳入评估的风险均应当有风险评估报告',
      en: 'Every kind of risk being assessed has a report',
    },
    remedy: {
      command: 'risk.reported',
      zh: '提交尚缺的风险评估报告，或者采用既有评估结论',
      en: 'File the reports that are missing, or rely on earlier ones',
    },
    answer: ({ facts }) => {
      const { kinds, reports } = facts.risk;
      const left = kinds.filter((kind) => !reports.some((report) => report.kind === kind));
      return kinds.length === 0
        ? unmet('没有纳入评估的风险种类', 'No kind of risk is being assessed')
        : holds(
            left.length === 0,
            `尚无风险评估报告的风险种类：${named(left, 'zh')}`,
            `Without a report: ${named(left, 'en')}`,
          );
    },
  }),
];

function validOn(on: string, assessedOn: string, validUntil: string | undefined) {
  if (assessedOn > on) {
    return unmet(
      `评价、评估日期${assessedOn}晚于采用日期${on}`,
      `The earlier report of ${assessedOn} is later than ${on}`,
    );
  }
  return holds(
    validUntil === undefined || validUntil >= on,
    `既有评估的有效期至${validUntil ?? ''}，已经届满`,
    `The earlier report was valid until ${validUntil ?? ''}`,
  );
}

export const riskRequirements = [...beginning, ...reporting];
