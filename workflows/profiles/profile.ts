import { addDays, type Day } from '#libs/legal-time';
import type { Profile, ProfileValue, Words } from '#libs/procedure';

/** What a text of rules ranks as; art. 3¶2 and art. 16¶1 say which may replace the general rule. */
export type Rank =
  | 'law'
  | 'administrativeRegulation'
  | 'localRegulation'
  | 'rule'
  | 'normativeDocument'
  | 'practice';

/** One value of a layer; where `source` is left out it is the layer's. */
export type LayerValue = Omit<ProfileValue, 'layer' | 'source'> & { readonly source?: string };

/** One text of rules as parameters. */
export interface ProfileLayer {
  readonly id: string;
  readonly title: Words;
  /**
   * `national`: the general rule, always the first. `replaces`: another procedure set by law or
   * administrative regulation (art. 3¶2), for hearings also by local regulation and rule (art. 16¶1).
   * `details`: rules under art. 43, which only tighten.
   */
  readonly kind: 'national' | 'replaces' | 'details';
  readonly rank: Rank;
  /** Where the text applies: two texts of one kind do not apply there on one day. */
  readonly jurisdiction: string;
  /** The first and, where there is one, the last day on which it is in force. */
  readonly from: Day;
  readonly until?: Day;
  readonly source: string;
  readonly values: Readonly<Record<string, LayerValue>>;
}

/** The rules that organs are assigned: layers, the lower first. */
export interface ProfileSpec {
  readonly id: string;
  readonly title: Words;
  readonly layers: readonly ProfileLayer[];
}

/** What a profile says over a time in which no layer begins or ends; this is what cases are pinned to. */
export interface ProfilePeriod extends ProfileSpec {
  readonly from: Day;
  readonly until: Day | null;
  readonly values: Profile;
}

/** Whether a layer is in force on a day. */
export const inForce = (layer: Pick<ProfileLayer, 'from' | 'until'>, day: Day): boolean =>
  layer.from <= day && (layer.until === undefined || day <= layer.until);

/**
 * Lays the layers in force on a day over each other, the later over the earlier. Each value keeps
 * where it is from; one that is not verified never takes the place of one that is.
 */
export function effective(layers: readonly ProfileLayer[], day: Day): Profile {
  const values: Record<string, ProfileValue> = {};
  for (const layer of layers.filter((one) => inForce(one, day))) {
    for (const [key, value] of Object.entries(layer.values)) {
      if (value.verified || values[key]?.verified !== true) {
        values[key] = { ...value, source: value.source ?? layer.source, layer: layer.id };
      }
    }
  }
  return values;
}

/** The times between which a layer begins or ends, from the first day of the first layer. */
export function periodsOf(
  layers: readonly ProfileLayer[],
): readonly { readonly from: Day; readonly until: Day | null }[] {
  const first = layers[0]?.from ?? '';
  const changes = layers.flatMap(({ from, until }) =>
    until === undefined ? [from] : [from, addDays(until, 1)],
  );
  const days = [...new Set([first, ...changes])].filter((day) => day >= first).sort();
  return days.map((from, index) => {
    const next = days[index + 1];
    return { from, until: next === undefined ? null : addDays(next, -1) };
  });
}

/** What a profile says, period by period. */
export function profilePeriods({ id, title, layers }: ProfileSpec): readonly ProfilePeriod[] {
  return periodsOf(layers).map(({ from, until }) => ({
    id,
    title,
    layers,
    from,
    until,
    values: effective(layers, from),
  }));
}
