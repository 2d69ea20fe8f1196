import { owedIn, stateAt, type StateSpec } from '#libs/procedure';

import type { Quote } from './quote.js';
import type { Arrow, Inner } from './transitions.js';

/** A node of a BPMN diagram; a subprocess holds a diagram of its own. */
export interface BpmnNode {
  readonly id: string;
  readonly kind:
    'startEvent' | 'endEvent' | 'userTask' | 'exclusiveGateway' | 'parallelGateway' | 'subProcess';
  readonly name: string;
  readonly documentation?: string;
  readonly within?: Diagram;
  /** The interrupting events on the border of a subprocess, by which a command leaves it. */
  readonly exits?: readonly Exit[];
}

export interface Exit {
  readonly id: string;
  readonly name: string;
}

export interface BpmnFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface Diagram {
  readonly nodes: readonly BpmnNode[];
  readonly flows: readonly BpmnFlow[];
}

/** A machine with its arrows, and the words of the law for its states. */
interface Machine {
  readonly root: StateSpec;
  readonly arrows: readonly Arrow[];
  readonly inner: readonly Inner[];
  readonly quote: Quote;
}

const idOf = (kind: string, ...parts: readonly string[]): string =>
  [kind, ...parts].join('_').replaceAll(/[^A-Za-z0-9_-]/g, '-');

/** The state, among the children of a container, that holds a state; `undefined` when none does. */
function childHolding(container: string, path: string): string | undefined {
  const prefix = container === '' ? '' : `${container}.`;
  if (!path.startsWith(prefix) || path === container) {
    return undefined;
  }
  const [name = ''] = path.slice(prefix.length).split('.');
  return prefix + name;
}

/** What leads out of a child, seen from its container. */
interface Leaving {
  readonly arrow: Arrow;
  /** The child that the arrow ends in; `undefined` when it leaves the container too. */
  readonly target: string | undefined;
}

function leavingOf(machine: Machine, container: string, child: string): readonly Leaving[] {
  return machine.arrows
    .filter(({ from }) => from === child || from.startsWith(`${child}.`))
    .map((arrow) => ({ arrow, target: childHolding(container, arrow.to) }))
    .filter(({ arrow, target }) => target !== child || arrow.from === child);
}

/** Turns a state with children into a diagram: commands that leave a subprocess interrupt it. */
export function diagramOf(machine: Machine, container: string, state: StateSpec): Diagram {
  const names = Object.keys(state.states ?? {});
  const children = names.map((name) => (container === '' ? name : `${container}.${name}`));
  const parts = children.map((child) => partOf(machine, container, child));
  const opening = openingOf(container, state, children);
  const leaves = machine.arrows.filter(
    ({ from, to }) =>
      childHolding(container, from) !== undefined && childHolding(container, to) === undefined,
  );
  const ends = distinct(leaves.map((arrow) => arrow.command)).map((command): BpmnNode => ({
    id: idOf('exit', container, command),
    kind: 'endEvent',
    name: leaves.find((arrow) => arrow.command === command)?.title ?? command,
  }));
  return {
    nodes: [...opening.nodes, ...parts.flatMap((part) => part.nodes), ...ends],
    flows: [...opening.flows, ...parts.flatMap((part) => part.flows)],
  };
}

/** The start event and, where regions run side by side, the gateway that opens them all. */
function openingOf(container: string, state: StateSpec, children: readonly string[]): Diagram {
  const start: BpmnNode = { id: idOf('start', container), kind: 'startEvent', name: '' };
  if (state.parallel !== true) {
    const first = container === '' ? (state.initial ?? '') : `${container}.${state.initial ?? ''}`;
    return { nodes: [start], flows: [flow(start.id, idOf('state', first), '')] };
  }
  const fork: BpmnNode = { id: idOf('fork', container), kind: 'parallelGateway', name: '' };
  return {
    nodes: [start, fork],
    flows: [
      flow(start.id, fork.id, ''),
      ...children.map((child) => flow(fork.id, idOf('state', child), '')),
    ],
  };
}

function partOf(machine: Machine, container: string, child: string): Diagram {
  const state = stateAt(machine.root, child);
  const leaving = leavingOf(machine, container, child);
  const node = { id: idOf('state', child), name: state.title.zh };
  const documentation = documentationOf(machine, child, state);
  const destination = ({ arrow, target }: Leaving): string =>
    target === undefined ? idOf('exit', container, arrow.command) : idOf('state', target);
  if (state.states !== undefined) {
    const commands = distinct(leaving.map(({ arrow }) => arrow.command));
    const exits = commands.map((command) => ({
      id: idOf('leave', child, command),
      name: leaving.find(({ arrow }) => arrow.command === command)?.arrow.title ?? command,
    }));
    const flows = leaving.map((one) =>
      flow(idOf('leave', child, one.arrow.command), destination(one), ''),
    );
    const within = diagramOf(machine, child, state);
    return {
      nodes: [{ ...node, kind: 'subProcess', documentation, within, exits }],
      flows: distinctFlows(flows),
    };
  }
  if (leaving.length === 0) {
    const kind = state.tags === undefined ? 'userTask' : 'endEvent';
    return { nodes: [{ ...node, kind, documentation }], flows: [] };
  }
  return taskOf({ ...node, kind: 'userTask', documentation }, leaving, destination);
}

/** A state in which somebody owes something; several commands leave it through a gateway. */
function taskOf(
  task: BpmnNode,
  leaving: readonly Leaving[],
  destination: (leaving: Leaving) => string,
): Diagram {
  if (leaving.length === 1) {
    const flows = leaving.map((one) => flow(task.id, destination(one), one.arrow.title));
    return { nodes: [task], flows };
  }
  const choice: BpmnNode = { id: `choice_${task.id}`, kind: 'exclusiveGateway', name: '' };
  return {
    nodes: [task, choice],
    flows: [
      flow(task.id, choice.id, ''),
      ...leaving.map((one) => flow(choice.id, destination(one), one.arrow.title)),
    ],
  };
}

function documentationOf(machine: Machine, path: string, state: StateSpec): string {
  const duty = owedIn(state).map(({ title }) => `待办：${title.zh}`);
  const commands = [...machine.inner, ...machine.arrows]
    .filter(({ from }) => from === path)
    .map(({ title, command, requires }) =>
      requires.length === 0
        ? `${title}（${command}）`
        : `${title}（${command}）：${requires.join('、')}`,
    );
  return [`依据：${state.basis}`, ...machine.quote(state.basis), ...duty, ...commands].join('\n');
}

function flow(from: string, to: string, name: string): BpmnFlow {
  return { id: idOf('flow', from, to, name === '' ? '' : String(hashOf(name))), from, to, name };
}

/** A small number for a name, so that two flows between the same nodes have two ids. */
function hashOf(text: string): number {
  return Array.from(text).reduce(
    (hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 99_991,
    7,
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function distinctFlows(flows: readonly BpmnFlow[]): readonly BpmnFlow[] {
  return [...new Map(flows.map((one) => [one.id, one])).values()];
}
