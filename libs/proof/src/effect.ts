import { AS_IT_WAS, type Step } from '#libs/procedure';

import { above, isBelow, isHidden, type Node } from './tree.js';

/**
 * What a step does to the cells of a configuration, worked out once.
 *
 * The parts are carried out in their order: what is left is remembered, the domain is emptied, the
 * states entered are written, the regions that come back are copied, and what can no longer be read
 * is forgotten.
 */
export interface Effect {
  readonly remembers: readonly Node[];
  readonly clears: Node;
  readonly writes: readonly Write[];
  readonly restores: readonly Restore[];
  readonly forgets: readonly Node[];
}

type Write = readonly [cell: number, child: number];

interface Restore {
  readonly region: Node;
  /** How the region is entered when it was never left. */
  readonly first: readonly Write[];
}

interface Target {
  readonly node: Node;
  readonly asItWas: boolean;
}

/** Finds the nodes that a step names. */
export function targetsOf(step: Step, machine: Node): readonly Target[] {
  const paths = typeof step.to === 'string' ? [step.to] : (step.to ?? []);
  return paths.map((path) => {
    const names = path.split('.');
    const asItWas = names.at(-1) === AS_IT_WAS;
    const node = (asItWas ? names.slice(0, -1) : names).reduce((from: Node, name) => {
      const child = from.children.find((one) => one.name === name);
      if (child === undefined) {
        throw new TypeError(`The machine has no state "${path}".`);
      }
      return child;
    }, machine);
    return { node, asItWas };
  });
}

/** Works out what a step from a node does; `undefined` when it moves nothing that is kept. */
export function effectOf(from: Node, targets: readonly Target[]): Effect | undefined {
  if (targets.length === 0) {
    return undefined;
  }
  const domain = domainOf(
    from,
    targets.map((target) => target.node),
  );
  if (isHidden(domain)) {
    return undefined;
  }
  const entry = entryOf(domain, targets);
  const ends = entry.entered.some(isFinal);
  const machine = [domain, ...above(domain)].at(-2) ?? domain;
  return {
    remembers: ends ? [] : rememberedBelow(domain),
    clears: domain,
    writes: entry.writes,
    restores: entry.restores,
    forgets: ends
      ? rememberedBelow(machine)
      : entry.entered
          .filter((node) => node.spec.parallel === true)
          .flatMap((node) => node.children.filter((region) => region.remembered >= 0)),
  };
}

/** Whether nothing can leave the node any more: an end below states that lead nowhere. */
function isFinal(node: Node): boolean {
  const steps = [node, ...above(node)].flatMap((one) => Object.values(one.spec.on ?? {}));
  return node.spec.tags?.includes('ended') === true && steps.every((step) => step.to === undefined);
}

/** The domain of a transition, by the rule of SCXML as XState applies it. */
function domainOf(from: Node, targets: readonly Node[]): Node {
  if (targets.every((node) => node === from || isBelow(node, from))) {
    return from;
  }
  const found = above(targets[0] ?? from).find((node) =>
    [...targets.slice(1), from].every((other) => isBelow(other, node)),
  );
  if (found === undefined) {
    throw new TypeError(`${from.at} leads into another machine.`);
  }
  return found;
}

interface Entry {
  readonly entered: Node[];
  readonly writes: Write[];
  readonly restores: Restore[];
}

/** Enters the targets and whatever must be active beside and below them. */
export function entryOf(domain: Node, targets: readonly Target[]): Entry {
  const onTheWay = new Set(targets.flatMap(({ node }) => [node, ...above(node)]));
  const back = new Set(targets.filter((one) => one.asItWas).map((one) => one.node));
  const entry: Entry = { entered: [], writes: [], restores: [] };
  const enter = (node: Node): void => {
    if (node.collapsed) {
      return;
    }
    entry.entered.push(node);
    if (back.has(node)) {
      entry.restores.push({ region: node, first: entryOf(node, []).writes });
    } else if (node.spec.parallel === true) {
      node.children.forEach(enter);
    } else if (node.children.length > 0) {
      const named = node.children.findIndex((child) => onTheWay.has(child));
      const chosen =
        named >= 0 ? named : node.children.findIndex((child) => child.name === node.spec.initial);
      entry.writes.push([node.first, chosen + 1]);
      node.children.slice(chosen, chosen + 1).forEach(enter);
    }
  };
  enter(domain);
  return entry;
}

function rememberedBelow(node: Node): readonly Node[] {
  return node.children.flatMap((child) => [
    ...(child.remembered >= 0 ? [child] : []),
    ...rememberedBelow(child),
  ]);
}
