import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { consulting, HEARD, unit } from '../consultation/probes.js';
import { facts, heldByDefect, parameter, row } from '../situations.js';

import type { Approval, Consent } from './facts.js';

const BEFORE = '2026-05-20';

/** An approval as it is given. */
export const APPROVAL = {
  mode: 'meeting',
  on: BEFORE,
  reference: '第31次常务会议',
  document: 'approval-1',
};

/** A consent as it is entered. */
export const CONSENT = { on: BEFORE, reference: '市委常委会第12次会议', document: 'consent-1' };

/** An approval on record. */
export const approved: Approval = {
  mode: 'meeting',
  on: '2026-04-01',
  reference: '第31次常务会议',
};

/** A consent on record. */
export const consented: Consent = { on: '2026-04-08', reference: '市委常委会第12次会议' };

/** How the duties of the approval are breached and mended. */
export const approvalProbes: readonly Probe<Facts>[] = [
  row('C-consulted', 'list.approved', {
    facts: facts(),
    payload: APPROVAL,
    mended: { facts: HEARD },
  }),
  row('C-consulted', 'list.approved', {
    facts: consulting('awaited'),
    payload: APPROVAL,
    mended: { facts: consulting('awaited', '2026-05-31') },
  }),
  row('C-opinions-answered', 'list.approved', {
    facts: consulting('opinion'),
    payload: APPROVAL,
    mended: {
      facts: {
        ...HEARD,
        consultation: {
          ...HEARD.consultation,
          units: [{ ...unit('opinion'), answered: { adopted: false, reason: '已有规划依据' } }],
        },
      },
    },
  }),
  row('C-public-comment', 'list.approved', {
    facts: HEARD,
    payload: APPROVAL,
    given: parameter('catalogue.publicComment', true),
    mended: { facts: { ...HEARD, comment: { endsOn: BEFORE, closedOn: BEFORE } } },
  }),
  heldByDefect('list.approved', HEARD, APPROVAL),
  row('A3-consent-order', 'party.consented', {
    facts: facts({ approval: approved }),
    payload: { ...CONSENT, on: '2026-03-31' },
    mended: { payload: CONSENT },
  }),
];
