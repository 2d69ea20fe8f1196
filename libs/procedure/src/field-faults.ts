import { leavesOf, type Fields, type Leaf } from './fields.js';
import { isDay } from './stated-days.js';
import { wordingFault } from './wording.js';
import type { Fault, Words } from './words.js';

/** What stands for a personal text in the record may be longer than the text. */
const PERSONAL = 200;

/**
 * Lists the texts that may not stand on the record, and the days that no calendar has.
 *
 * The edge asks it to answer at once; `decide` asks it again, whichever way the command came.
 */
export function fieldFaults(fields: Fields, payload: unknown): readonly Fault[] {
  return leavesOf(fields, payload).flatMap((leaf) => {
    const fault = faultOf(leaf);
    const { zh, en } = leaf.field.label;
    return fault === undefined
      ? []
      : [{ pointer: leaf.pointer, zh: `“${zh}”${fault.zh}`, en: `"${en}" ${fault.en}` }];
  });
}

function faultOf({ field, value }: Leaf): Words | undefined {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string'
        ? wordingFault(value, field.personal === true ? { ...field, max: PERSONAL } : field)
        : { zh: '应当是文字', en: 'must be a text' };
    case 'day':
      return isDay(value)
        ? undefined
        : {
            zh: `不是日历上有的日期：${String(value)}`,
            en: `is not a day of the calendar: ${String(value)}`,
          };
    default:
      return undefined;
  }
}
