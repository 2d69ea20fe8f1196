import { Interpreter, type Configuration, type Move } from './interpreter.js';
import {
  structuralTruth,
  type Invariant,
  type Memory,
  type ProofSubject,
  type StepTaken,
} from './subject.js';
import { everyWay, type Truths } from './truths.js';

/** One step of a counter-example. */
export interface StepShown {
  readonly command: string;
  readonly from: string;
  readonly truths: Truths;
}

/** What a search for a breach of one invariant found. */
export interface Finding {
  readonly invariant: string;
  readonly states: number;
  readonly transitions: number;
  /** The shortest run that breaks it; `undefined`: none does. */
  readonly breach: readonly StepShown[] | undefined;
}

/** A guard-list entry, or every entry of a requirement, that is left out. */
export type Spared = (from: string, command: string, requirement: string) => boolean;

type Proved = Pick<ProofSubject, 'procedure' | 'structural'>;

/** A state of the search: where the case stands and what the monitor remembers. */
interface Place {
  readonly configuration: Configuration;
  readonly memory: Memory;
  readonly before: Place | undefined;
  readonly by: StepShown | undefined;
}

/**
 * Searches, breadth first, for the shortest run that breaks the invariant.
 *
 * The run is over the states that the invariant needs and one permissive region in the place of all
 * others: see docs/proof.md for why that adds runs and takes none away.
 */
export function searchBreach(proved: Proved, invariant: Invariant, spares?: Spared): Finding {
  const search = new Search(proved, invariant, spares);
  return search.run();
}

class Search {
  private readonly interpreter: Interpreter;
  private readonly seen = new Set<string>();
  private readonly queue: Place[] = [];
  private readonly commands: ReadonlySet<string>;
  private transitions = 0;
  private breach: readonly StepShown[] | undefined;

  constructor(
    private readonly proved: Proved,
    private readonly invariant: Invariant,
    spares: Spared | undefined,
  ) {
    const { procedure } = proved;
    this.interpreter = new Interpreter({
      machines: procedure.machines,
      concrete: invariant.regions,
      refuses: (id) =>
        invariant.watches.includes(id) && procedure.requirement(id).level === 'block',
      ...(spares === undefined ? {} : { spares }),
    });
    this.commands = new Set(invariant.commands === 'every' ? [] : invariant.commands);
  }

  run(): Finding {
    const { initial, id } = this.invariant;
    const { start } = this.interpreter;
    this.visit({ configuration: start, memory: initial, before: undefined, by: undefined });
    for (let next = 0; next < this.queue.length && this.breach === undefined; next += 1) {
      const place = this.queue[next];
      if (place !== undefined) {
        this.interpreter.movesOf(place.configuration).forEach((move) => {
          this.take(place, move);
        });
      }
    }
    const { transitions, breach } = this;
    return { invariant: id, states: this.seen.size, transitions, breach };
  }

  private visit(place: Place): void {
    const key = `${place.configuration}|${JSON.stringify(place.memory)}`;
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.queue.push(place);
    }
  }

  private take(place: Place, move: Move): void {
    const fixed = this.truthsAt(place.configuration, move);
    if (move.requires.some((id) => fixed(id) === false)) {
      return;
    }
    const configuration = this.interpreter.after(place.configuration, move);
    const moved = this.movement(place.configuration, configuration);
    if (!this.concerns(move, moved)) {
      this.transitions += 1;
      this.visit({ ...place, configuration, before: place, by: shown(move, {}) });
      return;
    }
    for (const { truths, outcome } of everyWay(fixed, (shows) => {
      const step: StepTaken = { command: move.command, from: move.from, shows, ...moved };
      const violated = this.invariant.violated(place.memory, step);
      return { violated, memory: this.invariant.step(place.memory, step) };
    })) {
      this.transitions += 1;
      const by = shown(move, truths);
      const after: Place = { configuration, memory: outcome.memory, before: place, by };
      if (outcome.violated) {
        this.breach ??= runTo(after);
      } else {
        this.visit(after);
      }
    }
  }

  /** A step that is not among those that the invariant speaks of changes nothing for it. */
  private concerns(move: Move, moved: Pick<StepTaken, 'entered' | 'left'>): boolean {
    const { commands, states } = this.invariant;
    return (
      commands === 'every' ||
      this.commands.has(move.command) ||
      states.some((state) => moved.entered.includes(state) || moved.left.includes(state))
    );
  }

  /** The truths that are not free at a step: those demanded, and those that the regions decide. */
  private truthsAt(configuration: Configuration, move: Move) {
    const { watches } = this.invariant;
    return (requirement: string): boolean | undefined => {
      if (!watches.includes(requirement)) {
        throw new TypeError(`${this.invariant.id} reads ${requirement} and does not watch it.`);
      }
      const truth = this.proved.structural.find((one) => one.id === requirement);
      const decided =
        truth === undefined ? undefined : structuralTruth(truth, this.interpreter, configuration);
      return decided ?? (move.requires.includes(requirement) ? true : undefined);
    };
  }

  private movement(before: Configuration, after: Configuration) {
    if (before === after) {
      return { entered: [], left: [] };
    }
    const was = this.interpreter.active(before).map((node) => node.at);
    const is = this.interpreter.active(after).map((node) => node.at);
    return {
      entered: is.filter((at) => !was.includes(at)),
      left: was.filter((at) => !is.includes(at)),
    };
  }
}

const shown = (move: Move, truths: Truths): StepShown => ({
  command: move.command,
  from: move.from,
  truths,
});

function runTo(place: Place): readonly StepShown[] {
  const before = place.before === undefined ? [] : runTo(place.before);
  return place.by === undefined ? before : [...before, place.by];
}
