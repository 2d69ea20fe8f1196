import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { STARTED, statedPast, TODAY } from '../situations.js';

const APPROVAL = { on: TODAY };

/** The draft is at its second version; the sponsor's legal staff gave their opinion on one of them. */
const checkedAt = (checkedVersion: number | null): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, version: 2 },
  sponsorApproval: {
    ...STARTED.sponsorApproval,
    checkedVersion,
    checkDocument: checkedVersion === null ? null : 'check',
  },
});

const unchecked = (facts: Facts): Probe<Facts> => ({
  requirement: 'A26-sponsor-check',
  command: 'sponsor.approved',
  facts,
  payload: APPROVAL,
  given: cityRule('sponsor.internalLegal', true, 'flag'),
  mended: { facts: checkedAt(2) },
});

export const sponsorApprovalProbes: readonly Probe<Facts>[] = [
  unchecked(checkedAt(null)),
  unchecked(checkedAt(1)),
  {
    requirement: 'A26-sponsor-meeting',
    command: 'sponsor.approved',
    facts: STARTED,
    payload: APPROVAL,
    given: cityRule('sponsor.internalMeeting', true, 'flag'),
    mended: { payload: { ...APPROVAL, document: 'minutes' } },
  },
  ...statedPast('sponsor.approved', STARTED, APPROVAL),
];
