import type { Given, Probe } from '#libs/procedure';

import { titleOf, type Facts } from '../facts.js';
import { facts, heldByDefect, item, listed, parameter, row } from '../situations.js';

const LISTED = facts({ items: [listed()], publishedOn: '2026-04-10' });
const ARCHIVING = { item: '001', decision: 'decision-1' };
const CARRYING = { item: '001', nextCatalogue: 'catalogue-2', reason: '尚在征求意见' };
const proof = {
  kind: 'publicationProof',
  title: '公布凭证',
  hash: 'hash',
  filedOn: '2026-04-10',
  fileName: 'proof.pdf',
  mediaType: 'application/pdf',
  size: 1,
};
const notice = { ...proof, kind: 'solicitationNotice' };
const DONE = facts({
  items: [listed({ state: 'archived' })],
  publishedOn: '2026-04-10',
  documents: { proof, notice },
});
const CLOSING = { on: '2026-05-31', report: 'report-1' };

const decision = (states: readonly string[], catalogueItem?: string): Partial<Given> => ({
  decisions: [
    {
      id: 'decision-1',
      organId: 'organ',
      states,
      title: '供热价格',
      ...(catalogueItem === undefined ? {} : { catalogueItem }),
    },
  ],
});
const next = (year: number, state: string): Partial<Given> => ({
  decisions: [{ id: 'catalogue-2', organId: 'organ', states: [state], title: titleOf(year) }],
});

/** How the duties of closing items and the year are breached and mended. */
export const closingProbes: readonly Probe<Facts>[] = [
  row('C-closable', 'item.archived', {
    facts: facts({ items: [item({ state: 'withdrawn' })] }),
    payload: ARCHIVING,
    mended: { facts: LISTED },
  }),
  row('C-closable', 'item.carriedOver', {
    facts: facts({ items: [item({ state: 'archived' })] }),
    payload: CARRYING,
    mended: { facts: LISTED },
  }),
  row('A33-archived', 'item.archived', {
    facts: LISTED,
    payload: ARCHIVING,
    given: decision(['decision/standing', 'archiving/open'], 'organ-2026-001'),
    mended: { given: decision(['decision/standing', 'archiving/filed'], 'organ-2026-001') },
  }),
  row('A33-archived', 'item.archived', {
    facts: LISTED,
    payload: ARCHIVING,
    given: decision(['archiving/filed'], 'organ-2026-002'),
    mended: { given: decision(['archiving/transferred'], 'organ-2026-001') },
  }),
  row('C-next-catalogue', 'item.carriedOver', {
    facts: LISTED,
    payload: CARRYING,
    given: next(2026, 'catalogue/inForce'),
    mended: { given: next(2027, 'catalogue/soliciting') },
  }),
  row('C-next-catalogue', 'item.carriedOver', {
    facts: LISTED,
    payload: CARRYING,
    given: next(2027, 'catalogue/terminated'),
    mended: { given: next(2027, 'catalogue/inForce') },
  }),
  row('C-year-settled', 'year.closed', {
    facts: { ...DONE, items: [listed()] },
    payload: CLOSING,
    mended: { facts: DONE },
  }),
  row('C-year-over', 'year.closed', {
    facts: DONE,
    payload: CLOSING,
    mended: { facts: { ...DONE, year: 2025 } },
  }),
  row('C-filing', 'year.closed', {
    facts: DONE,
    payload: CLOSING,
    given: parameter('catalogue.filing', true),
    mended: { facts: { ...DONE, filings: [{ with: '河北省司法厅', on: '2026-04-20' }] } },
  }),
  row('C-file', 'year.closed', {
    facts: { ...DONE, documents: {} },
    payload: CLOSING,
    mended: { facts: DONE },
  }),
  heldByDefect('year.closed', DONE, CLOSING),
];
