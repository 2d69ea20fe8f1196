import type { OrganRow, ReadRequest, ReadRow } from '#libs/case-store';
import type { Mandate } from '#libs/procedure';

import type { Organisation } from './rows.js';

/** Looks up organs, units and people; what is not there is `null`, as a query without rows says it. */
export class MemoryDirectory {
  private readonly mandates: ReadonlyMap<string, readonly Mandate[]>;

  constructor(private readonly organisation: Organisation) {
    this.mandates = new Map(
      organisation.people.map(({ id, mandates }) => [
        id,
        [...mandates].sort((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1)),
      ]),
    );
  }

  mandatesOf(person: string): ReadRow['mandates'] {
    const found = this.mandates.get(person) ?? [];
    return found.length === 0 ? null : found;
  }

  units(ids: readonly string[]): ReadRow['units'] {
    const found = this.organisation.units.filter(({ id }) => ids.includes(id));
    return found.length === 0
      ? null
      : found
          .map(({ id, organId, name }) => ({
            id,
            organId,
            ...(this.isOrgan(organId, name) ? { isOrgan: true } : {}),
          }))
          .sort((one, two) => byText(one.id, two.id));
  }

  private isOrgan(superiorId: string, name: string): boolean {
    return this.organisation.organs.some(
      (one) => one.superiorId === superiorId && one.name === name,
    );
  }

  people(ids: readonly string[]): ReadRow['people'] {
    const found = ids.filter((id) => this.organisation.people.some((person) => person.id === id));
    return found.length === 0 ? null : [...new Set(found)].sort(byText);
  }

  /** What everybody is called whom a command names, its caller and his units among them. */
  names(
    { caller, people, units }: Pick<ReadRequest, 'caller' | 'people' | 'units'>,
    organId: string | undefined,
  ): ReadRow['names'] {
    const { organisation } = this;
    const own = this.mandates.get(caller)?.map(({ unitId }) => unitId) ?? [];
    const named = organisation.units.filter(({ id }) => units.includes(id) || own.includes(id));
    return {
      people: namesIn(organisation.people, [caller, ...people]),
      units: namesIn(named, [...units, ...own]),
      organs: namesIn(organisation.organs, [organId, ...named.map((unit) => unit.organId)]),
    };
  }

  holders(organId: string, roles: readonly string[]): OrganRow['holders'] {
    return this.organisation.people.flatMap(({ id, mandates }) =>
      mandates
        .filter((one) => one.organId === organId && roles.includes(one.role))
        .map(({ role, unitId }) => ({ personId: id, role, unitId })),
    );
  }

  /** The listed items of an organ, as matters beside its cases. */
  listed(organId: string) {
    return this.organisation.items
      .filter((one) => one.organId === organId)
      .map(({ id, title }) => ({ id, title, kind: 'catalogue' as const }))
      .sort((one, other) => byText(one.id, other.id));
  }

  lists(organId: string, item: string): boolean {
    return this.organisation.items.some((one) => one.id === item && one.organId === organId);
  }

  /** @throws TypeError for an organ that does not exist; the rules in force were looked up before. */
  prefixOf(organId: string): string {
    const found = this.organisation.organs.find(({ id }) => id === organId);
    if (found === undefined) {
      throw new TypeError(`There is no organ "${organId}".`);
    }
    return found.numberPrefix;
  }
}

function namesIn(
  rows: readonly { readonly id: string; readonly name: string }[],
  ids: readonly (string | undefined)[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]),
  );
}

const wordsOf = ({ role, organId, unitId }: Mandate): string => `${role}\0${organId}\0${unitId}`;
const byText = (one: string, other: string): number => (one < other ? -1 : 1);
