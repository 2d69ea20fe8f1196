import { RULE_EVENTS } from '#libs/procedure';
import { citationBreaches, textsOfLayer, textsOfProcedure, type CitedText } from '#workflows/laws';
import { registry } from '#workflows/procedures';
import { matterLayers, parameters, profiles } from '#workflows/profiles';

import { writtenCitations } from './written-citations.js';

/** Says where an `article` or a `basis` leads to no law, rule or document that is listed. */
export function citationFindings(root?: string): readonly string[] {
  return [...new Set(citationBreaches(citedTexts(root), new Set(Object.keys(parameters))))];
}

/** Lists every text of every procedure version, the profiles and the sources that cites something. */
export function citedTexts(root?: string): readonly CitedText[] {
  const layers = new Set([...profiles.flatMap((one) => one.layers), ...matterLayers]);
  return [
    ...[...registry.procedures.values()].flatMap((one) => textsOfProcedure(one)),
    ...Object.entries(RULE_EVENTS).map(([where, { article }]) => ({ where, article })),
    ...[...layers].flatMap(textsOfLayer),
    ...Object.entries(parameters).flatMap(([where, { nationalRule }]) =>
      nationalRule === null ? [] : [{ where, article: nationalRule }],
    ),
    ...writtenCitations(root),
  ];
}
