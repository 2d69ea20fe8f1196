import {
  executeCommand,
  readOne,
  snapshotIn,
  refusalProblem,
  sha256,
  SYSTEM,
  type Engine,
} from '#libs/case-engine';
import { importedCases, type ImportedCase } from '#libs/case-store';
import { documentIdOf, fileDocument } from '#libs/documents';
import type { Defect, JsonObject } from '#libs/procedure';

import type { ApproveInventoryRequest } from './inventory.request.js';

const MOST = 2_000;

/** The approval of an inventory, as it was sent. */
export interface InventoryApproval {
  readonly personId: string;
  readonly idempotencyKey: string;
  readonly request: ApproveInventoryRequest;
}

/** What became of one matter of the inventory. */
interface Approved {
  readonly caseId: string;
  readonly number: string;
  /** What was carried by it. */
  readonly carried: readonly string[];
  /** What the law bars, or was left: it holds the next act as before. */
  readonly open: readonly string[];
  /** Why nothing was carried. */
  readonly refused: string | null;
}

/**
 * Carries what was found on entry in every matter of the organ's inventory, by one paper: it is filed to
 * each matter, and each records the approval by itself. What was carried already is passed over.
 */
export async function approveInventory(
  engine: Engine,
  approval: InventoryApproval,
): Promise<readonly Approved[]> {
  const cases = await importedCases(engine.pool, approval.request.organId, MOST);
  const answers: Approved[] = [];
  // One after the other: each matter is a command of its own, and none waits for the next.
  for (const one of cases.filter((found) => openIn(found.snapshot).length > 0)) {
    answers.push(await approveOne(engine, approval, one));
  }
  return answers;
}

async function approveOne(
  engine: Engine,
  { personId, idempotencyKey, request }: InventoryApproval,
  { id: caseId, number, revision, snapshot }: ImportedCase,
): Promise<Approved> {
  const caller = { kind: 'person', personId } as const;
  const upload = {
    ...{ caseId, caller, callerId: personId, stated: {} },
    expectedRevision: revision,
    idempotencyKey: `${idempotencyKey}#${caseId}`,
    kind: 'importInventory',
    title: request.title,
    fileName: request.fileName,
    mediaType: 'application/octet-stream',
    bytes: Buffer.from(request.contentBase64, 'base64'),
  };
  const before = openIn(snapshot);
  const none = { caseId, number, carried: [], open: before };
  const filed = await fileDocument(engine, upload);
  if (filed.kind === 'refused') {
    const { detail } = refusalProblem(filed.procedure, 'document.filed', filed);
    return { ...none, refused: detail };
  }
  const { approver, reason } = request;
  const payload: JsonObject = { document: documentIdOf(upload), approver, reason };
  const given = await executeCommand(engine, {
    ...{ caseId, caller, stated: {} },
    expectedRevision: filed.receipt.revision,
    idempotencyKey: `${upload.idempotencyKey}#approved`,
    bodyHash: sha256(JSON.stringify(payload)),
    command: { type: 'inventory.approved', payload },
  });
  if (given.kind === 'refused') {
    const { detail } = refusalProblem(given.procedure, 'inventory.approved', given);
    return { ...none, refused: detail };
  }
  const after = await storedSnapshot(engine, caseId);
  const open = openIn(after);
  return { ...none, carried: before.filter((one) => !open.includes(one)), open, refused: null };
}

async function storedSnapshot(engine: Engine, caseId: string): Promise<string> {
  const command = { type: '', payload: {} };
  const read = await readOne(engine, { caseId, caller: SYSTEM, idempotencyKey: '', command });
  return read.snapshot ?? '';
}

/** What was found on entry and waits for an answer. */
function openIn(snapshot: string): readonly string[] {
  const { facts } = snapshotIn(snapshot);
  return facts.defects.filter(isOpenFinding).map(({ id }) => id);
}

const isOpenFinding = ({ importedBy, state }: Defect): boolean =>
  importedBy !== undefined && state === 'open';
