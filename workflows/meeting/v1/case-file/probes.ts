import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { carried, filed, flawed, held, row } from '../situations.js';

const filing = {
  documentId: 'record',
  kind: 'meetingRecord',
  title: '会议记录',
  hash: 'hash',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
};

/** How each duty is breached and mended. */
export const fileProbes: readonly Probe<Facts>[] = [
  row('D-new-document', 'document.filed', {
    facts: { ...held, documents: { record: filed('meetingRecord') } },
    payload: [filing, { ...filing, documentId: 'record-2' }],
  }),
  ...['defect.cured', 'defect.carried'].map((command) =>
    row('D-known', command, {
      facts: [carried, flawed],
      payload: { defectId: 'G29-7', how: '重新审议', reason: '如实记录' },
    }),
  ),
];
