import { holds, type Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { FormingRegion } from './regions.js';
import { onlyWordedSince } from '../legality-review/reviewed.js';
import { rule } from '../rule.js';
import { RISK_KINDS } from '../risk/facts.js';

const FORMING = 'forming.';

const REGIONS: Readonly<Record<FormingRegion, Words>> = {
  drafting: { zh: '起草决策草案', en: 'drafting' },
  departments: { zh: '征求有关单位意见', en: 'consultation of units' },
  participation: { zh: '公众参与', en: 'public participation' },
  openComment: { zh: '向社会公开征求意见', en: 'open comment' },
  hearing: { zh: '听证会', en: 'hearing' },
  experts: { zh: '专家论证', en: 'expert argumentation' },
  risk: { zh: '风险评估', en: 'risk assessment' },
  fairCompetition: { zh: '公平竞争审查', en: 'fair-competition review' },
  prechecks: { zh: '其他前置审查', en: 'other pre-checks' },
};

function regionNamed(path: string): Words {
  const name = path.slice(FORMING.length);
  return Object.hasOwn(REGIONS, name) ? REGIONS[name as FormingRegion] : { zh: name, en: name };
}

interface Conclusion {
  readonly about: Words;
  readonly version: number | null;
}

/** The conclusions that were reached, each with the draft version that it is about. */
function conclusions(facts: Facts): readonly Conclusion[] {
  const { conclusion, draftVersion } = facts.fairCompetition;
  return [
    { about: REGIONS.experts, version: facts.experts.draftVersion },
    ...facts.risk.reports.map((report) => ({
      about: {
        zh: `${RISK_KINDS[report.kind].zh}风险评估`,
        en: `risk assessment (${RISK_KINDS[report.kind].en})`,
      },
      version: report.draftVersion,
    })),
    { about: REGIONS.fairCompetition, version: conclusion === null ? null : draftVersion },
  ];
}

/** The conclusions about an earlier draft; what changes the wording only leaves them as they are. */
function staleConclusions(facts: Facts): readonly Conclusion[] {
  const { version } = facts.drafting;
  const since = onlyWordedSince(facts) ?? version;
  return conclusions(facts).filter((one) => one.version !== null && one.version < since);
}

export const formingRequirements = [
  rule({
    id: 'A26-inquiries-settled',
    article: '条例第26条第一款',
    level: 'block',
    asks: {
      zh: '送请合法性审查前，应当履行完毕决策草案形成过程中的法定程序',
      en: 'Every inquiry of the forming of the draft has ended before legality review',
    },
    remedy: { zh: '完成尚未结束的程序', en: 'End the inquiries that are open' },
    answer: ({ unsettled }) => {
      const open = unsettled.filter((path) => path.startsWith(FORMING)).map(regionNamed);
      return holds(
        open.length === 0,
        `尚未结束的程序：${open.map(({ zh }) => zh).join('、')}`,
        `Not ended: ${open.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  rule({
    id: 'M4',
    article: '条例第19条、第22条、第26条第一款',
    level: 'block',
    determination: 'conclusionsStand',
    asks: {
      zh: '专家论证、风险评估、公平竞争审查的结论应当针对现行决策草案',
      en: 'Expert, risk and fair-competition conclusions are about the draft as it stands',
    },
    remedy: {
      command: 'conclusions.kept',
      zh: '就修改后的决策草案重新论证、评估或者审查，或者认定修改不影响结论',
      en: 'Argue, assess or review the draft anew, or determine that the conclusions stand',
    },
    answer: ({ facts }) => {
      const stale = staleConclusions(facts);
      return holds(
        stale.length === 0,
        `决策草案已至第${String(facts.drafting.version)}稿，下列结论针对此前的草案：${stale
          .map((one) => `${one.about.zh}（第${String(one.version)}稿）`)
          .join('、')}`,
        `The draft is version ${String(facts.drafting.version)}; about earlier ones: ${stale
          .map((one) => `${one.about.en} (draft ${String(one.version)})`)
          .join(', ')}`,
      );
    },
  }),
  rule({
    id: 'M4-stale',
    article: '条例第19条、第22条、第26条第一款',
    level: 'block',
    asks: {
      zh: '认定修改不影响结论的，应当有针对此前草案的结论',
      en: 'There is a conclusion about an earlier draft that may stand',
    },
    remedy: { zh: '无需认定', en: 'Nothing needs to be determined' },
    answer: ({ facts }) =>
      holds(
        staleConclusions(facts).length > 0,
        '没有针对此前草案的结论',
        'No conclusion is about an earlier draft',
      ),
  }),
];
