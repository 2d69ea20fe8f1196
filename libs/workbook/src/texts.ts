import { assertFitsCell } from './bounds.js';
import type { XmlHandlers } from './read-xml.js';

/** A character that XML does not take, or a break, as spreadsheets write it: `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

const unescaped = (text: string): string =>
  text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects the text of a cell, plain or in runs of their own look; how it is pronounced is no text. */
export function textCollector(): XmlHandlers & { taken(): string } {
  let parts: string[] = [];
  let isText = false;
  let pronounced = 0;
  return {
    open: (name) => {
      pronounced += name === 'rPh' ? 1 : 0;
      isText = name === 't' && pronounced === 0;
    },
    close: (name) => {
      pronounced -= name === 'rPh' ? 1 : 0;
      isText = false;
    },
    text: (text) => {
      if (isText) {
        parts.push(text);
      }
    },
    taken: () => {
      const text = assertFitsCell(unescaped(parts.join('')));
      parts = [];
      return text;
    },
  };
}

/** Reads the texts that cells of all pages share. */
export function sharedTexts(): XmlHandlers & { readonly texts: readonly string[] } {
  const texts: string[] = [];
  const collector = textCollector();
  return {
    ...collector,
    texts,
    close: (name) => {
      collector.close?.(name);
      if (name === 'si') {
        texts.push(collector.taken());
      }
    },
  };
}
