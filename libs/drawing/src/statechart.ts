import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

import { stateAt, type Procedure, type StateSpec } from '#libs/procedure';

import { escaped, FONT_PX, laidOut, widthOf } from './layout.js';
import { unquoted, type Quote } from './quote.js';
import { arrowsOf, type Arrow, type Inner } from './transitions.js';

const LINE_PX = 18;
const MARGIN_PX = 12;
const ROOT = '#';
const FLOWING = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': '30',
  'elk.layered.spacing.nodeNodeBetweenLayers': '46',
  'elk.spacing.edgeLabel': '4',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
};
const SIDE_BY_SIDE = {
  'elk.algorithm': 'rectpacking',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '24',
};

/** What is drawn of one machine. */
interface Chart {
  readonly root: StateSpec;
  readonly arrows: readonly Arrow[];
  readonly inner: readonly Inner[];
}

/**
 * Draws one machine of a procedure as a statechart (SVG): its states by the names of the law, its
 * commands as arrows with the requirements that they must meet. Pointing at a state shows what it
 * rests on, with the words of the law that `quote` gives.
 */
export async function statechartOf(
  procedure: Procedure,
  machine: string,
  quote: Quote = unquoted,
): Promise<string> {
  const root = procedure.machines[machine];
  if (root === undefined) {
    throw new TypeError(`The procedure ${procedure.key} has no machine "${machine}".`);
  }
  const graph = nodeOf('', root, { root, ...arrowsOf(procedure, root) });
  const title = `${procedure.title.zh}（${procedure.key}）：${root.title.zh}`;
  return svgOf(await laidOut(graph), title, { root, quote });
}

function labelOf(arrow: Inner): string {
  return arrow.requires.length === 0 ? arrow.title : `${arrow.title} [${arrow.requires.join(' ')}]`;
}

/** What stands in a state's box: its name, its path, what it takes without moving, what leads out. */
function linesOf(path: string, state: StateSpec, chart: Chart): readonly string[] {
  const staying = chart.inner.filter((one) => one.from === path).map((one) => `· ${labelOf(one)}`);
  const leaving = chart.arrows
    .filter((arrow) => arrow.from === path && sides(arrow)?.direct !== true)
    .map((arrow) => `→ ${stateAt(chart.root, arrow.to).title.zh}：${labelOf(arrow)}`);
  return [state.title.zh, ...(path === '' ? [] : [path]), ...staying, ...leaving];
}

/** The two neighbours, in the container that holds both ends, between which an arrow is drawn. */
function sides({ from, to }: Pick<Arrow, 'from' | 'to'>) {
  const a = from.split('.');
  const b = to.split('.');
  const fork = a.findIndex((part, index) => b[index] !== part);
  if (from === '' || fork === -1 || fork >= b.length) {
    return undefined;
  }
  const [source, target] = [a, b].map((parts) => parts.slice(0, fork + 1).join('.'));
  return {
    container: a.slice(0, fork).join('.'),
    source: source ?? '',
    target: target ?? '',
    direct: source === from && target === to,
  };
}

function nodeOf(path: string, state: StateSpec, chart: Chart): ElkNode {
  const lines = linesOf(path, state, chart);
  const width = Math.max(...lines.map(widthOf)) + 2 * MARGIN_PX;
  const height = lines.length * LINE_PX + MARGIN_PX;
  const children = Object.entries(state.states ?? {}).map(([name, child]) =>
    nodeOf(path === '' ? name : `${path}.${name}`, child, chart),
  );
  const base = { id: path === '' ? ROOT : path, labels: lines.map((text) => ({ text })) };
  if (children.length === 0) {
    return { ...base, width, height };
  }
  const edges = edgesWithin(path, chart.arrows);
  return {
    ...base,
    children,
    edges,
    layoutOptions: {
      ...(edges.length === 0 && children.length > 2 ? SIDE_BY_SIDE : FLOWING),
      'elk.padding': `[top=${String(height + MARGIN_PX)},left=${String(MARGIN_PX)},bottom=${String(MARGIN_PX)},right=${String(MARGIN_PX)}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${String(width)},${String(height)})`,
    },
  };
}

