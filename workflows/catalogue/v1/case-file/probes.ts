import { settlingProbes, type Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { facts, row } from '../situations.js';

const FILING = {
  documentId: 'paper-2',
  kind: 'other',
  title: '材料',
  hash: 'hash',
  fileName: 'paper.pdf',
  mediaType: 'application/pdf',
  size: 1,
};
const { documentId: _id, ...paper } = FILING;
const HELD = facts({ documents: { 'paper-1': { ...paper, filedOn: '2026-05-01' } } });

/** How the duties of the file are breached and mended. */
export const fileProbes: readonly Probe<Facts>[] = [
  row('D-new-document', 'document.filed', {
    facts: HELD,
    payload: { ...FILING, documentId: 'paper-1' },
    mended: { payload: FILING },
  }),
  ...settlingProbes(facts({})),
];
