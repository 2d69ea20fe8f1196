import { either, holds, type Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { onlyWordedSince } from '../legality-review/reviewed.js';
import { RISK_KINDS } from '../risk/facts.js';
import { dutiesOf } from '../vocabulary.js';

import { reversalDuties } from './duties-reversal.js';
import { FORMING_REGIONS, type FormingRegion } from './regions.js';

const { block } = dutiesOf();

const FORMING = 'forming.';
const ARTICLES = '条例第19条、第22条、第26条第一款';

/** When the inquiries join, and whether what they concluded is about the draft as it stands. */
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
  block('M4', ARTICLES, {
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
      const zh = stale.map((one) => `${one.about.zh}（第${String(one.version)}稿）`).join('、');
      const en = stale.map((one) => `${one.about.en} (draft ${String(one.version)})`).join(', ');
      return holds(
        stale.length === 0,
        `决策草案已至第${version}稿，下列结论针对此前的草案：${zh}`,
        `The draft is version ${version}; about earlier ones: ${en}`,
      );
    },
  }),
  block('M4-stale', ARTICLES, {
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
  return Object.hasOwn(FORMING_REGIONS, name)
    ? FORMING_REGIONS[name as FormingRegion]
    : { zh: name, en: name };
}

interface Conclusion {
  readonly about: Words;
  readonly version: number | null;
}

/** The conclusions about an earlier draft; what changes the wording only leaves them as they are. */
function staleConclusions(facts: Facts): readonly Conclusion[] {
  const { experts, risk, fairCompetition, drafting } = facts;
  const { conclusion, draftVersion } = fairCompetition;
  const reached: readonly Conclusion[] = [
    { about: FORMING_REGIONS.experts, version: experts.draftVersion },
    ...risk.reports.map(({ kind, draftVersion: version }) => {
      const { zh, en } = RISK_KINDS[kind];
      return { about: { zh: `${zh}风险评估`, en: `risk assessment (${en})` }, version };
    }),
    { about: FORMING_REGIONS.fairCompetition, version: conclusion === null ? null : draftVersion },
  ];
  const since = onlyWordedSince(facts) ?? drafting.version;
  return reached.filter(({ version }) => version !== null && version < since);
}
