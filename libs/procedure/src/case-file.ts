import { approverDuties } from './approvers.js';
import { act, commands, fact } from './command.js';
import { dutiesOf } from './duty.js';
import {
  approver,
  choice,
  count,
  document,
  fileName,
  optional,
  paperDay,
  plannedDay,
  text,
  why,
} from './fields.js';
import { settledAs } from './defect-course.js';
import { isUnsettled, type Defect, type Settlement } from './defect.js';
import {
  capacityOf,
  CARRYING_APPROVAL,
  isHolding,
  settlingDuties,
  wordsOf,
  type Holding,
} from './defect-duties.js';
import type { CoreFacts, FiledDocument, Given } from './given.js';
import type { Entry } from './entry.js';
import { holds, unmet } from './requirement.js';
import { RESTATEMENT_CONFIRMED, WHICH_STANDS, unconfirmedIn } from './restating.js';
import type { Words } from './words.js';

/** The roles that file papers to a case, confirm that a defect was none, or go on in spite of one. */
interface CaseFileRoles {
  readonly file: readonly string[];
  readonly confirm: readonly string[];
  readonly carry: readonly string[];
  /** Who enters that a defect is carried for filing only, by the approver of the file. */
  readonly close: readonly string[];
  /** The offices of whoever approves the file. */
  readonly approve: Readonly<Record<string, Words>>;
}

const ARTICLES = '条例第38条、第39条';

const defectId = text('瑕疵编号', 'Defect', 100);

/** The commands to the file that every case has, whatever its procedure (arts 33, 38 and 39). */
export const caseFileCommands = <const Kinds extends Readonly<Record<string, Words>>>(
  kinds: Kinds,
  by: CaseFileRoles,
) =>
  commands({
    'document.filed': act(by.file, '条例第33条', {
      title: { zh: '归集材料', en: 'File a document' },
      fields: {
        documentId: text('材料编号', 'Document id', 64),
        kind: choice('材料种类', 'Kind', kinds),
        title: text('材料题名', 'Title', 200),
        hash: text('内容摘要值', 'Content hash', 64),
        fileName: fileName('文件名', 'File name', 255),
        mediaType: text('文件格式', 'Media type', 127),
        size: count('文件大小（字节）', 'Size in bytes', { max: 2_000_000_000 }),
        madeOn: optional(paperDay('材料形成日期', 'Day on which it was made'), {
          article: '条例第33条',
          zh: '归集当日形成的材料，不另填形成日期',
          en: 'A paper that is filed on the day on which it was made states no other day',
        }),
        supplementReason: optional(why('事后补录的理由', 'Why it is filed afterwards')),
      },
    }),
    [RESTATEMENT_CONFIRMED]: act(by.file, '条例第30条第三款、第39条', {
      title: {
        zh: '对照原始材料确认重新填报的事实',
        en: 'Confirm against a paper what stands of a fact stated twice',
      },
      fields: {
        entry: count('重新填报记录的序号', 'Number of the entry that states it anew', { min: 1 }),
        stands: choice('确认结果', 'What stands', WHICH_STANDS),
        document: document('核对所依据的原始材料', 'Original paper that shows it'),
      },
    }),
    'defect.foundUnfounded': act(by.confirm, ARTICLES, {
      title: { zh: '凭原始材料确认瑕疵不成立', en: 'Confirm by an original paper that it is none' },
      fields: {
        defectId,
        document: document('当日形成的原始材料', 'Original paper of that day'),
        paperOn: paperDay('原始材料的形成日期', 'Day on which the paper was made'),
        shows: text('该材料证明的情况', 'What the paper shows'),
      },
    }),
    'defect.carried': act(by.carry, ARTICLES, {
      title: { zh: '具名承担瑕疵后继续', en: 'Carry a defect by name' },
      fields: {
        defectId,
        reason: why('不予补正而继续的理由', 'Reason for going on'),
        document: optional(document('行政首长的批准件', 'Approval by the head', CARRYING_APPROVAL)),
      },
    }),
    'defect.carriedForFiling': act(by.close, '条例第33条、第39条', {
      title: { zh: '仅为归档承担瑕疵', en: 'Carry a defect for filing only' },
      fields: {
        defectId,
        approver: approver('案卷批准人', 'Who approves the file', by.approve),
        reason: why('未处理即归档的理由', 'Why the file is closed over it'),
      },
    }),
  });

/** The command by which the clock tells a case that one of its deadlines has passed (art. 38). */
export const clockCommands = commands({
  'deadline.elapsed': fact([], '条例第38条第二款', {
    title: { zh: '期限届满', en: 'A deadline has passed' },
    fields: {
      kind: text('期限种类', 'Kind of the deadline', 64),
      dueOn: plannedDay('届满日', 'Due day'),
      role: text('责任角色', 'Who owed it', 64),
    },
  }),
});

