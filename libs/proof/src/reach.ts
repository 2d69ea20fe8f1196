import { allStates } from '#libs/procedure';

import { Interpreter, type Configuration } from './interpreter.js';
import { structuralTruth, type ProofSubject } from './subject.js';

/** What the search through every configuration of a procedure found. */
export interface Reached {
  readonly states: number;
  readonly transitions: number;
  /** What does not hold, in words; empty when everything does. */
  readonly findings: readonly string[];
}

const CHUNK = 1 << 16;

/** Pairs of numbers, many of them, in plain memory. */
class Pairs {
  private readonly chunks: Int32Array[] = [];
  length = 0;

  push(one: number, other: number): void {
    const at = this.length % CHUNK;
    if (at === 0) {
      this.chunks.push(new Int32Array(2 * CHUNK));
    }
    const chunk = this.chunks.at(-1);
    if (chunk !== undefined) {
      chunk[2 * at] = one;
      chunk[2 * at + 1] = other;
    }
    this.length += 1;
  }

  forEach(visit: (one: number, other: number) => void): void {
    for (let index = 0; index < this.length; index += 1) {
      const chunk = this.chunks[Math.floor(index / CHUNK)];
      const at = 2 * (index % CHUNK);
      visit(chunk?.[at] ?? 0, chunk?.[at + 1] ?? 0);
    }
  }
}

/**
 * Goes through every configuration of all machines side by side: every state is reached, and from
 * every configuration all machines can still come to an end.
 */
export function reach(subject: Pick<ProofSubject, 'procedure' | 'structural'>): Reached {
  const { procedure, structural } = subject;
  const truths = new Map(structural.map((one) => [one.id, one]));
  const interpreter = new Interpreter({
    machines: procedure.machines,
    concrete: undefined,
    refuses: (id) => truths.has(id) && procedure.requirement(id).level === 'block',
  });
  const numbers = new Map<Configuration, number>([[interpreter.start, 0]]);
  const found: Configuration[] = [interpreter.start];
  const steps = new Pairs();
  let transitions = 0;
  for (let next = 0; next < found.length; next += 1) {
    const configuration = found[next] ?? '';
    for (const move of interpreter.movesOf(configuration)) {
      const refused = move.requires.some((id) => {
        const truth = truths.get(id);
        return truth !== undefined && structuralTruth(truth, interpreter, configuration) === false;
      });
      if (refused) {
        continue;
      }
      transitions += 1;
      const after = interpreter.after(configuration, move);
      if (after === configuration) {
        continue;
      }
      let number = numbers.get(after);
      if (number === undefined) {
        number = found.length;
        numbers.set(after, number);
        found.push(after);
      }
      steps.push(next, number);
    }
  }
  return {
    states: found.length,
    transitions,
    findings: [
      ...unreached(subject, interpreter, found),
      ...withoutEnd(subject, interpreter, { found, steps }),
    ],
  };
}

function unreached(
  { procedure }: Pick<ProofSubject, 'procedure'>,
  interpreter: Interpreter,
  found: readonly Configuration[],
): readonly string[] {
  const left = new Set(
    Object.entries(procedure.machines).flatMap(([machine, root]) =>
      allStates(root).map(([path]) => `${machine}/${path}`),
    ),
  );
  for (let next = 0; next < found.length && left.size > 0; next += 1) {
    for (const node of interpreter.active(found[next] ?? '')) {
      left.delete(node.at);
    }
  }
  return [...left].map((state) => `${state}: never reached`);
}

interface Searched {
  readonly found: readonly Configuration[];
  readonly steps: Pairs;
}

/** Goes back from the ends; what is not met on the way cannot come to an end. */
function withoutEnd(
  { procedure }: Pick<ProofSubject, 'procedure'>,
  interpreter: Interpreter,
  { found, steps }: Searched,
): readonly string[] {
  const machines = Object.keys(procedure.machines).length;
  const back = backwards(found.length, steps);
  const comes = new Uint8Array(found.length);
  const ahead: number[] = [];
  found.forEach((configuration, number) => {
    if (interpreter.whereabouts(configuration)[0]?.ended.length === machines) {
      comes[number] = 1;
      ahead.push(number);
    }
  });
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    for (let at = back.first[number] ?? 0; at < (back.first[number + 1] ?? 0); at += 1) {
      const before = back.sources[at] ?? 0;
      if (comes[before] === 0) {
        comes[before] = 1;
        ahead.push(before);
      }
    }
  }
  const stuck = found.filter((_, number) => comes[number] === 0);
  const names = new Set(
    stuck.map((configuration) =>
      interpreter
        .active(configuration)
        .filter((node) => node.children.length === 0)
        .map((node) => node.at)
        .join(' + '),
    ),
  );
  return [...names].slice(0, 20).map((name) => `${name}: no end can be reached from here`);
}

/** The steps by where they lead: the sources of the steps to `n` stand at `first[n]` and after. */
function backwards(count: number, steps: Pairs) {
  const first = new Int32Array(count + 1);
  steps.forEach((_, to) => {
    first[to + 1] = (first[to + 1] ?? 0) + 1;
  });
  for (let number = 0; number < count; number += 1) {
    first[number + 1] = (first[number + 1] ?? 0) + (first[number] ?? 0);
  }
  const next = first.slice();
  const sources = new Int32Array(steps.length);
  steps.forEach((from, to) => {
    const at = next[to] ?? 0;
    sources[at] = from;
    next[to] = at + 1;
  });
  return { first, sources };
}
