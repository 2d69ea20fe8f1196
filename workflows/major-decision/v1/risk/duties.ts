import { holds, needs, unmet } from '#libs/procedure';

import { dutiesOf, parameter } from '../vocabulary.js';

import type { riskCommands } from './commands.js';
import { assessed, named, riskBeginningDuties } from './duties-beginning.js';
import { riskReuseDuties } from './duties-reuse.js';
import { RISK_KINDS } from './facts.js';

const { block, warn } = dutiesOf<typeof riskCommands>();

const AUTHOR_NOT_REVIEWER = 'risk.authorNotReviewer';
const HIGH_BARS = 'risk.highBars';

/** Whether the risk is assessed, and what its reports and the earlier ones relied on must be like. */
export const riskDuties = [
  ...riskBeginningDuties,
  ...riskReuseDuties,
  block('A23-kind', '条例第23条第二款', {
    zh: '风险评估报告应当针对本次评估的风险种类',
    en: 'A report is about one of the kinds being assessed',
    remedy: { zh: '核对风险种类', en: 'Check the kind of risk' },
    needs: ['kind'],
    answer: ({ facts, payload }) => assessed(facts, payload.kind),
  }),
  warn('A22-no-repeat', '条例第22条第二款', {
    zh: '按照有关规定已对有关风险进行评价、评估的，不作重复评估',
    en: 'A risk that was assessed under the rules before is not assessed again',
    remedy: {
      command: 'risk.concluded',
      zh: '沿用已采用的结论，或者说明须重新评估的理由',
      en: 'Rely on the earlier conclusion, or say why the risk must be assessed anew',
    },
    needs: ['kind'],
    answer: ({ facts, payload: { kind } }) => {
      const earlier =
        facts.risk.reports.find((one) => one.kind === kind && one.whole)?.reusedFrom ?? null;
      const { zh, en } = RISK_KINDS[kind];
      return holds(
        earlier === null,
        `${zh}风险已采用既有结论：${earlier ?? ''}`,
        `Relied on for ${en}: ${earlier ?? ''}`,
      );
    },
  }),
  block('A23-departments', '条例第23条第二款', {
    zh: '开展决策风险评估，应当听取有关部门的意见',
    en: 'The departments concerned are heard in the assessment',
    remedy: {
      command: 'risk.reported',
      zh: '听取有关部门的意见，并填写听取情况',
      en: 'Hear the departments and state how',
    },
    answer: ({ payload: { kind, departmentsHeard } }) =>
      kind === undefined
        ? needs('departmentsHeard')
        : holds(
            !isBlank(departmentsHeard),
            `${RISK_KINDS[kind].zh}风险评估未说明听取有关部门意见的情况`,
            `How the departments were heard on ${RISK_KINDS[kind].en} is not stated`,
          ),
  }),
  block('G15-author', '地方社会稳定风险评估规定的编审分离（risk.authorNotReviewer）', {
    zh: '风险评估报告实行编审分离，编制人不得评审该报告',
    en: 'Who wrote the report does not review it',
    restsOn: AUTHOR_NOT_REVIEWER,
    remedy: {
      command: 'risk.reported',
      zh: '由编制人以外的人员评审报告，并注明编制人、评审人',
      en: 'Have another person review the report, and name both',
    },
    needs: ['author', 'reviewer'],
    applies: (seen) => parameter(seen, AUTHOR_NOT_REVIEWER)?.value !== false,
    answer: ({ payload: { author, reviewer } }) =>
      holds(
        author.trim() !== reviewer.trim(),
        `报告由${author}编制，又由其评审`,
        `${author} wrote the report and reviewed it`,
      ),
  }),
  block('G15', '条例第23条第二款', {
    zh: '风险评估报告应当明确决策风险点，提出风险防范措施和处置预案',
    en: 'The report names the risk points, the precautions and the contingency plan',
    remedy: {
      command: 'risk.reported',
      zh: '补充风险评估报告的内容后提交',
      en: 'Complete the report and file it',
    },
    answer: ({ payload }) => {
      if (payload.kind === undefined) {
        return needs('riskPoints', 'precautions', 'contingencyPlan');
      }
      const lacking = [
        { zh: '风险点', en: 'the risk points', part: payload.riskPoints },
        { zh: '风险防范措施', en: 'the precautions', part: payload.precautions },
        { zh: '处置预案', en: 'the contingency plan', part: payload.contingencyPlan },
      ].filter(({ part }) => isBlank(part));
      return holds(
        lacking.length === 0,
        `风险评估报告缺少${lacking.map((one) => one.zh).join('、')}`,
        `The report lacks ${lacking.map((one) => one.en).join(', ')}`,
      );
    },
  }),
  block('G14', '条例第22条、第23条第二款', {
    zh: '开展风险评估应当形成风险评估报告',
    en: 'An assessment rests on a report that is on file',
    remedy: {
      command: 'document.filed',
      zh: '归集风险评估报告后再提交',
      en: 'File the report, then name it',
    },
    answer: ({ facts, payload: { kind, document = '' } }) =>
      kind === undefined
        ? needs('document')
        : holds(
            facts.documents[document]?.kind === 'riskReport',
            `${RISK_KINDS[kind].zh}风险没有已归集的风险评估报告`,
            `No report on ${RISK_KINDS[kind].en} is on file`,
          ),
  }),
  block('A23-complete', '条例第23条第二款', {
    zh: '每一种纳入评估的风险均应当有风险评估报告',
    en: 'Every kind of risk being assessed has a report',
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
  // Before the meeting only such a rule bars; whether the risk is controllable is for the organ.
  block('G16-high', '地方社会稳定风险评估规定的高风险不予提交（risk.highBars）', {
    zh: '评估为高风险的，应当调整决策草案、降低风险等级后再提交决策机关讨论',
    en: 'Where a risk is graded high, the draft is adjusted and assessed again before the meeting',
    restsOn: HIGH_BARS,
    remedy: {
      command: 'risk.reopened',
      zh: '调整决策草案后重新评估',
      en: 'Adjust the draft and assess it again',
    },
    applies: (seen) => parameter(seen, HIGH_BARS)?.value !== false,
    answer: ({ facts }) => {
      const high = facts.risk.reports.filter((one) => one.level === 'high').map(({ kind }) => kind);
      return holds(
        high.length === 0,
        `评估为高风险：${named(high, 'zh')}`,
        `Graded high: ${named(high, 'en')}`,
      );
    },
  }),
];

const isBlank = (part: string | undefined): boolean => (part ?? '').trim() === '';
