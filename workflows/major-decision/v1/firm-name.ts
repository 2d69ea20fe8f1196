/** What a firm calls its form, in full and for short: one form for all. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?:有限责任|股份有限|有限)公司/gu, '公司'],
  [/律师事务所|律师所|律所/gu, '律师事务所'],
  [/会计师事务所|会计师所|会计所/gu, '会计师事务所'],
  // 北京市 and 北京, at the head of a name alone.
  [/^(\p{Script=Han}{2,3})[省市]/u, '$1'],
];

/** One form for the name of a firm or institution, typed with other widths, brackets, spaces or suffixes. */
export const firmName = (name: string): string =>
  FORMS.reduce(
    (so, [written, form]) => so.replace(written, form),
    name
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{S}]/gu, '')
      .toLowerCase(),
  );
