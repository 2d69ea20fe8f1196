import type { Step } from '#libs/procedure';

import { effectOf, entryOf, targetsOf, type Effect } from './effect.js';
import { above, isHidden, nodesOf, treeOf, type Node, type TreeSource } from './tree.js';

/**
 * Where all machines of a case stand: one character a choice (which child is active, 0 for none),
 * then one a choice remembered of regions that were left. Equal configurations are equal texts.
 */
export type Configuration = string;

/** One step that a command can take from an active state. */
export interface Move {
  readonly command: string;
  /** As `machine/path`. */
  readonly from: string;
  /** What refuses the command when it is not met. */
  readonly requires: readonly string[];
  readonly effect: Effect | undefined;
}

/** What the interpreter is built from. */
export interface InterpreterSource extends TreeSource {
  /** Whether a requirement refuses: only level block does; a warning may be passed over. */
  readonly refuses: (requirement: string) => boolean;
  /** Entries of guard lists that are left out, for mutants. */
  readonly spares?: (from: string, command: string, requirement: string) => boolean;
}

/** How far the inquiries have come: what is known, and what a collapsed region leaves open. */
export interface Whereabouts {
  /** Regions in which nothing settled is active, as `machine/path`. */
  readonly unsettled: readonly string[];
  /** Machines that stand in an end. */
  readonly ended: readonly string[];
}

/**
 * Runs the states of a procedure with every guard left to the caller, fast: a configuration is a
 * short text and a step is worked out once.
 *
 * While a parallel state is active nothing is remembered of its regions, and nothing at all of a
 * machine that has ended: see docs/proof.md for why nothing can read it.
 */
export class Interpreter {
  readonly start: Configuration;
  readonly root: Node;
  private readonly moves = new Map<Node, readonly Move[]>();
  /** Where the next configuration is written; reused, for millions are. */
  private readonly cells: number[];

  constructor(private readonly source: InterpreterSource) {
    this.root = treeOf(source);
    this.cells = new Array<number>(this.giveMemory());
    for (const node of nodesOf(this.root)) {
      if (!isHidden(node) || node.collapsed) {
        this.moves.set(node, this.movesFrom(node));
      }
    }
    this.start = this.written((cells) => {
      for (const [cell, child] of entryOf(this.root, []).writes) {
        cells[cell] = child;
      }
    });
  }

  /** Lists the steps that active states have. */
  movesOf(configuration: Configuration): readonly Move[] {
    return this.active(configuration).flatMap((node) => this.moves.get(node) ?? []);
  }

  /** The configuration after a step. */
  after(configuration: Configuration, move: Move): Configuration {
    const { effect } = move;
    if (effect === undefined) {
      return configuration;
    }
    return this.written((cells) => {
      for (let cell = 0; cell < cells.length; cell += 1) {
        cells[cell] = configuration.charCodeAt(cell);
      }
      carryOut(effect, cells);
    });
  }

  /** Lists the active states that are kept, parents first. */
  active(configuration: Configuration): readonly Node[] {
    const found: Node[] = [];
    const visit = (node: Node): void => {
      found.push(node);
      if (node.collapsed || node.children.length === 0) {
        return;
      }
      if (node.spec.parallel === true) {
        node.children.forEach(visit);
        return;
      }
      const child = node.children[configuration.charCodeAt(node.first) - 1];
      if (child !== undefined) {
        visit(child);
      }
    };
    visit(this.root);
    return found;
  }

  /** Every way in which the inquiries may stand; more than one where regions are collapsed. */
  whereabouts(configuration: Configuration): readonly Whereabouts[] {
    const active = this.active(configuration);
    const settled = new Set(active.filter(isSettled).flatMap((node) => [node, ...above(node)]));
    const regions = active.filter(isRegion);
    const machines = active.filter((node) => node.parent === this.root);
    const ended = new Set(active.filter(isEnd).flatMap((node) => above(node)));
    const open = regions.filter((node) => !node.collapsed && !settled.has(node));
    const over = machines.filter((node) => !node.collapsed && ended.has(node));
    const unsure = active
      .filter((node) => node.collapsed)
      .flatMap((node) => nodesOf(node).filter(isRegion));
    const running = machines.filter((node) => node.collapsed);
    const ways = [...new Set([0, unsure.length])].flatMap((u) =>
      [...new Set([0, running.length])].map((s) => [u, s] as const),
    );
    return ways.map(([u, s]) => ({
      unsettled: [...open, ...unsure.slice(0, u)].map((node) => node.at),
      ended: [...over, ...running.slice(0, s)].map((node) => node.name),
    }));
  }

  private written(write: (cells: number[]) => void): Configuration {
    const { cells } = this;
    cells.fill(0);
    write(cells);
    return String.fromCharCode(...cells);
  }

  /** Gives cells to what is entered again as it was; nothing else can be read after it was left. */
  private giveMemory(): number {
    const comeBack = this.root.children.flatMap((machine) =>
      nodesOf(machine)
        .flatMap((node) => Object.values(node.spec.on ?? {}))
        .flatMap((step) => targetsOf(step, machine))
        .filter(({ node, asItWas }) => asItWas && !isHidden(node))
        .map(({ node }) => node),
    );
    let next = this.root.end;
    for (const region of new Set(comeBack)) {
      assertRemembers(region);
      region.remembered = next;
      next += region.end - region.first;
    }
    return next;
  }

  private movesFrom(node: Node): readonly Move[] {
    const from = node.collapsed ? nodesOf(node) : [node];
    return from.flatMap((one) =>
      Object.entries(one.spec.on ?? {}).map(([command, step]) => this.moveOf(one, command, step)),
    );
  }

  private moveOf(from: Node, command: string, step: Step): Move {
    const machine = [from, ...above(from)].at(-2) ?? from;
    const { refuses, spares } = this.source;
    return {
      command,
      from: from.at,
      requires: (step.requires ?? []).filter(
        (id) => refuses(id) && spares?.(from.at, command, id) !== true,
      ),
      effect: effectOf(from, targetsOf(step, machine)),
    };
  }
}

function carryOut(effect: Effect, cells: number[]): void {
  for (const region of effect.remembers) {
    if (cells[region.first] !== 0) {
      cells.copyWithin(region.remembered, region.first, region.end);
    }
  }
  cells.fill(0, effect.clears.first, effect.clears.end);
  for (const [cell, child] of effect.writes) {
    cells[cell] = child;
  }
  for (const { region, first } of effect.restores) {
    if (region.remembered >= 0 && cells[region.remembered] !== 0) {
      const end = region.remembered + region.end - region.first;
      cells.copyWithin(region.first, region.remembered, end);
    } else {
      first.forEach(([cell, child]) => (cells[cell] = child));
    }
  }
  for (const region of effect.forgets) {
    cells.fill(0, region.remembered, region.remembered + region.end - region.first);
  }
}

function assertRemembers(region: Node): void {
  if (nodesOf(region).some((node) => node.spec.parallel === true)) {
    throw new TypeError(`${region.at} is entered as it was and holds parallel states.`);
  }
}

const isRegion = (node: Node): boolean =>
  node.parent?.parent !== undefined && node.parent.spec.parallel === true;
const isSettled = (node: Node): boolean => node.spec.tags?.includes('settled') === true;
const isEnd = (node: Node): boolean => node.spec.tags?.includes('ended') === true;
