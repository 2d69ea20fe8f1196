import { choice, commands, flag, group, list, optional, text, type Step } from '#libs/procedure';

import { determining } from '../forming/stage-determining.js';

const STAGE = 'legalityReview';
const BY = ['reviewer'] as const;

/** To whom the law gives the authority to decide (art. 27, item 1). */
export const AUTHORITY_HOLDERS = {
  own: { zh: '本级决策机关', en: 'The organ itself' },
  superior: { zh: '上级机关', en: 'A superior organ' },
  subordinate: { zh: '下级机关', en: 'A subordinate organ' },
  congress: { zh: '人民代表大会及其常务委员会', en: 'The People’s Congress' },
  other: { zh: '其他机关', en: 'Another organ' },
};

/** The three questions of art. 27 about one alternative. */
const threeFindings = {
  alternative: text('方案代号', 'Key of the alternative', 20),
  authority: text('决策事项是否符合法定权限', 'Whether it is within statutory authority'),
  authorityOf: optional(choice('法定权限属于', 'Whose authority it is by law', AUTHORITY_HOLDERS)),
  procedure: text('决策草案的形成是否履行相关法定程序', 'Whether procedures were performed'),
  content: text(
    '决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
    'Whether the content is lawful',
  ),
};

export const findingCommands = commands({
  'alternative.foundLawful': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：合法', en: 'Find it lawful' },
    article: '条例第25条、第27条',
    by: BY,
    fields: threeFindings,
  },
  'alternative.foundRevisable': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：应当修改', en: 'Find that it must be revised' },
    article: '条例第27条、第28条',
    by: BY,
    fields: {
      ...threeFindings,
      points: list(
        group('修改意见', 'Point', {
          text: text('修改意见', 'What to revise'),
          must: flag('是否必须修改（否则为建议）', 'Whether it must be revised; else advice'),
        }),
        { min: 1, max: 100 },
      ),
    },
  },
  'alternative.foundDefective': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：应当补正程序', en: 'Find that a procedure is missing' },
    article: '条例第27条、第28条',
    by: BY,
    fields: {
      ...threeFindings,
      missing: text('应当补正的程序', 'Which procedure must be made good'),
    },
  },
  'alternative.foundUnlawful': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '审查结论：不合法', en: 'Find it unlawful' },
    article: '条例第25条、第27条',
    by: BY,
    fields: threeFindings,
  },
  'alternative.foundExploratory': {
    stage: STAGE,
    nature: 'act',
    title: {
      zh: '审查结论：探索性改革，明示法律风险',
      en: 'Find it exploratory, with its legal risk stated',
    },
    article: '条例第25条第二款、第27条',
    by: BY,
    fields: {
      ...threeFindings,
      noNationalRule: optional(
        text('国家尚无明确规定的认定', 'Finding that no national rule exists'),
      ),
      legalRisk: optional(text('明示的法律风险', 'Legal risk stated')),
      evidence: determining.evidence,
    },
  },
  'exploratory.determinationReversed': {
    stage: STAGE,
    nature: 'act',
    title: {
      zh: '改变国家尚无明确规定的认定',
      en: 'Reverse the finding that no national rule exists',
    },
    article: '条例第25条第二款',
    by: BY,
    fields: determining,
  },
});

const finding = ['A25-alternative', 'A27-three', 'G44-review'] as const;

/** What lies in the authority of another organ is found unlawful, never let through. */
const passing = [...finding, 'M12'] as const;

/** What the reviewer may conclude; a later finding about the same alternative replaces the first. */
export const findingSteps = {
  'alternative.foundLawful': { requires: passing },
  'alternative.foundRevisable': { requires: passing },
  'alternative.foundDefective': { requires: passing },
  'alternative.foundUnlawful': { requires: finding },
  'alternative.foundExploratory': { requires: [...passing, 'G22'] },
  'exploratory.determinationReversed': { requires: ['A27-determined', 'G44-review'] },
} satisfies Readonly<Record<string, Step>>;
