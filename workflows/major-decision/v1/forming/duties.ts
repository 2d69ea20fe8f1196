import { either, holds, type Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { onlyWordedSince } from '../legality-review/reviewed.js';
import { RISK_KINDS } from '../risk/stage.js';
import { dutiesOf } from '../vocabulary.js';

import { reversalDuties } from './duties-reversal.js';
import { REGIONS, type FormingRegion } from './regions.js';

const { block } = dutiesOf();

const FORMING = 'forming.';

/** What is asked before the file goes to legality review, and of what is reversed (arts 13 to 27). */
export const formingDuties = [
  block('A26-inquiries-settled', '条例第26条第一款', {
    zh: '送请合法性审查前，应当履行完毕决策草案形成过程中的法定程序',
    en: 'Every inquiry of the forming of the draft has ended before legality review',
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
  block('M4', '条例第19条、第22条、第26条第一款', {
    zh: '专家论证、风险评估、公平竞争审查的结论应当针对现行决策草案',
    en: 'Expert, risk and fair-competition conclusions are about the draft as it stands',
    determination: 'conclusionsStand',
    remedy: {
      command: 'conclusions.kept',
      zh: '就修改后的决策草案重新论证、评估或者审查，或者认定修改不影响结论',
      en: 'Argue, assess or review the draft anew, or determine that the conclusions stand',
    },
    answer: ({ facts }) => {
      const stale = staleConclusions(facts);
      const version = String(facts.drafting.version);
      return holds(
        stale.length === 0,
        `决策草案已至第${version}稿，下列结论针对此前的草案：${stale
          .map((one) => `${one.zh}（第${String(one.version)}稿）`)
          .join('、')}`,
        `The draft is version ${version}; about earlier ones: ${stale
          .map((one) => `${one.en} (draft ${String(one.version)})`)
          .join(', ')}`,
      );
    },
  }),
  block('M4-stale', '条例第19条、第22条、第26条第一款', {
    zh: '认定修改不影响结论的，应当有针对此前草案的结论',
    en: 'There is a conclusion about an earlier draft that may stand',
    remedy: { zh: '无需认定', en: 'Nothing needs to be determined' },
    answer: either(
      ({ facts }) => staleConclusions(facts).length > 0,
      '没有针对此前草案的结论',
      'No conclusion is about an earlier draft',
    ),
  }),
  ...reversalDuties,
];

function regionNamed(path: string): Words {
  const name = path.slice(FORMING.length);
  return Object.hasOwn(REGIONS, name) ? REGIONS[name as FormingRegion] : { zh: name, en: name };
}

/** What a conclusion is about, and the version of the draft on which it was reached. */
interface Conclusion extends Words {
  readonly version: number | null;
}

function conclusions({ experts, risk, fairCompetition }: Facts): readonly Conclusion[] {
  const { conclusion, draftVersion } = fairCompetition;
  return [
    { ...REGIONS.experts, version: experts.draftVersion },
    ...risk.reports.map((report) => ({
      zh: `${RISK_KINDS[report.kind].zh}风险评估`,
      en: `risk assessment (${RISK_KINDS[report.kind].en})`,
      version: report.draftVersion,
    })),
    { ...REGIONS.fairCompetition, version: conclusion === null ? null : draftVersion },
  ];
}

/** The conclusions about an earlier draft; what changes the wording only leaves them as they are. */
function staleConclusions(facts: Facts): readonly Conclusion[] {
  const since = onlyWordedSince(facts) ?? facts.drafting.version;
  return conclusions(facts).filter((one) => one.version !== null && one.version < since);
}
