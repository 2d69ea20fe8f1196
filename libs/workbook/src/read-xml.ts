import { TextDecoder } from 'node:util';

import { SaxesParser } from 'saxes';

import { assertFewAttributes, noWorkbook, type Budget } from './bounds.js';

/** Attributes as they are written, with the prefix of their name space. */
export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part; names come without the prefix of their name space. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML as it comes in. There are no entities but the five of XML itself: a document type, in
 * which others could be declared, is refused.
 *
 * @throws ProblemError as the budget and the handlers do; any other error where it is no XML.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  budget: Budget,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = parserOf(budget, handlers);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}

function parserOf(budget: Budget, handlers: XmlHandlers) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let attributes = 0;
  parser.on('doctype', () => {
    throw noWorkbook();
  });
  parser.on('opentagstart', () => {
    budget('elements', 1);
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    assertFewAttributes(attributes);
  });
  parser.on('opentag', ({ name, attributes: written }) => {
    handlers.open(localName(name), written);
  });
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** XML is UTF-8, or UTF-16 with a mark at its start. */
function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
