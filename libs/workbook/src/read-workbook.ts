import { posix } from 'node:path';

import { ProblemError } from '#libs/problems';

import { freshBudget, noWorkbook, type Budget } from './bounds.js';
import { numberFormats } from './formats.js';
import { PageReader, type Shared, type WorkbookPage } from './read-page.js';
import { readXml, type Attributes, type XmlHandlers } from './read-xml.js';
import { sharedTexts } from './texts.js';
import { openParts, type ZipParts } from './zip-parts.js';

const ROOT = 'xl';
const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

/** A part of the workbook that another leads to. */
interface Link {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

interface NamedPage {
  readonly name: string;
  readonly isHidden: boolean;
  readonly link: string;
}

/**
 * Reads what the cells of an XLSX workbook hold. Only the parts that hold cells, shared texts and
 * formats are unpacked, in chunks and within bounds of bytes, elements, cells and text; a range that is
 * only named costs nothing, whatever its size.
 *
 * @throws ProblemError `request-invalid` for what is no workbook or reaches too far, `body-too-large`
 *   for what goes beyond the bounds, `media-type-unsupported` for what is locked by a password.
 */
export async function readWorkbook(bytes: Buffer): Promise<readonly WorkbookPage[]> {
  try {
    const budget = freshBudget();
    return await readPages(await openParts(bytes, budget), budget);
  } catch (error) {
    // The libraries say so by plain errors, each in its own words.
    throw error instanceof ProblemError ? error : noWorkbook();
  }
}

async function readPages(parts: ZipParts, budget: Budget): Promise<readonly WorkbookPage[]> {
  const read = (part: string, handlers: XmlHandlers) =>
    readXml(parts.chunksOf(part), budget, handlers);
  const named = namedPages();
  await read(WORKBOOK, named);
  const links = linksTo();
  await read(LINKS, links);
  const texts = sharedTexts();
  const formats = numberFormats();
  for (const [kind, handlers] of [
    ['sharedStrings', texts],
    ['styles', formats],
  ] as const) {
    const link = links.found.find((one) => one.kind === kind);
    if (link !== undefined) {
      await read(link.part, handlers);
    }
  }
  const shared: Shared = { budget, texts: texts.texts, formatOf: formats.formatOf };
  const pages: WorkbookPage[] = [];
  for (const { link, ...page } of named.found) {
    const part = links.found.find(({ id, kind }) => id === link && kind === 'worksheet')?.part;
    // A page may be a chart, in which nobody writes.
    if (part !== undefined) {
      const reader = new PageReader(page, shared);
      await read(part, reader);
      pages.push(reader.taken());
    }
  }
  return pages;
}

function namedPages(): XmlHandlers & { readonly found: readonly NamedPage[] } {
  const found: NamedPage[] = [];
  return {
    found,
    open: (element, attributes) => {
      if (element === 'sheet') {
        const { name = '', state = 'visible' } = attributes;
        found.push({ name, isHidden: state !== 'visible', link: linkOf(attributes) });
      }
    },
  };
}

/** The id of the link, by whatever prefix the name space of links goes. */
const linkOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

function linksTo(): XmlHandlers & { readonly found: readonly Link[] } {
  const found: Link[] = [];
  return {
    found,
    open: (element, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (element === 'Relationship') {
        found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: partAt(target) });
      }
    },
  };
}

const partAt = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(ROOT, target);
