/**
 * Whether enough members are present: a share of all members (`0.5`, `"2/3"`) or a number of them;
 * 以上 includes the number. `undefined` where the value says neither.
 */
export function isQuorate(present: number, all: number, quorum: unknown): boolean | undefined {
  if (typeof quorum === 'number') {
    return present >= (quorum <= 1 ? all * quorum : quorum);
  }
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(typeof quorum === 'string' ? quorum : '') ?? [];
  return part === undefined || whole === undefined
    ? undefined
    : present * Number(whole) >= all * Number(part);
}
