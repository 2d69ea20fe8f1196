import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

import {
  BACKUP_FORMAT,
  BackupError,
  damaged,
  END_OF_ROWS,
  linesIn,
  type BackupFoot,
  type BackupHeader,
  type SectionFoot,
  type SectionHead,
} from './backup-format.js';

const NEWLINE = 0x0a;
const LONGEST_LINE = 1_048_576;
const TERMINATOR = Buffer.from(END_OF_ROWS);

/** A section on its way out of a backup: its rows are read to the end before the next section. */
export interface BackupSection {
  readonly head: SectionHead;
  readonly rows: AsyncIterable<Buffer>;
}

/** What is read of a backup while it goes by. */
export interface BackupContents {
  readonly header: BackupHeader;
  /** The sections, each held to its count and hash, and all to the end of the file. */
  readonly sections: AsyncGenerator<BackupSection, BackupFoot>;
}

/**
 * Opens a backup; close it with `contents.sections.return`, or read it to its end.
 *
 * @throws BackupError when there is none, it is damaged, or its form is that of a newer program.
 */
export async function openBackup(path: string): Promise<BackupContents> {
  const reader = new LineReader(path);
  const header = await reader.json<Partial<BackupHeader>>();
  if (header.product !== 'juece' || header.format === undefined) {
    throw new BackupError(`${path} is not a backup of juece.`);
  }
  if (header.format > BACKUP_FORMAT) {
    throw new BackupError(
      `The backup ${path} was taken by a newer program (${header.program ?? 'unknown'}): restore it with that one.`,
    );
  }
  return { header: header as BackupHeader, sections: sectionsOf(reader) };
}

/**
 * Reads a backup from end to end and holds every section to its hash; nothing is restored.
 *
 * @throws BackupError when it is damaged.
 */
export async function inspectBackup(
  path: string,
): Promise<{ readonly header: BackupHeader; readonly foot: BackupFoot }> {
  const { header, sections } = await openBackup(path);
  for (;;) {
    const next = await sections.next();
    if (next.done === true) {
      return { header, foot: next.value };
    }
    for await (const _piece of next.value.rows) {
      // Only read.
    }
  }
}

async function* sectionsOf(reader: LineReader): AsyncGenerator<BackupSection, BackupFoot> {
  let count = 0;
  let total = 0;
  try {
    for (;;) {
      const before = reader.hashSoFar();
      const head = await reader.json<SectionHead | BackupFoot>();
      if ('sections' in head) {
        const holds = head.sections === count && head.rows === total && head.sha256 === before;
        await reader.expectEnd(holds);
        return head;
      }
      const seen = { rows: 0, digest: createHash('sha256') };
      yield { head, rows: watched(reader.payload(), seen) };
      const foot = await reader.json<SectionFoot>();
      if (foot.rows !== seen.rows || foot.sha256 !== seen.digest.digest('hex')) {
        throw damaged(reader.path, `${head.table} is not what was backed up`);
      }
      count += 1;
      total += seen.rows;
    }
  } finally {
    reader.close();
  }
}

async function* watched(
  pieces: AsyncIterable<Buffer>,
  seen: { rows: number; readonly digest: ReturnType<typeof createHash> },
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    seen.rows += linesIn(piece);
    seen.digest.update(piece);
    yield piece;
  }
}

/** Takes the text of a backup apart into lines and rows, without ever holding a section whole. */
class LineReader {
  private readonly digest = createHash('sha256');
  private readonly file;
  private readonly pieces;
  private held: Buffer = Buffer.alloc(0);

  constructor(readonly path: string) {
    this.file = createReadStream(path);
    const gunzip = createGunzip();
    this.file.on('error', (error) => gunzip.destroy(error));
    this.pieces = (this.file.pipe(gunzip) as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** The hash of everything that was taken out so far. */
  hashSoFar(): string {
    return this.digest.copy().digest('hex');
  }

  async json<T extends object>(): Promise<T> {
    const text = await this.line();
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed === 'object' && parsed !== null) {
        return parsed as T;
      }
    } catch {
      // Said below.
    }
    throw damaged(this.path, 'a line of it cannot be read');
  }

  /** The rows up to the line that ends them. */
  async *payload(): AsyncGenerator<Buffer> {
    let before = NEWLINE;
    for (;;) {
      const end = this.terminatorAfter(before);
      if (end !== -1) {
        const rows = this.take(end);
        this.take(TERMINATOR.length);
        if (rows.length > 0) {
          yield rows;
        }
        return;
      }
      // The last bytes may be the beginning of the terminator.
      const sure = this.take(Math.max(0, this.held.length - TERMINATOR.length + 1));
      if (sure.length > 0) {
        before = sure.at(-1) ?? before;
        yield sure;
      }
      await this.more();
    }
  }

  /** Makes sure that nothing comes any more, and that what came was everything. */
  async expectEnd(holds: boolean): Promise<void> {
    if (!holds || this.held.length > 0 || (await this.next()) !== undefined) {
      throw damaged(this.path, 'its end does not fit what comes before');
    }
  }

  close(): void {
    this.file.destroy();
  }

  /** Where the terminator stands at the beginning of a line; -1 where it has not come yet. */
  private terminatorAfter(before: number): number {
    for (let at = this.held.indexOf(TERMINATOR); at !== -1;) {
      const previous = at === 0 ? before : this.held[at - 1];
      if (previous === NEWLINE) {
        return at;
      }
      at = this.held.indexOf(TERMINATOR, at + 1);
    }
    return -1;
  }

  private async line(): Promise<string> {
    for (;;) {
      const end = this.held.indexOf(NEWLINE);
      if (end !== -1) {
        return this.take(end + 1).toString('utf8');
      }
      if (this.held.length > LONGEST_LINE) {
        throw damaged(this.path, 'a line of it has no end');
      }
      await this.more();
    }
  }

  private take(length: number): Buffer {
    const taken = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    this.digest.update(taken);
    return taken;
  }

  private async more(): Promise<void> {
    const piece = await this.next();
    if (piece === undefined) {
      throw damaged(this.path, 'it ends in the middle');
    }
    this.held = this.held.length === 0 ? piece : Buffer.concat([this.held, piece]);
  }

  private async next(): Promise<Buffer | undefined> {
    try {
      const next = await this.pieces.next();
      return next.done === true ? undefined : next.value;
    } catch (error) {
      throw unreadable(this.path, error);
    }
  }
}

function unreadable(path: string, error: unknown): BackupError {
  const failure = error as NodeJS.ErrnoException;
  if (/^E[A-Z]+$/.test(failure.code ?? '')) {
    return new BackupError(`The backup cannot be read: ${failure.message}.`);
  }
  return damaged(path, failure.message, error);
}
