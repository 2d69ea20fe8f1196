import type { StateSpec } from '#libs/procedure';

/** A state of a machine with where it stands in the tree, and which cells of a configuration it owns. */
export interface Node {
  /** As `machine/path`; `machine/` for a machine's own root, empty for the root of all machines. */
  readonly at: string;
  readonly name: string;
  readonly spec: Pick<StateSpec, 'on' | 'tags' | 'parallel' | 'initial'>;
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
  /** Stands for everything below it: takes every command of its states and never moves. */
  readonly collapsed: boolean;
  /** The cells of the states below it, its own choice of child first: `[first, end)`. */
  readonly first: number;
  readonly end: number;
  /** Where its cells are remembered once it has been left; -1 where nothing asks for that. */
  remembered: number;
}

/** What the tree is built from. */
export interface TreeSource {
  readonly machines: Readonly<Record<string, StateSpec>>;
  /** The regions (and machines) that are kept; `undefined`: all. */
  readonly concrete: readonly string[] | undefined;
}

/** The tree of all machines: they stand side by side under one parallel root. */
export function treeOf({ machines, concrete }: TreeSource): Node {
  const nowhere = { title: { zh: '', en: '' }, stage: '', basis: '' };
  const root: StateSpec = { ...nowhere, parallel: true, states: machines };
  let cells = 0;
  const build = (spec: StateSpec, place: Pick<Node, 'at' | 'name' | 'parent'>): Node => {
    const children: Node[] = [];
    const hidden = place.parent !== undefined && isHidden(place.parent);
    const region = place.parent?.spec.parallel === true && !hidden;
    const collapsed = region && !keeps(concrete, place.at);
    const node = { ...place, spec, children, collapsed, first: cells, end: cells, remembered: -1 };
    cells += !collapsed && !hidden && chooses(spec) ? 1 : 0;
    for (const [name, child] of Object.entries(spec.states ?? {})) {
      children.push(build(child, { at: joined(place.at, name), name, parent: node }));
    }
    node.end = cells;
    return node;
  };
  return build(root, { at: '', name: '', parent: undefined });
}

const chooses = (spec: StateSpec): boolean => spec.parallel !== true && spec.states !== undefined;

function joined(at: string, name: string): string {
  if (at === '') {
    return `${name}/`;
  }
  return at.endsWith('/') ? at + name : `${at}.${name}`;
}

/**
 * A region is kept when it is named, or holds or lies within one that is; a machine's name, which
 * ends with a slash, keeps the machine and none of its regions.
 */
function keeps(concrete: readonly string[] | undefined, at: string): boolean {
  if (concrete === undefined) {
    return true;
  }
  return concrete.some(
    (one) => one === at || below(one, at) || (!one.endsWith('/') && below(at, one)),
  );
}

const below = (at: string, above: string): boolean =>
  at.startsWith(above.endsWith('/') ? above : `${above}.`);

/** Whether the node has no cells of its own because it, or one above it, is collapsed. */
export function isHidden(node: Node): boolean {
  return node.collapsed || (node.parent !== undefined && isHidden(node.parent));
}

/** Lists the nodes of a tree, parents first. */
export function nodesOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Lists the nodes above a node, the nearest first. */
export function above(node: Node): readonly Node[] {
  return node.parent === undefined ? [] : [node.parent, ...above(node.parent)];
}

export function isBelow(node: Node, ancestor: Node): boolean {
  return above(node).includes(ancestor);
}