/** What is asked wherever papers are filed and defects settled. */
export function caseFileDuties<F extends CoreFacts>(rules: Holding<F> = {}) {
  const { block } = dutiesOf<F, ReturnType<typeof caseFileCommands>>();
  return [
    block('A39-defects', ARTICLES, {
      zh: '已发现的程序瑕疵应当重新依法进行予以补正，或者经确认不成立，或者由有权人具名承担，方可继续',
      en: 'Before the next act a defect is mended by doing it again, found to be none, or carried by name',
      remedy: {
        command: 'defect.carried',
        zh: '按所列办法重新进行；当日原始材料足以证明的，由其他单位的人员确认不成立；法律没有规定不得或者未经不得的，由行政首长凭批准件具名承担',
        en: 'Do it again as is said of each; or have another unit confirm it by an original paper; or have the head carry it on paper, where the law does not bar the act',
      },
      answer: (view) => {
        const holding = view.facts.defects.filter((one) => isHolding(one, view, rules));
        const zh = holding.map((one) => wordsOf(one).zh).join('；');
        const en = holding.map((one) => wordsOf(one).en).join('; ');
        return holds(holding.length === 0, `未处理的程序瑕疵：${zh}`, `Defects: ${en}`);
      },
    }),
    ...settlingDuties<F>(),
    ...approverDuties<F>(),
    block('A39-restated', '条例第30条第三款、第39条', {
      zh: '同一事实前后填报不一致的，由重新填报人以外的人员对照原始材料确认以哪一次为准；确认前两次填报并存，以较不利的为准',
      en: 'What was stated twice is confirmed by somebody else against a paper; until then both stand and the less favourable counts',
      remedy: {
        command: RESTATEMENT_CONFIRMED,
        zh: '由重新填报人以外的人员指明尚未确认的重新填报记录',
        en: 'Let somebody else name a restatement that waits to be confirmed',
      },
      needs: ['entry'],
      answer: ({ facts, payload: { entry }, given }) => {
        const found = unconfirmedIn(facts).find((one) => one.entry === entry);
        return found?.given.actor.personId === given.actor.personId
          ? unmet('重新填报人不得确认本人的填报', 'Nobody confirms what he stated himself')
          : holds(
              found !== undefined,
              `序号${String(entry)}的记录不是尚未确认的重新填报`,
              `Entry ${String(entry)} is no restatement that waits to be confirmed`,
            );
      },
    }),
    block('D-new-document', '条例第33条', {
      zh: '材料归集后不得以同一编号替换',
      en: 'A document once filed is not replaced under the same id',
      remedy: { command: 'document.filed', zh: '以新的编号归集', en: 'File it under a new id' },
      needs: ['documentId'],
      answer: ({ facts, payload: { documentId } }) =>
        holds(
          !Object.hasOwn(facts.documents, documentId),
          `材料编号${documentId}已使用`,
          `The document id ${documentId} is taken`,
        ),
    }),
  ];
}

/** A paper as a command files it. */
type Filed = Omit<FiledDocument, 'filedOn' | 'madeOn' | 'supplementReason'> & {
  readonly documentId: string;
  readonly madeOn?: string;
  readonly supplementReason?: string;
};

/** What the commands to the file of a case change. */
export const caseFileFolds = {
  // What stands of the fact the procedure folds anew.
  [RESTATEMENT_CONFIRMED]: <F extends CoreFacts>(facts: F): F => facts,
  'document.filed': <F extends CoreFacts>(facts: F, { payload, given }: Entry<Filed>): F => {
    const { documentId, ...paper } = payload;
    const filed = { ...paper, filedOn: given.recordedOn };
    return { ...facts, documents: { ...facts.documents, [documentId]: filed } };
  },
  'defect.foundUnfounded': settling(({ document: paper, shows }: Unfounded) => ({
    state: 'unfounded',
    document: paper,
    reason: shows,
  })),
  'defect.carried': settling(({ document: paper = null, reason }: Carrying, given) => ({
    state: 'carried',
    document: paper,
    reason,
    opens: capacityOf(given, paper) ?? 'review',
  })),
  // It opens no act: what the head or the review head opened stays as it was.
  'defect.carriedForFiling': settling(({ approver, reason }: ForFiling) => ({
    state: 'carried',
    by: approver,
    reason,
    opens: 'filing',
  })),
};

/** Notes that a deadline has passed, once for each day on which it was due. */
export const clockFolds = {
  'deadline.elapsed': <F extends { readonly elapsed: readonly string[] }>(
    facts: F,
    { payload }: Entry<{ readonly kind: string; readonly dueOn: string }>,
  ): F => {
    const mark = `${payload.kind}@${payload.dueOn}`;
    return facts.elapsed.includes(mark) ? facts : { ...facts, elapsed: [...facts.elapsed, mark] };
  },
};

interface ForFiling {
  readonly approver: string;
  readonly reason: string;
}

interface Unfounded {
  readonly document: string;
  readonly shows: string;
}

interface Carrying {
  readonly document?: string | null;
  readonly reason: string;
}

/** Adds to the defect that the command names how it stands now. */
function settling<P>(
  settlementOf: (payload: P, given: Given) => Pick<Settlement, 'state'> & Partial<Settlement>,
) {
  return <F extends CoreFacts>(
    facts: F,
    { payload, given }: Entry<P & { readonly defectId: string }>,
  ): F => {
    const settlement = settlementOf(payload, given);
    const settle = (one: Defect): Defect =>
      one.id === payload.defectId && isUnsettled(one) ? settledAs(one, settlement, given) : one;
    return { ...facts, defects: facts.defects.map(settle) };
  };
}
