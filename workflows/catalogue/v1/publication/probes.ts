import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { approved, consented } from '../approval/probes.js';
import { facts, heldByDefect, parameter, row } from '../situations.js';

/** A publication as it is entered. */
export const PUBLICATION = {
  on: '2026-05-20',
  address: 'https://www.example.gov.cn',
  document: 'proof-1',
};

/** How the duties of the publication are breached and mended. */
export const publicationProbes: readonly Probe<Facts>[] = [
  row('A3-party', 'list.published', {
    facts: facts({ approval: approved }),
    payload: PUBLICATION,
    mended: { facts: facts({ approval: approved, consent: consented }) },
  }),
  row('A3-party', 'list.published', {
    facts: facts({ approval: approved, consent: consented }),
    payload: { ...PUBLICATION, on: '2026-04-07' },
    mended: { payload: PUBLICATION },
  }),
  row('C-publish-by', 'list.published', {
    facts: facts({ approval: approved, consent: consented }),
    payload: PUBLICATION,
    given: parameter('catalogue.publishBy', '04-30'),
    mended: { payload: { ...PUBLICATION, on: '2026-04-29' } },
  }),
  heldByDefect('list.published', facts({ approval: approved, consent: consented }), PUBLICATION),
];
