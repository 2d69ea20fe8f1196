import {
  executeCommand,
  sha256,
  type Caller,
  type CaseRefusal,
  type Engine,
  type Recorded,
  type StatedTime,
} from '#libs/case-engine';
import { v5 as uuidv5 } from 'uuid';

/** The namespace of document ids: the same upload sent twice is the same document. */
const DOCUMENT_NAMESPACE = '6f1d3a52-6c1e-5b7b-9d55-1f6f3a0f8a11';

/** A document as somebody files it. */
export interface Upload {
  readonly caseId: string;
  readonly expectedRevision: number;
  readonly caller: Caller;
  readonly callerId: string;
  readonly idempotencyKey: string;
  readonly stated: StatedTime;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** When the paper was made, and why it is filed afterwards, where that is stated. */
  readonly madeOn?: string;
  readonly supplementReason?: string;
  readonly bytes: Uint8Array;
}

/** The id that the document of this upload has; the same for a repeat. */
export function documentIdOf(upload: Pick<Upload, 'callerId' | 'idempotencyKey'>): string {
  return uuidv5(`${upload.callerId}\n${upload.idempotencyKey}`, DOCUMENT_NAMESPACE);
}

/** Content that is stored: where, and how many bytes. */
export interface StoredContent {
  readonly hash: string;
  readonly size: number;
}

/** Stores bytes under their hash; the same bytes are stored once. */
export async function storeContent(engine: Engine, bytes: Uint8Array): Promise<StoredContent> {
  const hash = sha256(bytes);
  await engine.pool.query({
    name: 'store-content',
    text: `INSERT INTO juece.document_content (hash, size, bytes) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING`,
    values: [hash, bytes.byteLength, bytes],
  });
  return { hash, size: bytes.byteLength };
}

/**
 * Stores the content under its hash and files the document to the case.
 *
 * The content goes first: an event never names content that is not there. Content that no event
 * names is harmless.
 */
export async function fileDocument(
  engine: Engine,
  upload: Upload,
): Promise<Recorded | CaseRefusal> {
  const content = await storeContent(engine, upload.bytes);
  const payload = {
    documentId: documentIdOf(upload),
    kind: upload.kind,
    title: upload.title,
    fileName: upload.fileName,
    mediaType: upload.mediaType,
    ...content,
    ...lateness(upload),
  };
  return executeCommand(engine, {
    caseId: upload.caseId,
    expectedRevision: upload.expectedRevision,
    caller: upload.caller,
    idempotencyKey: upload.idempotencyKey,
    bodyHash: sha256(JSON.stringify(payload)),
    command: { type: 'document.filed', payload },
    stated: upload.stated,
  });
}

const lateness = ({ madeOn, supplementReason }: Upload) => ({
  ...(madeOn === undefined ? {} : { madeOn }),
  ...(supplementReason === undefined ? {} : { supplementReason }),
});

/** The bytes under a hash; `undefined` when nothing is stored under it. */
export async function contentUnder(engine: Engine, hash: string): Promise<Buffer | undefined> {
  const { rows } = await engine.pool.query<{ bytes: Buffer }>({
    name: 'read-content',
    text: 'SELECT bytes FROM juece.document_content WHERE hash = $1',
    values: [hash],
  });
  return rows[0]?.bytes;
}
