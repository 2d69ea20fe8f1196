import { allStates, AS_IT_WAS, type Procedure, type StateSpec } from '#libs/procedure';

/** One arrow of a machine: a command that leads from a state to a state. */
export interface Arrow {
  /** Dotted path; empty for the machine's root. */
  readonly from: string;
  readonly to: string;
  readonly command: string;
  readonly title: string;
  readonly requires: readonly string[];
}

/** A command that a state takes and stays. */
export type Inner = Omit<Arrow, 'to'>;

/** Lists every arrow of a machine, and every command that moves nothing. */
export function arrowsOf(
  procedure: Pick<Procedure, 'commands'>,
  root: StateSpec,
): { readonly arrows: readonly Arrow[]; readonly inner: readonly Inner[] } {
  const steps = [['', root] as const, ...allStates(root)].flatMap(([from, state]) =>
    Object.entries(state.on ?? {}).map(([command, step]) => ({
      from,
      to: step.to === undefined ? undefined : targetOf(step.to),
      command,
      title: procedure.commands[command]?.title.zh ?? command,
      requires: step.requires ?? [],
    })),
  );
  return {
    arrows: steps.flatMap((step) => (step.to === undefined ? [] : [{ ...step, to: step.to }])),
    inner: steps.filter((step) => step.to === undefined),
  };
}

/** The one state that a list of targets enters: the parallel state that holds them all. */
function targetOf(to: string | readonly string[]): string {
  const [first = [], ...others] = (typeof to === 'string' ? [to] : to).map((path) =>
    path.split('.').filter((part) => part !== AS_IT_WAS),
  );
  const common = others.reduce<readonly string[]>((shared, path) => {
    const end = shared.findIndex((part, index) => path[index] !== part);
    return end === -1 ? shared : shared.slice(0, end);
  }, first);
  return common.join('.');
}
