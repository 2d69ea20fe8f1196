import { minuteOf } from './time-of-day.js';
import type { Words } from './words.js';

/** What a text is for: each use has its own faults. */
export type TextUse = 'words' | 'reason' | 'received' | 'fileName' | 'time';

/** How a text may read. */
export interface Wording {
  /** The most characters (code points, as a reader counts them). */
  readonly max: number;
  readonly use?: TextUse;
}

/** A text of up to so many characters is a name, a title or a number: it stands on one line. */
const ONE_LINE = 200;

/** What shows nothing or cannot be kept, or turns round what stands beside it. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2028\u2029]/gu;
const BREAKS = /[\t\n\r\u2028\u2029]/u;
/** What no store keeps: NUL, and halves of a character. */
const UNKEEPABLE = /[\0\p{Cs}]/u;
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[^\p{White_Space}\p{M}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;
/** A letter or a digit: what is written with neither says nothing. */
const SAYING = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{Co}\p{Cn}]/u;
/** Letters of any script; also those that are private or newer than the tables. */
const LETTER = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{Co}\p{Cn}]/u;
/** Words that themselves say that there is no reason. */
const NO_REASON =
  /^(?:无|没有|暂无|略|空|同上|无理由|没有理由|无原因|none|no|na|nil|null|noreason)$/u;
const PATH = /[/\\]|^\.{1,2}$|^[A-Za-z]:/u;

/**
 * Tells what is wrong with a text, with the place; `undefined` when it may stand on the record.
 *
 * Rare letters, private ones, variation selectors, joiners and right-to-left letters are lawful: people
 * are called so. What was received from elsewhere is kept as it came, marks and all.
 */
export function wordingFault(value: string, { max, use = 'words' }: Wording): Words | undefined {
  if (!SEEN.test(value)) {
    return { zh: '没有可见的文字', en: 'has no visible character' };
  }
  if (use !== 'received' && !SAYING.test(value)) {
    return { zh: '只有标点或者符号', en: 'has neither a letter nor a digit' };
  }
  const length = lengthOf(value);
  if (length > max) {
    return {
      zh: `有${String(length)}个字符，超过${String(max)}个`,
      en: `has ${String(length)} characters, more than ${String(max)}`,
    };
  }
  return markFault(value, { max, use }) ?? useFault(value, use);
}

/** Whether a text gives a reason: words, not blanks, punctuation or digits alone. */
export function saysWhy(value: string | undefined): boolean {
  return value !== undefined && LETTER.test(value) && !NO_REASON.test(bare(value));
}

/** The characters of a text as a reader counts them; counted in place, for a text may be of megabytes. */
function lengthOf(value: string): number {
  let length = 0;
  for (const _character of value) {
    length += 1;
  }
  return length;
}

/** The letters and digits alone, of one width and small. */
const bare = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');

function markFault(value: string, { max, use }: Required<Wording>): Words | undefined {
  const isLine = (max <= ONE_LINE || use === 'fileName') && use !== 'received';
  for (const { 0: mark, index } of value.matchAll(UNFIT)) {
    if (BREAKS.test(mark)) {
      if (isLine) {
        return at(value, index, { zh: '换行', en: 'breaks the line' });
      }
    } else if (use !== 'received' || UNKEEPABLE.test(mark)) {
      const code = codeOf(mark);
      return at(value, index, {
        zh: `不得使用的字符${code}`,
        en: `is ${code}, which may not stand here`,
      });
    }
  }
  return undefined;
}

function useFault(value: string, use: TextUse): Words | undefined {
  if (use === 'reason' && !saysWhy(value)) {
    return {
      zh: '只有标点、数字、空白或者“无”一类的字样，没有说明理由',
      en: 'gives no reason: only punctuation, digits, blanks, or a word that says "none"',
    };
  }
  if (use === 'time' && minuteOf(value) === undefined) {
    return { zh: `不是时刻（时：分）：${value}`, en: `is no time of day (hh:mm): ${value}` };
  }
  return use === 'fileName' && PATH.test(value)
    ? { zh: '带有路径，应当只写文件名', en: 'is a path, not the name of a file' }
    : undefined;
}

function at(value: string, index: number, { zh, en }: Words): Words {
  const place = String(lengthOf(value.slice(0, index)) + 1);
  return { zh: `第${place}个字符是${zh}`, en: `character ${place} ${en}` };
}

/** `U+202E` */
const codeOf = (mark: string): string =>
  `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as it may be shown: what must not stand in a text of ours is written out, `⟨U+202E⟩`. */
export function shown(value: string): string {
  return value.replaceAll(UNFIT, (mark) => (BREAKS.test(mark) ? mark : `⟨${codeOf(mark)}⟩`));
}
