import { authorityDay } from '#libs/legal-time';
import { storeContent } from '#libs/documents';
import { sha256, type Engine, type ImportedStep } from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
import { UNKNOWN, type DoneBy, type JsonObject } from '#libs/procedure';
import { v5 as uuidv5 } from 'uuid';

import type { ImportedCommand, ImportedDocument, ImportRequest } from './import.request.js';

const IMPORT_NAMESPACE = '1b3d9c04-41a8-5d7e-8d0f-2a7f0f6b6a52';
const REFERENCE = /^@([\w.-]{1,60})$/;

interface Paper {
  readonly document: ImportedDocument;
  readonly id: string;
  readonly bytes: Buffer;
}

/** The steps of an import, and how its papers are kept once they may be. */
interface Order {
  readonly steps: readonly ImportedStep[];
  readonly keep: () => Promise<void>;
}

/** Turns an import into steps: the opening, its documents, and then its course. */
export function orderOf(engine: Engine, request: ImportRequest, idempotencyKey: string): Order {
  const papers = request.documents.map((document) => ({
    document,
    id: uuidv5(`${idempotencyKey}\n${document.ref}`, IMPORT_NAMESPACE),
    bytes: Buffer.from(
      document.contentBase64 ?? document.text ?? '',
      document.text === undefined ? 'base64' : 'utf8',
    ),
  }));
  const keep = async (): Promise<void> => {
    for (const { bytes } of papers) {
      await storeContent(engine, bytes);
    }
  };
  return { steps: stepsOf(request, papers), keep };
}

function stepsOf(request: ImportRequest, papers: readonly Paper[]): readonly ImportedStep[] {
  const ids = new Map(papers.map(({ document, id }) => [document.ref, id]));
  const steps = request.steps.map((step, index) => ({
    command: {
      type: step.command,
      payload: resolved(step.payload, ids, `/steps/${String(index)}/payload`) as JsonObject,
      ...(step.reasons === undefined ? {} : { reasons: step.reasons }),
    },
    occurredAt: new Date(step.occurredAt).toISOString(),
    doneBy: doneBy(step),
    ...(step.paper === UNKNOWN
      ? {}
      : { shownBy: String(resolved(step.paper, ids, `/steps/${String(index)}/paper`)) }),
  }));
  const [opening, ...course] = steps;
  return opening === undefined ? [] : [opening, ...papers.map(filing), ...course];
}

/** Who took the step, as far as it is known: 不详 is said, and left out. */
const doneBy = ({ by, unit, role }: ImportedCommand): DoneBy => ({
  ...(by === UNKNOWN ? {} : { personId: by }),
  ...(unit === UNKNOWN ? {} : { unitId: unit }),
  ...(role === undefined ? {} : { role }),
});

function filing({ document, id, bytes }: Paper): ImportedStep {
  const mediaType =
    document.text === undefined ? 'application/octet-stream' : 'text/plain; charset=utf-8';
  return {
    command: {
      type: 'document.filed',
      payload: {
        documentId: id,
        kind: document.kind,
        title: document.title,
        fileName: document.ref,
        mediaType,
        hash: sha256(bytes),
        size: bytes.byteLength,
        madeOn: authorityDay(document.occurredAt),
      },
    },
    occurredAt: new Date(document.occurredAt).toISOString(),
    // Who filed the paper then is not asked: it shows itself.
    doneBy: {},
    shownBy: id,
  };
}

function resolved(value: unknown, ids: ReadonlyMap<string, string>, at: string): unknown {
  if (typeof value === 'string') {
    const ref = REFERENCE.exec(value)?.[1];
    const id = ref === undefined ? value : ids.get(ref);
    if (id === undefined) {
      throw new ProblemError(
        'reference-unknown',
        {
          zh: `补录的文书中没有名为“${String(ref)}”的，请核对所引的名称`,
          en: `No document of the import is called "${String(ref)}". Check the name.`,
        },
        { about: [at] },
      );
    }
    return id;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => resolved(item, ids, `${at}/${String(index)}`));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, resolved(item, ids, `${at}/${name}`)]),
      )
    : value;
}
