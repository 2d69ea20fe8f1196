import { holds, unmet, type Words } from '#libs/procedure';

import type { Stance } from '../deliberation/facts.js';
import type { Facts } from '../facts.js';
import { rule } from '../rule.js';
import { RISK_KINDS } from '../risk/stage.js';

interface Finding {
  readonly on: string;
  readonly controllable: boolean;
}

const REJECTED = 'head.rejected';

const FOR: readonly Stance[] = ['agree', 'agreeWithAmendment'];

/** How many members are for and against; who abstains or is silent counts for neither. */
function tally(facts: Facts): Readonly<Record<'pro' | 'agree' | 'contra' | 'all', number>> {
  const stances = (facts.deliberation.meeting?.stances ?? []).map((one) => one.stance);
  return {
    pro: stances.filter((stance) => FOR.includes(stance)).length,
    agree: stances.filter((stance) => stance === 'agree').length,
    contra: stances.filter((stance) => stance === 'disagree').length,
    all: stances.length,
  };
}

/** The reason counts only where it was given at the meeting, on its day. */
function explained({ deliberation: { meeting } }: Facts): boolean {
  return (
    meeting?.speeches.some(
      (one) => one.capacity === 'head' && one.explainsMajority && one.saidOn === meeting.heldOn,
    ) === true
  );
}

/** The kinds of risk that had to be assessed and whose report finds them not controllable. */
function uncontrollable({ risk }: Facts): readonly Words[] {
  return risk.reports
    .filter((report) => risk.kinds.includes(report.kind) && !report.controllable)
    .map((report) => RISK_KINDS[report.kind]);
}

const assessed = ({ facts }: { readonly facts: Facts }): boolean =>
  facts.risk.likely?.answer === true;

const risk = [
  rule<Finding>({
    id: 'G16-at-meeting',
    article: '条例第24条',
    level: 'defect',
    asks: {
      zh: '风险是否可控由决策机关在集体讨论时认定',
      en: 'The organ finds at its meeting whether the risk is controllable',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，对风险是否可控作出认定',
      en: 'Hold the meeting again and find it there',
    },
    answer: ({ facts, payload }) => {
      const heldOn = facts.deliberation.meeting?.heldOn ?? '';
      return holds(
        payload.on === undefined || payload.on === heldOn,
        `认定日期${payload.on ?? ''}不是会议召开之日${heldOn}`,
        `Found on ${payload.on ?? ''}, not at the meeting of ${heldOn}`,
      );
    },
  }),
  rule({
    id: 'G16',
    article: '条例第24条',
    level: 'block',
    asks: {
      zh: '决策机关认为风险可控的，可以作出决策；认为风险不可控的，在采取调整决策草案等措施确保风险可控后，可以作出决策',
      en: 'It is decided once the organ finds the risk controllable; else the draft is adjusted first',
    },
    remedy: {
      command: 'meeting.controllabilityFound',
      zh: '记录会议对风险是否可控的认定；不可控的，调整决策草案并重新评估风险',
      en: 'Record what the organ found; where it is not controllable, adjust and assess anew',
    },
    applies: assessed,
    answer: ({ facts }) => {
      const found = facts.deliberation.meeting?.riskFinding ?? null;
      if (found === null) {
        return unmet(
          '没有会议对风险是否可控的认定',
          'The organ has not found whether the risk is controllable',
        );
      }
      return holds(
        found.controllable,
        `会议认为风险不可控：${found.reason}`,
        `The organ finds it not controllable: ${found.reason}`,
      );
    },
  }),
  rule<Finding>({
    id: 'G16-report',
    article: '条例第24条',
    level: 'warn',
    asks: {
      zh: '风险评估结果应当作为重大行政决策的重要依据；认定与风险评估报告不一致的，应当说明理由',
      en: 'The assessment is an important basis; a finding against the report says why',
    },
    remedy: {
      command: 'head.foundUncontrollable',
      zh: '说明与风险评估报告不一致的理由，或者调整决策草案并重新评估风险',
      en: 'Say why, or adjust the draft and assess the risk anew',
    },
    applies: assessed,
    answer: ({ facts }) => {
      const kinds = uncontrollable(facts);
      return holds(
        kinds.length === 0,
        `风险评估报告认为风险不可控：${kinds.map(({ zh }) => zh).join('、')}`,
        `The reports find not controllable: ${kinds.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
];

const majority = [
  rule({
    id: 'G30',
    article: '条例第30条第二款',
    level: 'block',
    asks: {
      zh: '行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当在会上说明理由',
      en: 'A head who decides against the majority explains why, at the meeting',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，由行政首长在会上说明理由',
      en: 'Hold the meeting again; the head explains there',
    },
    answer: ({ facts, type }) => {
      const { pro, contra } = tally(facts);
      const differs = type === REJECTED ? pro > contra : contra > pro;
      return holds(
        !differs || explained(facts),
        `同意${String(pro)}人，不同意${String(contra)}人，行政首长未在会上说明不一致的理由`,
        `${String(pro)} for, ${String(contra)} against; the head did not explain at the meeting`,
      );
    },
  }),
  rule({
    id: 'G30-unfinished',
    article: '条例第30条第二款',
    level: 'warn',
    asks: {
      zh: '多数人同意而行政首长拟决定修改、再次讨论或者暂缓的，应当在会上说明理由',
      en: 'A head who sends back what most agree to explains why, at the meeting',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '说明未在会上说明理由的情况，或者重新召开会议',
      en: 'Say why it was not explained there, or hold the meeting again',
    },
    answer: ({ facts }) => {
      const { agree, all } = tally(facts);
      return holds(
        agree * 2 <= all || explained(facts),
        `${String(all)}人中${String(agree)}人同意，行政首长未在会上说明不一致的理由`,
        `${String(agree)} of ${String(all)} agree; the head did not explain at the meeting`,
      );
    },
  }),
];

export const basisRequirements = [...risk, ...majority];
