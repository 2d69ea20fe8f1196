import { createRequire } from 'node:module';

import type { ELK as Elk, ElkNode } from 'elkjs/lib/elk-api.js';

/** Text is drawn in one size; a Chinese character is about as wide as it is high. */
export const FONT_PX = 13;
const NARROW = 0.58;

/** Pixels that a line of text takes. */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? FONT_PX : FONT_PX * NARROW),
    0,
  );
}

const load = createRequire(import.meta.url);
let engine: Elk | undefined;

/** Places the nodes and routes the edges of a graph; the same graph gets the same places. */
export async function laidOut(graph: ElkNode): Promise<ElkNode> {
  if (engine === undefined) {
    // The bundled build is CommonJS and starts no worker.
    const ELK = load('elkjs/lib/elk.bundled.js') as new () => Elk;
    engine = new ELK();
  }
  return engine.layout(graph);
}

/** Escapes a text for XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
