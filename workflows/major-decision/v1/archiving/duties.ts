import { addMonths } from '#libs/legal-time';
import { either, holds } from '#libs/procedure';

import { documentKinds, titleOf } from '../documents.js';
import { statedEnd } from '../floors.js';
import { dutiesOf, statedNumber, type Seen } from '../vocabulary.js';

import type { archivingCommands } from './commands.js';

const { block, defect, warn } = dutiesOf<typeof archivingCommands>();

const MONTHS_A_YEAR = 12;

/** When the file is made, what it holds, how it is corrected and transferred (art. 33). */
export const archivingDuties = [
  block('G36', '条例第33条', {
    zh: '履行决策程序形成的记录、材料应当完整归档；缺漏的，应当说明原因并经批准',
    en: 'The file holds what the procedure performed demands, or the gap is declared and approved',
    remedy: {
      command: 'archive.gapDeclared',
      zh: '归集缺少的材料，或者说明缺漏原因并经批准',
      en: 'File what is missing, or declare the gap',
    },
    answer: ({ facts, procedure }) => {
      const declared = new Set(facts.archive.gaps.map((gap) => gap.kind));
      const missing = procedure.missingFromFile(facts).filter(({ kind }) => !declared.has(kind));
      const zh = missing.map(({ kind }) => titleOf(kind).zh).join('、');
      const en = missing.map(({ kind }) => titleOf(kind).en).join(', ');
      return holds(
        missing.length === 0,
        `案卷缺少${missing.length}种材料：${zh}`,
        `${missing.length} kinds are missing: ${en}`,
      );
    },
  }),
  block('A33-gap', '条例第33条', {
    zh: '说明缺漏的，应当是案卷应有而未归集的材料',
    en: 'What is declared a gap is demanded of the file and missing',
    remedy: { zh: '核对案卷应有材料', en: 'Check what the file lacks' },
    needs: ['kind'],
    answer: ({ facts, payload: { kind }, procedure }) =>
      holds(
        procedure.missingFromFile(facts).some((one) => one.kind === kind),
        `${documentKinds[kind].zh}已经归集，或者不属于案卷应有材料`,
        `${documentKinds[kind].en} is on file or is not demanded`,
      ),
  }),
  block('A33-defects', '条例第33条、第39条', {
    zh: '带有未处理程序瑕疵的案卷，只能由案卷批准人具名仅为归档承担后立卷',
    en: 'A file with open defects is closed only once its approver carries each for filing only',
    remedy: {
      command: 'defect.carriedForFiling',
      zh: '由案卷批准人逐项具名，仅为归档承担；案卷不计为完整',
      en: 'Have the approver of the file carry each for filing only; the file does not count as complete',
    },
    answer: ({ facts }) => {
      const open = facts.defects.filter(({ state }) => state === 'open');
      const zh = open.map(({ what, article }) => `${what.zh}（${article}）`).join('；');
      const en = open.map(({ what, article }) => `${what.en} (${article})`).join('; ');
      return holds(open.length === 0, `未处理的程序瑕疵：${zh}`, `Open defects: ${en}`);
    },
  }),
  block('A33-ready', '条例第33条', {
    zh: '决策公布、决定依法不予公开或者程序终结后立卷归档',
    en: 'The file is made once the decision is published or withheld, or the case has ended',
    remedy: {
      command: 'decision.published',
      only: 'wait',
      zh: '决策公布、决定依法不予公开或者程序终结之后再立卷归档',
      en: 'Make the file once the decision is published or withheld, or the case has ended',
    },
    answer: either(
      ({ facts }) =>
        facts.ending !== null ||
        facts.publication.publishedOn !== null ||
        facts.publication.withheld !== null,
      '决策尚未公布，也未决定依法不予公开，程序尚未终结',
      'The decision is neither published nor withheld, and the case has not ended',
    ),
  }),
  block('A33-ended', '条例第33条、档案法实施条例第20条', {
    zh: '决策执行终结或者程序终结后移交档案',
    en: 'The file is transferred once the case has ended',
    remedy: {
      command: 'archive.supplemented',
      zh: '案件终结前继续续归材料',
      en: 'Go on adding papers until the case ends',
    },
    answer: either(({ facts }) => facts.ending !== null, '案件尚未终结', 'The case has not ended'),
  }),
  defect('AR19', '条例第33条、档案法实施条例第19条', {
    zh: '应当归档的材料按规定的期限及时完整归档，任何单位和个人不得拒绝归档或者据为己有',
    en: 'The file is made by the day that a rule sets; nobody refuses or keeps its papers',
    restsOn: 'archive.handoverDays',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '说明逾期归档的原因，由有权人具名承担',
      en: 'Explain the delay; a named person carries it',
    },
    answer: (seen) => {
      const by = handoverBy(seen);
      return holds(
        by === null || seen.given.recordedOn <= by,
        `应当在${String(by)}前归档`,
        `The file was due on ${String(by)}`,
      );
    },
  }),
  warn('AR20', '档案法实施条例第20条', {
    zh: '档案保管满规定年限后向国家档案馆移交；提前移交的，应当经档案馆同意',
    en: 'The file is transferred after the statutory years; earlier only by consent',
    restsOn: 'archive.transferYears',
    remedy: {
      command: 'archive.transferred',
      zh: '期满后移交，或者说明提前移交的理由',
      en: 'Transfer it after the term, or say why earlier',
    },
    applies: ({ facts }) => facts.archive.filedOn !== null,
    answer: ({ facts, given }) => {
      const years = statedNumber({ given }, 'archive.transferYears') ?? 0;
      const filedOn = facts.archive.filedOn ?? given.occurredOn;
      const from = addMonths(filedOn, MONTHS_A_YEAR * years);
      return holds(
        given.occurredOn >= from,
        `${filedOn}归档，满${String(years)}年为${from}`,
        `Filed on ${filedOn}; ${String(years)} years end on ${from}`,
      );
    },
  }),
  block('G46', '条例第30条第三款、第39条', {
    zh: '已形成的记录不得修改、删除；有误的，追加更正说明',
    en: 'What is on record is never changed or deleted; a correction is added to it',
    remedy: {
      command: 'entry.corrected',
      zh: '指明被更正的既有记录',
      en: 'Name the earlier entry that is corrected',
    },
    needs: ['revision'],
    answer: ({ payload: { revision }, given }) =>
      holds(
        revision < given.revision,
        `序号${String(revision)}的记录不存在`,
        `There is no entry ${String(revision)}`,
      ),
  }),
  block('A39-correction', '条例第30条第三款、第39条', {
    zh: '确认的应当是尚未确认的更正说明',
    en: 'What is confirmed is a correction that nobody has confirmed yet',
    remedy: {
      command: 'entry.corrected',
      zh: '指明尚未确认的更正说明；没有的，先追加更正说明',
      en: 'Name a correction that waits, or add one first',
    },
    needs: ['correction'],
    answer: ({ facts, payload: { correction } }) =>
      holds(
        facts.archive.corrections.some(
          ({ entry, confirmed }) => entry === correction && confirmed === null,
        ),
        `序号${String(correction)}的记录不是尚未确认的更正说明`,
        `Entry ${String(correction)} is no correction that waits to be confirmed`,
      ),
  }),
  block('A39-other-eyes', '条例第30条第三款、第39条', {
    zh: '更正应当由更正人以外的人员对照原始材料确认；确认之前，原记录与更正说明并存，以原记录为准',
    en: 'A correction is confirmed by somebody else against a paper; until then the entry counts',
    remedy: {
      command: 'correction.confirmed',
      zh: '由更正人以外的人员对照原始材料确认',
      en: 'Somebody other than who corrected confirms it',
    },
    needs: ['correction'],
    turnsOn: ['person'],
    answer: ({ facts, payload: { correction }, given }) =>
      holds(
        !facts.archive.corrections.some(
          ({ entry, by }) => entry === correction && by === given.actor.personId,
        ),
        '更正人不得确认本人所作的更正',
        'Nobody confirms his own correction',
      ),
  }),
];

/** The last day on which the file is made where a rule sets a number of days. */
function handoverBy({ facts, given }: Seen): string | null {
  const from = facts.publication.publishedOn ?? facts.publication.withheld?.on ?? facts.ending?.on;
  return from === undefined ? null : (statedEnd(given, 'archive.handoverDays', from)?.day ?? null);
}
