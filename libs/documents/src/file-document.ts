import {
  executeCommand,
  sha256,
  type Caller,
  type CaseRefusal,
  type Engine,
  type Recorded,
  type StatedTime,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
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

/**
 * Stores bytes under their hash; the same bytes are stored once.
 *
 * @throws ProblemError `document-damaged` where other bytes stand under the hash already: what is filed
 * now could not be read later.
 */
export async function storeContent(engine: Engine, bytes: Uint8Array): Promise<StoredContent> {
  const content = { hash: sha256(bytes), size: bytes.byteLength };
  const { rowCount } = await engine.pool.query({
    name: 'store-content',
    text: `INSERT INTO juece.document_content (hash, size, bytes) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING`,
    values: [content.hash, content.size, bytes],
  });
  if (rowCount === 0) {
    await readContent(engine, content);
  }
  return content;
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

/** A document on file, as far as its content goes. */
interface FiledContent extends StoredContent {
  /** What people call it. */
  readonly title?: string;
}

/**
 * The bytes of a document on file. They are hashed at each reading: what was changed or lost in the
 * database is never handed out as the document.
 *
 * @throws ProblemError `document-damaged`.
 */
export async function readContent(engine: Engine, filed: FiledContent): Promise<Buffer> {
  const { rows } = await engine.pool.query<{ size: number; bytes: Buffer }>({
    name: 'read-content',
    text: 'SELECT size, bytes FROM juece.document_content WHERE hash = $1',
    values: [filed.hash],
  });
  const [content] = rows;
  if (content === undefined) {
    throw damaged(filed, 'missing');
  }
  if (content.bytes.byteLength !== filed.size || content.size !== filed.size) {
    throw damaged(filed, 'otherSize');
  }
  if (sha256(content.bytes) !== filed.hash) {
    throw damaged(filed, 'otherBytes');
  }
  return content.bytes;
}

const HOW = {
  missing: { zh: '内容缺失', en: 'its content is missing' },
  otherSize: { zh: '大小与归集时不同', en: 'its size is not what was filed' },
  otherBytes: { zh: '内容与归集时不同', en: 'its bytes are not what was filed' },
} as const;

/** The request is sound and would be so again once the content is restored: a conflict, and no fault of the caller. */
function damaged({ hash, title = hash }: FiledContent, how: keyof typeof HOW): ProblemError {
  const { zh, en } = HOW[how];
  return new ProblemError(
    'document-damaged',
    {
      zh: `《${title}》${zh}，不予提供；请告知系统运维人员从备份恢复该文书（摘要值${hash}），在此之前不要据以办理`,
      en: `“${title}”: ${en}, so it is not handed out. Have those who run the system restore it from a backup (hash ${hash}), and do not act on it before.`,
    },
    { hash, found: how },
  );
}
