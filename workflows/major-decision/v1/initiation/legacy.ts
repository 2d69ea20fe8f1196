import {
  isUnsettled,
  type Command,
  type Defect,
  type Given,
  type JsonObject,
  type OrganQuestion,
  type Question,
} from '#libs/procedure';

import type { Facts } from '../facts.js';

import { UNFINISHED, type Legacy } from './facts.js';

/** What a matter that ended unfinished leaves behind; `null` while it runs, or when it came into force. */
export function legacyOf(facts: Facts): Omit<Legacy, 'caseId'> | null {
  const { ending, initiation, participation, deliberation, departments, risk, review } = facts;
  if (ending === null || !UNFINISHED.includes(ending.how)) {
    return null;
  }
  const stances = deliberation.meeting?.stances ?? [];
  return {
    title: initiation.title,
    ending: ending.how,
    defects: facts.defects.filter(isUnsettled),
    opinions: participation.opinions.map(({ source, summary, disposition }) => ({
      source,
      summary,
      disposition,
    })),
    dissents: [
      ...stances
        .filter(({ stance }) => stance === 'disagree')
        .map(({ personId, reason }) => ({ by: personId, reason: reason ?? '' })),
      ...departments.units.flatMap(({ unitId, dispute }) =>
        dispute === null ? [] : [{ by: unitId, reason: dispute.unitView }],
      ),
    ],
    risks: risk.reports.map(({ kind, level, controllable, assessor }) => ({
      kind,
      level,
      controllable,
      assessor,
    })),
    conclusions: review.findings.map(({ alternative, conclusion }) => ({
      alternative,
      conclusion,
    })),
  };
}

/** A proposal is matched with the matters of the organ by its title. */
export const asksOrgan = (
  _facts: Facts,
  { type, payload: { title } }: Command,
): OrganQuestion | undefined =>
  type === 'proposal.filed' && typeof title === 'string' ? { title } : undefined;

/** The case that is filed again is asked what it leaves behind. */
export const asks = (
  _facts: Facts,
  { type, payload: { linkKind, linkedCase } }: Command,
): readonly Question[] =>
  type === 'proposal.filed' && linkKind === 'restarts' && typeof linkedCase === 'string'
    ? [{ caseId: linkedCase, steps: [] }]
    : [];

/** What the case that is filed again showed of itself. */
export function legacyIn(given: Given, linkedCase: string | undefined): Legacy | null {
  const shown = given.decisions?.find(({ id }) => id === linkedCase)?.shows as
    JsonObject | undefined;
  const legacy = shown?.['legacy'] as unknown as Omit<Legacy, 'caseId'> | null | undefined;
  return legacy === undefined || legacy === null || linkedCase === undefined
    ? null
    : { ...legacy, caseId: linkedCase };
}

/** The defects that go with the matter: open ones stay open, and are mended where the act is done well now. */
export const inherited = ({ defects, caseId }: Legacy): readonly Defect[] =>
  defects.map((one) => ({ ...one, id: `${one.id}@${caseId}` }));

/** The cases of the organ that ended unfinished under the same title, whatever it is set in. */
export const sameBefore = ({ alike = [] }: Given, title: string) =>
  before({ alike }).filter((one) => bare(one.title) === bare(title));

/** The cases of the organ that run under the same title, whatever it is set in. */
export const sameRunning = ({ alike = [] }: Pick<Given, 'alike'>, title: string) =>
  alike.filter(
    (one) => one.kind === 'case' && one.ending === undefined && bare(one.title) === bare(title),
  );

/** Those whose title is much like it. */
export const before = ({ alike = [] }: Pick<Given, 'alike'>) =>
  alike.filter(({ ending }) => ending !== undefined && UNFINISHED.includes(ending));

const bare = (title: string): string => title.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');
