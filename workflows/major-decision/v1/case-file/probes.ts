import { settlingProbes, type Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';

import { STARTED, TODAY } from '../situations.js';

import { importProbes } from './probes-imports.js';

const FILING = {
  documentId: 'draft-1',
  kind: 'draft',
  title: '决策草案',
  hash: 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184',
  fileName: '决策草案.pdf',
  mediaType: 'application/pdf',
  size: 20480,
};

const HOLDING: Facts = {
  ...STARTED,
  documents: {
    'draft-1': {
      kind: 'draft',
      title: '决策草案（初稿）',
      hash: 'hash-of-the-first',
      filedOn: TODAY,
      fileName: '初稿.pdf',
      mediaType: 'application/pdf',
      size: 10240,
    },
  },
};

/** How each duty of the file is breached and mended. */
export const fileProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'D-new-document',
    command: 'document.filed',
    facts: HOLDING,
    payload: FILING,
    mended: { payload: { ...FILING, documentId: 'draft-2' } },
  },
  {
    requirement: 'G47-document',
    command: 'document.filed',
    facts: { ...STARTED, initiation: { ...STARTED.initiation, secret: true } },
    payload: FILING,
    mended: { facts: STARTED },
  },
  ...settlingProbes(STARTED),
  ...importProbes,
];
