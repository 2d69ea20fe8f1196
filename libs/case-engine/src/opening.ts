import type { CaseOpening } from '#libs/case-store';
import type { Asked, Procedure } from '#libs/procedure';

/** The columns of a case that its opening command sets once. */
export function caseOpening({ command, given }: Asked, procedure: Procedure): CaseOpening {
  const textOf = (name: string): string | null => {
    const value = command.payload[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    procedureId: procedure.id,
    numberWord: procedure.cases.numberWord,
    matterClass: textOf('matterClass') ?? '',
    catalogueItem: textOf('catalogueItem'),
    linkedCaseId: textOf('linkedCase'),
    linkKind: textOf('linkKind'),
    year: Number(given.occurredOn.slice(0, 4)),
  };
}
