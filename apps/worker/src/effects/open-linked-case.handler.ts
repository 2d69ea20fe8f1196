import {
  canonicalText,
  currentOf,
  openCase,
  procedureOf,
  refusalProblem,
  sha256,
} from '#libs/case-engine';
import { closeOutbox, type OutboxRow } from '#libs/case-store';
import type { Command } from '#libs/procedure';

import { textOf, type EffectHandler } from './effect-handler.js';

const TITLE_MAX = 200;

/** Opens the case that adjusts or stops this one, in the name of the person whose command asks for it. */
export const openLinkedCase: EffectHandler = async (engine, row) => {
  const procedure = currentOf(engine, procedureOf(engine, row.procedure).id);
  const command = openingOf(procedure.opening, row);
  const answer = await openCase(engine, {
    procedure: procedure.id,
    organId: row.organId,
    caller: { kind: 'person', personId: row.actorId },
    idempotencyKey: `outbox-${row.id}`,
    bodyHash: sha256(canonicalText(command)),
    command,
    stated: {},
  });
  if (answer.kind === 'refused') {
    throw refusalProblem(answer.procedure, command.type, answer);
  }
  await closeOutbox(engine.pool, row.id);
};

function openingOf(type: string, row: OutboxRow): Command {
  const linkKind = textOf(row, 'kind');
  const stops = linkKind === 'stops';
  const [before, after] = stops ? ['关于停止执行《', '》的决策'] : ['关于调整《', '》的决策'];
  const title = Array.from(textOf(row, 'title'))
    .slice(0, TITLE_MAX - before.length - after.length)
    .join('');
  const purpose = stops ? '停止执行原决策' : '对原决策作出调整';
  return {
    type,
    payload: {
      title: `${before}${title}${after}`,
      matterClass: textOf(row, 'matterClass'),
      channel: 'leader',
      unitId: textOf(row, 'unitId'),
      offListReason: `依据条例第37条${purpose}(${row.number})`,
      linkKind,
      linkedCase: row.caseId,
      secret: false,
    },
  };
}
