import { holds, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { RISK_KINDS } from '../risk/facts.js';
import { dutiesOf } from '../vocabulary.js';

const { block, warn } = dutiesOf();

/** What the decision rests on: what was found about the risk, and what the members think. */
export const basisDuties = [
  block('G16', '条例第24条', {
    zh: '决策机关认为风险可控的，可以作出决策；认为风险不可控的，在采取调整决策草案等措施确保风险可控后，可以作出决策',
    en: 'It is decided once the organ finds the risk controllable; else the draft is adjusted first',
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
  warn('G16-report', '条例第24条', {
    zh: '风险评估结果应当作为重大行政决策的重要依据；认定与风险评估报告不一致的，应当说明理由',
    en: 'The assessment is an important basis; a finding against the report says why',
    remedy: {
      command: 'head.foundUncontrollable',
      zh: '说明与风险评估报告不一致的理由，或者调整决策草案并重新评估风险',
      en: 'Say why, or adjust the draft and assess the risk anew',
    },
    applies: assessed,
    answer: ({ facts: { risk } }) => {
      // Only the kinds of risk count that had to be assessed.
      const kinds = risk.reports
        .filter((report) => risk.kinds.includes(report.kind) && !report.controllable)
        .map((report) => RISK_KINDS[report.kind]);
      return holds(
        kinds.length === 0,
        `风险评估报告认为风险不可控：${kinds.map(({ zh }) => zh).join('、')}`,
        `The reports find not controllable: ${kinds.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  block('G30', '条例第30条第二款', {
    zh: '行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当在会上说明理由',
    en: 'A head who decides against the majority explains why, at the meeting',
    breach: { barring: true, conductOf: ['head'] },
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，由行政首长在会上说明理由',
      en: 'Hold the meeting again; the head explains there',
    },
    answer: ({ facts, type }) => {
      const { pro, contra } = tally(facts);
      const differs = type === 'head.rejected' ? pro > contra : contra > pro;
      return holds(
        !differs || explained(facts),
        `同意${String(pro)}人，不同意${String(contra)}人，行政首长未在会上说明不一致的理由`,
        `${String(pro)} for, ${String(contra)} against; the head did not explain at the meeting`,
      );
    },
  }),
  warn('G30-unfinished', '条例第30条第二款', {
    zh: '多数人同意而行政首长拟决定修改、再次讨论或者暂缓的，应当在会上说明理由',
    en: 'A head who sends back what most agree to explains why, at the meeting',
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

function assessed({ facts }: { readonly facts: Facts }): boolean {
  return facts.risk.likely?.answer === true;
}

/** How many members are for and against; who abstains or is silent counts for neither. */
function tally({ deliberation: { meeting } }: Facts) {
  const stances = (meeting?.stances ?? []).map((one) => one.stance);
  const agree = stances.filter((stance) => stance === 'agree').length;
  const amending = stances.filter((stance) => stance === 'agreeWithAmendment').length;
  const contra = stances.filter((stance) => stance === 'disagree').length;
  return { pro: agree + amending, agree, contra, all: stances.length };
}

/** The reason counts only where it was given at the meeting, on its day. */
function explained({ deliberation: { meeting } }: Facts): boolean {
  return (
    meeting?.speeches.some(
      (one) => one.capacity === 'head' && one.explainsMajority && one.saidOn === meeting.heldOn,
    ) === true
  );
}
