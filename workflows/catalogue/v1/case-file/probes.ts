import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { facts, OPEN_DEFECT, row } from '../situations.js';

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
const WITH_DEFECT = facts(OPEN_DEFECT);

/** How the duties of the file are breached and mended. */
export const caseFileProbes: readonly Probe<Facts>[] = [
  row('D-new-document', 'document.filed', {
    facts: HELD,
    payload: { ...FILING, documentId: 'paper-1' },
    mended: { payload: FILING },
  }),
  row('D-known', 'defect.cured', {
    facts: WITH_DEFECT,
    payload: { defectId: 'A3-party-1', how: '已补正' },
    mended: { payload: { defectId: 'A3-consent-order-9', how: '已补正' } },
  }),
  row('D-known', 'defect.carried', {
    facts: WITH_DEFECT,
    payload: { defectId: 'A3-party-1', reason: '不影响目录效力' },
    mended: { payload: { defectId: 'A3-consent-order-9', reason: '不影响目录效力' } },
  }),
];
