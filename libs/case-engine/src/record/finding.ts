import type { Json, Words } from '#libs/procedure';

/** Where a row stands: the columns by which a person finds it. */
export type RowKey = Readonly<Record<string, Json>>;

/** One thing that does not hold, in words and, where a row differs, with its place and both values. */
export interface Finding extends Words {
  /** What was checked: the chain of hashes, the fold, a row beside it, a document. */
  readonly about: 'chain' | 'fold' | 'row' | 'document';
  readonly table?: string;
  readonly key?: RowKey;
  /** Left out where the whole row is missing, or is one too many. */
  readonly column?: string;
  /** Neither is shown of personal texts. */
  readonly stored?: Json;
  readonly expected?: Json;
}

/** What a check of a case's record found. */
export interface Verification {
  readonly events: number;
  /** Every hash follows from the one before, and every event is listed as it was hashed. */
  readonly chainVerified: boolean;
  /** Folding the events gives the stored snapshot, byte for byte. */
  readonly replayIdentical: boolean;
  /** Every row beside the record is what its events make it. */
  readonly rowsVerified: boolean;
  /** Every document on file is there, and its bytes are those that were filed. */
  readonly documentsVerified: boolean;
  readonly summary: Words;
  /** What does not hold; empty when everything does. */
  readonly findings: readonly Finding[];
}

/** Puts findings together into the answer. */
export function verificationOf(events: number, findings: readonly Finding[]): Verification {
  const holds = (about: Finding['about']): boolean => findings.every((one) => one.about !== about);
  return {
    events,
    chainVerified: holds('chain'),
    replayIdentical: holds('fold'),
    rowsVerified: holds('row'),
    documentsVerified: holds('document'),
    summary: summaryOf(events, findings.length),
    findings,
  };
}

function summaryOf(events: number, found: number): Words {
  const [count, differences] = [String(events), String(found)];
  return found === 0
    ? {
        zh: `记录完整：共${count}项记录，哈希链、案件状态、各列表、期限、待办和材料均与记录一致`,
        en: `The record is whole: ${count} events; chain, snapshot, lists, deadlines, tasks and documents agree with it`,
      }
    : {
        zh: `记录存在${differences}处不一致，逐项见findings；请勿修改数据，将结果告知系统运维人员`,
        en: `${differences} things do not agree with the record, each in "findings". Change nothing, and notify those who run the system.`,
      };
}

/** The texts of the findings in English, for logs and books. */
export const inEnglish = ({ findings }: Pick<Verification, 'findings'>): readonly string[] =>
  findings.map(({ en }) => en);
