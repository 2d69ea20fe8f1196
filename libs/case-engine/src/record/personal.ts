import { hash } from 'node:crypto';

import type { PersonalContent } from '#libs/case-store';
import { withPersonal, type Command, type Procedure } from '#libs/procedure';

import type { CommandEngine } from '../engine.js';
import { HASH_ALGORITHM } from './canonical.js';

const MARK = 'personal:';
const DIGEST_LENGTH = 43;

/** What stands in the record for a personal text: a digest over it and a salt of its own. */
export const PERSONAL_MARK = new RegExp(`${MARK}[\\w-]{${String(DIGEST_LENGTH)}}`, 'g');

/** The mark of a text; without the salt nobody finds out whether a guess was right. */
export function markOf(salt: string, content: string): string {
  return `${MARK}${hash(HASH_ALGORITHM, `${salt}\n${content}`, 'base64url')}`;
}

/** A command as it is recorded, and the personal texts that are kept beside the record. */
export interface Shielded {
  readonly command: Command;
  readonly personal: readonly PersonalContent[];
}

/**
 * Takes the names and contacts of citizens out of a command before it is decided on: the event, the
 * snapshot and their hashes hold marks. The same text has the same mark throughout a case, so that the
 * rules can tell whether two are the same.
 *
 * @param known what the case keeps already.
 */
export function shielded(
  { newId }: Pick<CommandEngine, 'newId'>,
  { procedure, command }: { readonly procedure: Procedure; readonly command: Command },
  known: readonly PersonalContent[],
): Shielded {
  const marks = new Map(known.map(({ mark, content }) => [content, mark]));
  const personal: PersonalContent[] = [];
  const fields = procedure.command(command.type)?.fields ?? {};
  const payload = withPersonal(fields, command.payload, (content) => {
    const before = marks.get(content);
    if (before !== undefined) {
      return before;
    }
    const salt = newId();
    const mark = markOf(salt, content);
    marks.set(content, mark);
    personal.push({ mark, salt, content });
    return mark;
  });
  return { command: { ...command, payload }, personal };
}

/** Whether a command brings any personal text. */
export function isPersonal(procedure: Procedure, { type, payload }: Command): boolean {
  let found = false;
  withPersonal(procedure.command(type)?.fields ?? {}, payload, (content) => {
    found = true;
    return content;
  });
  return found;
}
