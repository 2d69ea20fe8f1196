import { holds, needs } from '#libs/procedure';

import { missingFromFile } from '../checklist.js';
import { documentKinds, type DocumentKind } from '../documents.js';
import { rule } from '../rule.js';

interface Declaring {
  readonly kind: DocumentKind;
}

const ARTICLE = '条例第33条';

export const archivingRequirements = [
  rule({
    id: 'G36',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '履行决策程序形成的记录、材料应当完整归档；缺漏的，应当说明原因并经批准',
      en: 'The file holds what the procedure performed demands, or the gap is declared and approved',
    },
    remedy: {
      command: 'archive.gapDeclared',
      zh: '归集缺少的材料，或者说明缺漏原因并经批准',
      en: 'File what is missing, or declare the gap',
    },
    answer: ({ facts }) => {
      const declared = new Set(facts.archive.gaps.map((gap) => gap.kind));
      const missing = missingFromFile(facts).filter(({ kind }) => !declared.has(kind));
      const zh = missing.map(({ kind }) => documentKinds[kind].zh).join('、');
      const en = missing.map(({ kind }) => documentKinds[kind].en).join(', ');
      return holds(
        missing.length === 0,
        `案卷缺少${missing.length}种材料：${zh}`,
        `${missing.length} kinds are missing: ${en}`,
      );
    },
  }),
  rule<Declaring>({
    id: 'A33-gap',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '说明缺漏的，应当是案卷应有而未归集的材料',
      en: 'What is declared a gap is demanded of the file and missing',
    },
    remedy: { zh: '核对案卷应有材料', en: 'Check what the file lacks' },
    answer: ({ facts, payload }) => {
      if (payload.kind === undefined) {
        return needs('kind');
      }
      return holds(
        missingFromFile(facts).some(({ kind }) => kind === payload.kind),
        `${documentKinds[payload.kind].zh}已经归集，或者不属于案卷应有材料`,
        `${documentKinds[payload.kind].en} is on file or is not demanded`,
      );
    },
  }),
  rule({
    id: 'A33-ready',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '决策公布、决定依法不予公开或者程序终结后立卷归档',
      en: 'The file is made once the decision is published or withheld, or the case has ended',
    },
    remedy: {
      command: 'decision.published',
      zh: '公布决策或者办结程序后立卷归档',
      en: 'Publish the decision or end the case first',
    },
    answer: ({ facts }) =>
      holds(
        facts.ending !== null ||
          facts.publication.publishedOn !== null ||
          facts.publication.withheld !== null,
        '决策尚未公布，也未决定依法不予公开，程序尚未终结',
        'The decision is neither published nor withheld, and the case has not ended',
      ),
  }),
  rule({
    id: 'A33-ended',
    article: '条例第33条、档案法实施条例第20条',
    level: 'block',
    asks: {
      zh: '决策执行终结或者程序终结后移交档案',
      en: 'The file is transferred once the case has ended',
    },
    remedy: {
      command: 'archive.supplemented',
      zh: '案件终结前继续续归材料',
      en: 'Go on adding papers until the case ends',
    },
    answer: ({ facts }) => holds(facts.ending !== null, '案件尚未终结', 'The case has not ended'),
  }),
];
