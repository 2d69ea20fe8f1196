import { BpmnModdle, type BpmnElement } from 'bpmn-moddle';
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';

import type { Procedure } from '#libs/procedure';

import { diagramOf, type BpmnFlow, type BpmnNode, type Diagram } from './bpmn-diagram.js';
import { laidOut } from './layout.js';
import { unquoted, type Quote } from './quote.js';
import { arrowsOf } from './transitions.js';

/** Pixels, as BPMN editors draw them. */
const SIZES: Readonly<Record<BpmnNode['kind'], readonly [number, number]>> = {
  startEvent: [36, 36],
  endEvent: [36, 36],
  userTask: [130, 80],
  exclusiveGateway: [50, 50],
  parallelGateway: [50, 50],
  subProcess: [200, 120],
};
const EVENT_PX = 36;
const LAYOUT = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '70',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.padding': '[top=50,left=40,bottom=50,right=40]',
};
const TARGET_NAMESPACE = 'https://juece.example/bpmn';

/**
 * Writes one machine of a procedure as BPMN 2.0 XML with its diagram: each state a user task with
 * its duty, each compound state a subprocess, each command a flow. Its documentation holds the words
 * of the law that `quote` gives.
 */
export async function bpmnOf(
  procedure: Procedure,
  machine: string,
  quote: Quote = unquoted,
): Promise<string> {
  const root = procedure.machines[machine];
  if (root === undefined) {
    throw new TypeError(`The procedure ${procedure.key} has no machine "${machine}".`);
  }
  const diagram = diagramOf({ root, ...arrowsOf(procedure, root), quote }, '', root);
  const placed = await laidOut({ id: 'root', layoutOptions: LAYOUT, ...graphOf(diagram) });
  const moddle = new BpmnModdle();
  const drawing = new Drawing(moddle);
  const process = moddle.create('bpmn:Process', {
    id: `process_${machine}`,
    name: `${procedure.title.zh}：${root.title.zh}`,
    isExecutable: false,
    flowElements: drawing.elementsOf(diagram, placed, { x: 0, y: 0 }),
  });
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: process,
    planeElement: drawing.shapes,
  });
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: TARGET_NAMESPACE,
    exporter: 'juece',
    exporterVersion: procedure.key,
    rootElements: [process],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

function graphOf(diagram: Diagram): { children: ElkNode[]; edges: ElkExtendedEdge[] } {
  return {
    children: diagram.nodes.map((node) => {
      const [width, height] = SIZES[node.kind];
      const ports = (node.exits ?? []).map(({ id }): ElkPort => ({
        id,
        width: EVENT_PX,
        height: EVENT_PX,
        layoutOptions: {
          'elk.port.side': 'SOUTH',
          'elk.port.borderOffset': String(-EVENT_PX / 2),
        },
      }));
      return {
        id: node.id,
        width,
        height,
        ports,
        ...(node.within === undefined ? {} : graphOf(node.within)),
        layoutOptions: {
          ...(node.within === undefined ? {} : LAYOUT),
          'elk.portConstraints': 'FIXED_SIDE',
        },
      };
    }),
    edges: diagram.flows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Makes the elements of a diagram and, beside them, their shapes. */
class Drawing {
  readonly shapes: BpmnElement[] = [];

  constructor(private readonly moddle: BpmnModdle) {}

  elementsOf(diagram: Diagram, placed: ElkNode, origin: Place): BpmnElement[] {
    const made = new Map<string, BpmnElement>();
    const elements = diagram.nodes.flatMap((node) => {
      const place = placed.children?.find((child) => child.id === node.id);
      const own = this.nodeOf(node, place ?? placed, origin);
      for (const element of own) {
        made.set(String(element.get('id')), element);
      }
      return own;
    });
    const flows = diagram.flows.map((one) => {
      const edge = placed.edges?.find((candidate) => candidate.id === one.id);
      return this.flowOf(one, { edge, origin, made });
    });
    return [...elements, ...flows];
  }

  private nodeOf(node: BpmnNode, place: ElkNode, origin: Place): BpmnElement[] {
    const at = { x: origin.x + (place.x ?? 0), y: origin.y + (place.y ?? 0) };
    const element = this.moddle.create(`bpmn:${capital(node.kind)}`, {
      id: node.id,
      ...(node.name === '' ? {} : { name: node.name }),
      ...(node.documentation === undefined
        ? {}
        : {
            documentation: [this.moddle.create('bpmn:Documentation', { text: node.documentation })],
          }),
    });
    this.shape(element, at, place);
    if (node.within !== undefined) {
      element.set('flowElements', this.elementsOf(node.within, place, at));
    }
    const exits = (node.exits ?? []).map(({ id, name }) => {
      const port = place.ports?.find((candidate) => candidate.id === id);
      const event = this.moddle.create('bpmn:BoundaryEvent', {
        id,
        name,
        attachedToRef: element,
        cancelActivity: true,
        eventDefinitions: [this.moddle.create('bpmn:EscalationEventDefinition', {})],
      });
      this.shape(event, { x: at.x + (port?.x ?? 0), y: at.y + (port?.y ?? 0) }, port ?? place);
      return event;
    });
    return [element, ...exits];
  }

  private flowOf(
    one: BpmnFlow,
    drawn: {
      readonly edge: ElkExtendedEdge | undefined;
      readonly origin: Place;
      readonly made: ReadonlyMap<string, BpmnElement>;
    },
  ): BpmnElement {
    const flow = this.moddle.create('bpmn:SequenceFlow', {
      id: one.id,
      ...(one.name === '' ? {} : { name: one.name }),
      sourceRef: drawn.made.get(one.from),
      targetRef: drawn.made.get(one.to),
    });
    const [section] = drawn.edge?.sections ?? [];
    const points =
      section === undefined
        ? []
        : [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const waypoint = points.map(({ x, y }) =>
      this.moddle.create('dc:Point', {
        x: Math.round(drawn.origin.x + x),
        y: Math.round(drawn.origin.y + y),
      }),
    );
    this.shapes.push(
      this.moddle.create('bpmndi:BPMNEdge', { id: `${one.id}_di`, bpmnElement: flow, waypoint }),
    );
    return flow;
  }

  private shape(element: BpmnElement, at: Place, size: { width?: number; height?: number }): void {
    this.shapes.push(
      this.moddle.create('bpmndi:BPMNShape', {
        id: `${String(element.get('id'))}_di`,
        bpmnElement: element,
        ...(element.$type === 'bpmn:SubProcess' ? { isExpanded: true } : {}),
        bounds: this.moddle.create('dc:Bounds', {
          x: Math.round(at.x),
          y: Math.round(at.y),
          width: Math.round(size.width ?? EVENT_PX),
          height: Math.round(size.height ?? EVENT_PX),
        }),
      }),
    );
  }
}

function capital(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
