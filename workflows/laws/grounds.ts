/** What a rule may rest on that is no published law. */
export type GroundKind =
  'parameter' | 'localRule' | 'workingRule' | 'notice' | 'document' | 'practice' | 'ownText';

/** A ground that is no published law: it is named, and has no text here. */
export interface Ground {
  readonly kind: GroundKind;
  /** As it is cited. */
  readonly text: string;
  /** The parameter that says whether the place has such a rule. */
  readonly parameter?: string;
}

/** How such grounds are cited; a group captures the parameter. */
const CITED_AS: readonly (readonly [GroundKind, RegExp])[] = [
  ['parameter', /^参数(\w+\.\w+)$/],
  ['localRule', /^(?:地方|本地)[^（）]*规定的[^（）]+（(\w+\.\w+)）$/],
  ['localRule', /^地方规定$/],
  ['workingRule', /^(?:政府工作规则|政府法律顾问制度)$/],
  ['notice', /^国务院办公厅关于部分节假日安排的通知$/],
  ['document', /^决策文件规定的有效期$/],
  ['practice', /^其他地方的做法，非本地规定$/],
];

/** Finds the ground that a text cites; `undefined` where none is cited so. */
export function groundOf(text: string): Ground | undefined {
  for (const [kind, pattern] of CITED_AS) {
    const found = pattern.exec(text);
    if (found !== null) {
      const [, parameter] = found;
      return { kind, text, ...(parameter === undefined ? {} : { parameter }) };
    }
  }
  return undefined;
}
