import { act, commands, fact, type CommandText } from './command.js';
import { dutiesOf } from './duty.js';
import { choice, count, day, document, optional, text } from './fields.js';
import type { CoreFacts, Defect, FiledDocument } from './given.js';
import type { Entry } from './procedure.js';
import { holds } from './requirement.js';
import type { Words } from './words.js';

/** The roles that file papers to a case, cure its defects, or go on in spite of them. */
interface CaseFileRoles {
  readonly file: readonly string[];
  readonly cure: readonly string[];
  readonly carry: readonly string[];
}

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
        fileName: text('文件名', 'File name', 255),
        mediaType: text('文件格式', 'Media type', 127),
        size: count('文件大小（字节）', 'Size in bytes', { max: 2_000_000_000 }),
      },
    }),
    'defect.cured': act(by.cure, '条例第38条、第39条', {
      title: { zh: '补正程序瑕疵', en: 'Cure a defect' },
      fields: {
        defectId,
        how: text('补正情况', 'How it was cured'),
        document: optional(document('补正材料', 'Paper that shows it')),
      },
    }),
    'defect.carried': act(by.carry, '条例第38条、第39条', {
      title: { zh: '具名说明并带瑕疵继续', en: 'Carry a defect by name' },
      fields: { defectId, reason: text('不予补正而继续的理由', 'Reason for going on') },
    }),
  });

/** The command by which the clock tells a case that one of its deadlines has passed (art. 38). */
export const clockCommands = commands({
  'deadline.elapsed': fact([], '条例第38条第二款', {
    title: { zh: '期限届满', en: 'A deadline has passed' },
    fields: {
      kind: text('期限种类', 'Kind of the deadline', 64),
      dueOn: day('届满日', 'Due day'),
      role: text('责任角色', 'Who owed it', 64),
    },
  }),
});

/** The commands whose fields are read: beside those to the file all that state a day. */
type Read = ReturnType<typeof caseFileCommands> & {
  readonly 'day.stated': CommandText<{ readonly on: ReturnType<typeof day> }>;
};

/** What is asked wherever papers are filed, days stated and defects settled. */
export function caseFileDuties<F extends CoreFacts>() {
  const { block } = dutiesOf<F, Read>();
  return [
    block('A39-defects', '条例第38条、第39条', {
      zh: '已发现的程序瑕疵应当补正，或者由有权人具名说明后继续',
      en: 'Every defect found is cured, or carried by a named person, before the next act',
      remedy: {
        command: 'defect.cured',
        zh: '补正瑕疵，或者具名承担后继续',
        en: 'Cure the defect, or carry it by name',
      },
      answer: ({ facts }) => {
        const open = facts.defects.filter((defect) => defect.state === 'open');
        const ids = open.map((defect) => defect.id).join(', ');
        return holds(open.length === 0, `未处理的程序瑕疵：${ids}`, `Open defects: ${ids}`);
      },
    }),
    block('A39-stated-day', '条例第39条', {
      zh: '填报的日期应当真实，不得晚于登记当日',
      en: 'The day stated is true: it does not lie after the day of entry',
      remedy: { zh: '按实际日期填报', en: 'State the day on which it happened' },
      needs: ['on'],
      answer: ({ payload: { on }, given }) =>
        holds(
          on <= given.recordedOn,
          `填报日期${on}晚于登记日期${given.recordedOn}`,
          `The stated day ${on} is after the day of entry ${given.recordedOn}`,
        ),
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
    block('D-known', '条例第38条、第39条', {
      zh: '补正或者具名说明的，应当是尚未处理的程序瑕疵',
      en: 'What is cured or carried is an open defect of this case',
      remedy: { zh: '选择尚未处理的程序瑕疵', en: 'Choose an open defect' },
      needs: ['defectId'],
      answer: ({ facts, payload: { defectId: id } }) =>
        holds(
          facts.defects.some((one) => one.id === id && one.state === 'open'),
          `没有编号为${id}的未处理瑕疵`,
          `There is no open defect ${id}`,
        ),
    }),
  ];
}

/** A paper as a command files it. */
type Filed = Omit<FiledDocument, 'filedOn'> & { readonly documentId: string };

/** What the commands to the file of a case change. */
export const caseFileFolds = {
  'document.filed': <F extends CoreFacts>(facts: F, { payload, given }: Entry<Filed>): F => {
    const { documentId, kind, title, hash, fileName, mediaType, size } = payload;
    const filed = { kind, title, hash, filedOn: given.recordedOn, fileName, mediaType, size };
    return { ...facts, documents: { ...facts.documents, [documentId]: filed } };
  },
  'defect.cured': settled('cured', ({ how }: { readonly how: string }) => how),
  'defect.carried': settled('carried', ({ reason }: { readonly reason: string }) => reason),
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

/** Settles an open defect in the name of the person who acts. */
function settled<P>(state: 'cured' | 'carried', reasonOf: (payload: P) => string) {
  return <F extends CoreFacts>(
    facts: F,
    { payload, given }: Entry<P & { readonly defectId: string }>,
  ): F => {
    const settlement = {
      state,
      settledBy: given.actor.personId,
      settledOn: given.recordedOn,
      reason: reasonOf(payload),
    };
    const settle = (one: Defect): Defect =>
      one.id === payload.defectId && one.state === 'open' ? { ...one, ...settlement } : one;
    return { ...facts, defects: facts.defects.map(settle) };
  };
}
