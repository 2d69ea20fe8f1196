import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import {
  BackupError,
  END_OF_ROWS,
  linesIn,
  type BackupFoot,
  type BackupHeader,
  type SectionFoot,
  type SectionHead,
} from './backup-format.js';

/**
 * Writes a backup under another name beside its place, readable by its owner alone; it gets its name
 * when it is whole and on the disk. Pieces go through as they come, so memory does not grow with it.
 */
export class BackupWriter {
  private readonly digest = createHash('sha256');
  private readonly gzip = createGzip();
  private readonly file;
  private readonly written: Promise<unknown>;
  private failure: Error | undefined;
  private sections = 0;
  private rows = 0;

  private constructor(
    private readonly path: string,
    private readonly draft: string,
  ) {
    this.file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    this.gzip.pipe(this.file);
    const fail = (error: Error): void => {
      this.failure ??= error;
      // Whoever waits for room hears of it as well.
      this.gzip.destroy(error);
    };
    this.gzip.on('error', fail);
    this.file.on('error', fail);
    this.written = finished(this.file);
    this.written.catch(() => undefined);
  }

  /** @throws BackupError when something is at that place, or nothing can be written there. */
  static async begin(path: string, header: BackupHeader): Promise<BackupWriter> {
    const found = await open(path, 'r').catch(() => undefined);
    if (found !== undefined) {
      await found.close();
      throw new BackupError(`${path} is there already: a backup overwrites nothing.`);
    }
    const writer = new BackupWriter(path, `${path}.${String(process.pid)}.part`);
    try {
      await writer.line(header);
    } catch (error) {
      await writer.discard();
      throw error;
    }
    return writer;
  }

  /** Writes a section from the pieces of its rows. */
  async section(head: SectionHead, pieces: AsyncIterable<Buffer>): Promise<SectionFoot> {
    await this.line(head);
    const digest = createHash('sha256');
    let rows = 0;
    for await (const piece of pieces) {
      digest.update(piece);
      rows += linesIn(piece);
      await this.put(piece);
    }
    await this.put(Buffer.from(END_OF_ROWS));
    const foot = { rows, sha256: digest.digest('hex') };
    await this.line(foot);
    this.sections += 1;
    this.rows += rows;
    return foot;
  }

  /** Ends the backup: on the disk whole, then under its name. */
  async end(): Promise<BackupFoot> {
    const { sections, rows } = this;
    const foot = { sections, rows, sha256: this.digest.digest('hex') };
    await this.push(Buffer.from(`${JSON.stringify(foot)}\n`));
    this.gzip.end();
    await this.written;
    await rename(this.draft, this.path);
    await flushFolder(dirname(this.path));
    return foot;
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.gzip.destroy();
    this.file.destroy();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }

  private line(content: object): Promise<void> {
    return this.put(Buffer.from(`${JSON.stringify(content)}\n`));
  }

  private async put(piece: Buffer): Promise<void> {
    this.digest.update(piece);
    await this.push(piece);
  }

  private async push(piece: Buffer): Promise<void> {
    this.assertSound();
    if (!this.gzip.write(piece)) {
      await once(this.gzip, 'drain').catch(() => undefined);
    }
    this.assertSound();
  }

  private assertSound(): void {
    if (this.failure !== undefined) {
      throw new BackupError(`The backup cannot be written: ${this.failure.message}.`);
    }
  }
}

/** A name is on the disk when its folder is. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
