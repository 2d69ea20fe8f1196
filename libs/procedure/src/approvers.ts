import type { CommandTexts } from './command.js';
import { dutiesOf } from './duty.js';
import { leavesOf, type Competence } from './fields.js';
import type { Command, CoreFacts, Given, OrganQuestion } from './given.js';
import type { Procedure } from './procedure.js';
import { met, orGap, unmet, type Answer, type View } from './requirement.js';
import type { Words } from './words.js';

/** The duty that every command demands which names who approved or reviewed. */
export const APPROVER = 'A39-approver';

/** Somebody whom a command names as the one who approved or reviewed. */
interface Approving {
  readonly personId: string;
  readonly label: Words;
  readonly competence: Competence;
}

function approversIn<F>({ procedure, type, payload }: ApproverView<F>): readonly Approving[] {
  return leavesOf(procedure.command(type)?.fields ?? {}, payload).flatMap(({ field, value }) =>
    field.kind === 'person' && field.competence !== undefined && typeof value === 'string'
      ? [{ personId: value, label: field.label, competence: field.competence }]
      : [],
  );
}

type ApproverView<F> = Pick<View<F>, 'procedure' | 'type' | 'payload'>;

/**
 * What is asked of everybody named as the one who approved or reviewed: he holds, on that day and in
 * the organ of the case, an office that makes him competent, and he does not file it himself.
 */
export function approverDuties<F extends CoreFacts>() {
  const { block } = dutiesOf<F, CommandTexts>();
  return [
    block(APPROVER, '条例第38条、第39条', {
      zh: '批准人、审查人应当在当日具有本机关的相应职责；批准人不得是填报人本人',
      en: 'Who approved or reviewed was competent in this organ on that day; nobody approves what he files',
      remedy: {
        zh: '由本机关有权批准、审查的其他人员办理后，填写其本人',
        en: 'Have somebody else do it who is competent in this organ, and name him',
      },
      turnsOn: ['person'],
      applies: (view) => approversIn(view).length > 0,
      answer: (view) => {
        const faults = approversIn(view).flatMap((one) => faultOf(one, view) ?? []);
        return faults[0] ?? met;
      },
    }),
  ];
}

function faultOf<F>(approving: Approving, { given, facts, procedure }: View<F>): Answer | null {
  const { personId, label, competence } = approving;
  if (personId === given.actor.personId && !competence.entersHimself) {
    return unmet(
      `${label.zh}${personId}就是填报人本人`,
      `${label.en}: ${personId} files it himself`,
    );
  }
  const holds = given.holders?.some(({ personId: holder, role, unitId }) => {
    const units = procedure.roles[role]?.within?.(facts) ?? null;
    const counts = Object.hasOwn(competence.roles, role);
    return holder === personId && counts && (units === null || units.includes(unitId));
  });
  // Who held an office before the system nobody need know here: that is not shown, and no breach.
  return holds === false ? orGap(given, incompetent(approving, given)) : null;
}

function incompetent({ personId, label, competence }: Approving, { occurredOn }: Given): Answer {
  const titles = Object.values(competence.roles);
  const zh = titles.map((title) => title.zh).join('、');
  const en = titles.map((title) => title.en).join(', ');
  return unmet(
    `${label.zh}${personId}在${occurredOn}不是本机关的${zh}`,
    `${label.en}: on ${occurredOn} ${personId} held none of these offices here: ${en}`,
  );
}

/** What of its organ a command is decided by: what the procedure asks, and who could approve. */
export function organQuestionOf<F extends CoreFacts>(
  procedure: Procedure<F>,
  facts: F,
  { command, given }: { readonly command: Command; readonly given: Given },
): OrganQuestion | undefined {
  const own = procedure.asksOrgan?.(facts, command, given);
  const { type, payload } = command;
  const named = approversIn({ procedure, type, payload });
  if (named.length === 0 || own?.roles !== undefined) {
    return own;
  }
  const names = [...new Set(named.flatMap((one) => Object.keys(one.competence.roles)))].sort();
  return { ...own, roles: { names, on: given.occurredOn } };
}
