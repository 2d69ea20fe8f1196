import { saysNothing, text, UNKNOWN, type Field, type Fields } from './fields.js';
import type { AnyRequirement, Checked } from './requirement.js';
import type { Json, JsonObject, Words } from './words.js';

/** The payload as the law reads it: what is stated to be none (无) or unknown (不详) is not there. */
export function knownOf(fields: Fields, payload: JsonObject): JsonObject {
  const kept = Object.entries(payload).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return value === undefined || saysNothing(field, value)
      ? []
      : [[name, field === undefined ? value : knownIn(field, value)] as const];
  });
  return Object.fromEntries(kept);
}

function knownIn(field: Field, value: Json): Json {
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item: Json) => knownIn(field.of, item));
  }
  const nested =
    field.kind === 'group' && typeof value === 'object' && value !== null && !Array.isArray(value);
  return nested ? knownOf(field.fields, value as JsonObject) : value;
}

/** A command's payload with the description of its fields. */
export interface Stated {
  readonly fields: Fields;
  readonly payload: JsonObject;
  /** It is a step from before the system. */
  readonly imported?: boolean;
}

/**
 * Takes a requirement for not met where the answer that it waits for will not come.
 *
 * What a fact leaves out, and what is stated to be unknown, is not shown: the law asks for proof
 * that it was done. An act that leaves an answer out is asked for it. Of a step from before the system
 * what is not shown is a gap (系统前无记载): neither a breach nor silence.
 */
export function notShown<F>(
  requirement: AnyRequirement<F>,
  checked: Checked,
  stated: Stated,
): Checked {
  if (checked.answer !== 'needs') {
    return checked;
  }
  const { fields = [], ...rest } = checked;
  const lacking = fields.filter((name) => !isShown(name, stated));
  if (stated.imported === true) {
    return { ...checked, missing: gapWords(requirement.asks, lacking, stated.fields) };
  }
  const comes =
    requirement.level !== 'defect' &&
    (lacking.length === 0 || lacking.some((name) => stated.payload[name] !== UNKNOWN));
  return comes
    ? checked
    : { ...rest, answer: 'unmet', missing: wordsFor(requirement.asks, lacking, stated.fields) };
}

function isShown(name: string, { fields, payload }: Stated): boolean {
  const value = payload[name];
  return value !== undefined && !saysNothing(fields[name], value);
}

/** What an imported step says beside its payload. */
const OF_THE_STEP: Fields = {
  by: text('办理人', 'Who took the step', 200),
  unit: text('办理单位', 'The unit', 200),
  role: text('办理身份', 'In which role', 200),
  paper: text('证明材料', 'The paper', 200),
};

function gapWords(asks: Words, lacking: readonly string[], fields: Fields): Words {
  const { zh, en } = labelsOf(lacking, { ...OF_THE_STEP, ...fields });
  return {
    zh: `系统前无记载${zh === '' ? '' : `（${zh}）`}：${asks.zh}`,
    en: `The papers from before the system do not show${en === '' ? '' : ` (${en})`}: ${asks.en}`,
  };
}

function labelsOf(lacking: readonly string[], fields: Fields): Words {
  const labels = lacking.map((name) => fields[name]?.label ?? { zh: name, en: name });
  return {
    zh: labels.map((label) => `“${label.zh}”`).join('、'),
    en: labels.map((label) => `"${label.en}"`).join(', '),
  };
}

function wordsFor(asks: Words, lacking: readonly string[], fields: Fields): Words {
  const { zh, en } = labelsOf(lacking, fields);
  return {
    zh: `${zh}不详或者未载明，视为未能证明：${asks.zh}`,
    en: `${en} is unknown or not stated, so this counts as not shown: ${asks.en}`,
  };
}
