import { PROBLEMS, type Detail, type Language, type ProblemCode } from '#libs/problems';

import { withNobodyNamed } from './personal-texts.js';

/** A problem as it is to be put into words. */
export interface Situation {
  readonly code: ProblemCode;
  readonly words: Detail;
  readonly extra: Readonly<Record<string, unknown>>;
}

interface Occurrence {
  /** The address under which the API is known. */
  readonly base: string;
  /** What `Accept-Language` says, where it says anything. */
  readonly languages: string | undefined;
  /** The path of the request, with nothing in it that opens a door. */
  readonly instance: string;
  readonly correlationId: string;
}

/** A problem as RFC 9457 has it, in JSON. */
export function problemText({ code, words, extra }: Situation, occurrence: Occurrence): string {
  const { status, title } = PROBLEMS[code];
  const language = languageOf(occurrence.languages ?? '');
  return withNobodyNamed(
    JSON.stringify({
      type: `${occurrence.base}/problems/${code}`,
      title: title[language ?? 'en'],
      status,
      detail: words[language ?? words.standard ?? 'en'],
      instance: occurrence.instance,
      ...extra,
      correlationId: occurrence.correlationId,
    }),
  );
}

/** The language that the caller likes best among ours; most clients ask for none. */
function languageOf(languages: string): Language | undefined {
  const asked = languages.split(',').map((one) => {
    const [tag = '', quality = 'q=1'] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return { language: tag.slice(0, 2), liked: Number(quality.replace('q=', '')) };
  });
  const ours = asked
    .filter(({ language, liked }) => (language === 'zh' || language === 'en') && liked > 0)
    .sort((a, b) => b.liked - a.liked);
  const best = ours[0]?.language;
  return best === 'zh' || best === 'en' ? best : undefined;
}