/** One edge between two neighbours, however many commands lead from the one into the other. */
function edgesWithin(container: string, arrows: readonly Arrow[]): ElkExtendedEdge[] {
  const between = new Map<string, { source: string; target: string; texts: Set<string> }>();
  for (const arrow of arrows) {
    const found = sides(arrow);
    if (found?.container !== container) {
      continue;
    }
    const key = `${found.source}→${found.target}`;
    const edge = between.get(key) ?? { ...found, texts: new Set<string>() };
    edge.texts.add(found.direct ? labelOf(arrow) : arrow.title);
    between.set(key, edge);
  }
  return [...between].map(([id, { source, target, texts }]) => ({
    id,
    sources: [source],
    targets: [target],
    labels: [...texts].map((text) => ({ text, width: widthOf(text), height: LINE_PX })),
  }));
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function svgOf(graph: ElkNode, title: string, { root, quote }: Titled): string {
  const boxes = boxesOf(graph, { x: 0, y: 0 }, { root, quote });
  const width = String(Math.ceil(graph.width ?? 0));
  const height = String(Math.ceil(graph.height ?? 0));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#1d4e89"/></marker></defs>',
    `<style>text{font:${String(FONT_PX)}px "Noto Sans SC","Microsoft YaHei",sans-serif;fill:#1b1f24}.s{fill:#fff;stroke:#8c959f}.p{stroke-dasharray:6 4}.d{fill:#e6f4ea}.x{fill:#f1f1f1;stroke-width:2}.n{font-weight:600}.k{fill:#57606a}.e{fill:none;stroke:#1d4e89}.l{fill:#1d4e89}</style>`,
    ...boxes,
    '</svg>',
    '',
  ].join('\n');
}

/** A state, and what is said of it when somebody points at it. */
interface Titled {
  readonly root: StateSpec;
  readonly quote: Quote;
}

function boxesOf(node: ElkNode, origin: Place, { root: state, quote }: Titled): readonly string[] {
  const x = origin.x + (node.x ?? 0);
  const y = origin.y + (node.y ?? 0);
  const kind = [
    's',
    state.parallel === true ? 'p' : '',
    ...(state.tags ?? []).map((tag) => (tag === 'ended' ? 'x' : 'd')),
  ]
    .filter((name) => name !== '')
    .join(' ');
  const rows = (node.labels ?? []).map(
    ({ text = '' }, index) =>
      `<text x="${String(x + MARGIN_PX)}" y="${String(y + (index + 1) * LINE_PX)}" class="${index === 0 ? 'n' : 'k'}">${escaped(text)}</text>`,
  );
  return [
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(node.width ?? 0)}" height="${fixed(node.height ?? 0)}" rx="6" class="${kind}"><title>${escaped([state.basis, ...quote(state.basis)].join('\n'))}</title></rect>`,
    ...rows,
    ...(node.children ?? []).flatMap((child) => {
      const name = child.id.split('.').at(-1) ?? '';
      return boxesOf(child, { x, y }, { root: state.states?.[name] ?? state, quote });
    }),
    ...(node.edges ?? []).map((edge) => edgeOf(edge, { x, y })),
  ];
}

function edgeOf(edge: ElkExtendedEdge, origin: Place): string {
  const lines = (edge.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) => {
    const points = [startPoint, ...bendPoints, endPoint]
      .map((point) => `${fixed(origin.x + point.x)},${fixed(origin.y + point.y)}`)
      .join(' ');
    return `<polyline points="${points}" class="e" marker-end="url(#arrow)"/>`;
  });
  const labels = (edge.labels ?? []).map(
    ({ text = '', x = 0, y = 0 }) =>
      `<text x="${fixed(origin.x + x)}" y="${fixed(origin.y + y + FONT_PX)}" class="l">${escaped(text)}</text>`,
  );
  return [...lines, ...labels].join('\n');
}

function fixed(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
