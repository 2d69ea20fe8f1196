import { allStates, type CoreFacts, type Procedure } from '#libs/procedure';

import { resolve } from './resolve.js';

/** A text that names what a rule rests on, and where it stands. */
export interface CitedText {
  readonly where: string;
  readonly article: string;
  /** The text whose articles it cites without a name. */
  readonly own?: string;
}

/** Lists what every command, duty, open word and state of a procedure version rests on. */
export function textsOfProcedure<F extends CoreFacts>(
  procedure: Procedure<F>,
): readonly CitedText[] {
  const { key, commands, requirements, questions, compiled } = procedure;
  const at = (where: string, article: string): CitedText => ({ where: `${key} ${where}`, article });
  return [
    ...Object.entries(commands).map(([type, { article }]) => at(type, article)),
    ...requirements.map(({ id, article }) => at(id, article)),
    ...Object.entries(questions).map(([question, { article }]) => at(question, article)),
    ...compiled.flatMap(({ name, root }) => [
      at(name, root.basis),
      ...allStates(root).map(([path, { basis }]) => at(`${name}/${path}`, basis)),
    ]),
  ];
}

/** What of a layer of rules names its grounds. */
interface Layer {
  readonly id: string;
  readonly source: string;
  readonly values: Readonly<Record<string, { readonly article: string; readonly source?: string }>>;
}

/** Lists what the values of a layer of rules rest on. */
export function textsOfLayer(layer: Layer): readonly CitedText[] {
  return Object.entries(layer.values).map(([key, { article, source }]) => ({
    where: `profile layer ${layer.id}: ${key}`,
    article,
    own: source ?? layer.source,
  }));
}

/** Says where a text names no ground that is listed; every parameter named must be in `parameters`. */
export function citationBreaches(
  texts: readonly CitedText[],
  parameters: ReadonlySet<string>,
): readonly string[] {
  return texts.flatMap(({ where, article, own }) => {
    const { grounds, faults } = resolve(article, own);
    const unknown = grounds.flatMap(({ parameter }) =>
      parameter === undefined || parameters.has(parameter) ? [] : [parameter],
    );
    return [
      ...faults.map((fault) => `${where}: ${fault}`),
      ...unknown.map((parameter) => `${where}: ${parameter}: no such parameter`),
    ];
  });
}
