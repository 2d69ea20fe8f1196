/**
 * Whether a part reaches a share of the whole, as a rule writes it: `"1/3"` is reached by the number
 * itself, `">1/2"` only by more. `undefined` where the rule says neither.
 */
export function reaches(part: number, whole: number, share: unknown): boolean | undefined {
  const text = typeof share === 'string' ? share : '';
  const [, more, over, under] = /^(>?)(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (over === undefined || under === undefined) {
    return undefined;
  }
  const [has, asks] = [part * Number(under), whole * Number(over)];
  return more === '>' ? has > asks : has >= asks;
}
