import type { Accepted, Json } from '#libs/procedure';

import { canonicalText } from './canonical.js';
import { outcomeIn, type EventBody } from './event-body.js';
import type { Finding } from './finding.js';

const OUTCOME = ['checked', 'effects', 'raised', 'entered', 'left'] as const;

/**
 * What an event says came of its command must be what comes of it. Words are left out: what people read
 * may be corrected later, and stands as it was written then.
 */
export function outcomeFindings(recorded: EventBody, accepted: Accepted): readonly Finding[] {
  const found = outcomeIn(accepted);
  const differing = OUTCOME.filter(
    (part) => textOf(recorded[part] as unknown as Json) !== textOf(found[part] as unknown as Json),
  );
  const at = String(recorded.revision);
  return differing.length === 0
    ? []
    : [
        {
          ...{ about: 'fold', table: 'case_event', key: { revision: recorded.revision } },
          zh: `第${at}项记录（${recorded.type}）所记的结果与推演不同：${differing.join('、')}`,
          en: `Revision ${at} (${recorded.type}) records another outcome than its command has: ${differing.join(', ')}.`,
        },
      ];
}

const textOf = (value: Json): string => canonicalText(withoutWords(value));

function withoutWords(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map((one) => withoutWords(one as Json));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const kept = Object.entries(value as Readonly<Record<string, Json>>).filter(
    ([name]) => name !== 'zh' && name !== 'en',
  );
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutWords(one)]));
}
