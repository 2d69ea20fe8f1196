import {
  check,
  type Checked,
  type CoreFacts,
  type Given,
  type JsonObject,
  type Procedure,
} from '#libs/procedure';

/** Everything outside the case on a day; whoever acts holds no mandate unless the test gives him one. */
export const givenOn = (on: string, more: Partial<Given> = {}): Given => ({
  organId: 'city',
  actor: { personId: 'wang', mandates: [] },
  revision: 1,
  occurredAt: `${on}T01:00:00.000Z`,
  occurredOn: on,
  recordedAt: `${on}T01:00:00.000Z`,
  recordedOn: on,
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
  ...more,
});

/** What a duty is asked about. */
export interface Situation<F> {
  readonly facts?: F;
  readonly payload?: object;
  readonly type?: string;
  readonly given?: Given;
  readonly unsettled?: readonly string[];
}

/** Asks one duty of a procedure by itself, without a command: for boundaries and sequences. */
export function askingOf<F extends CoreFacts>(procedure: Procedure<F>, day = '2026-03-02') {
  return (id: string, situation: Situation<F> = {}): Checked => {
    const view = {
      facts: situation.facts ?? procedure.initialFacts,
      type: situation.type ?? 'any',
      payload: (situation.payload ?? {}) as JsonObject,
      given: situation.given ?? givenOn(day),
      unsettled: situation.unsettled ?? [],
      procedure,
    };
    const [answer] = check([procedure.requirement(id)], view, {});
    if (answer === undefined) {
      throw new TypeError(`The duty ${id} gave no answer.`);
    }
    return answer;
  };
}
