import type { Profile, ProfileValue } from '#libs/procedure';

/** One layer of parameters: a law, or rules that tighten it. */
export interface ProfileLayer {
  readonly id: string;
  readonly values: Readonly<Record<string, Omit<ProfileValue, 'layer'>>>;
}

/** Lays layers over each other, the later over the earlier; each value keeps where it is from. */
export function effective(...layers: readonly ProfileLayer[]): Profile {
  return Object.fromEntries(
    layers.flatMap((layer) =>
      Object.entries(layer.values).map(
        ([key, value]) => [key, { ...value, layer: layer.id }] as const,
      ),
    ),
  );
}
