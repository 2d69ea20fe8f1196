import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { STARTED, TODAY } from '../situations.js';

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

/** What a city's own rule says about one of the two. */
const saying = (key: string, value: boolean) => cityRule(`sponsor.${key}`, value, 'flag');

const unchecked = (checkedVersion: number | null): Probe<Facts> => ({
  requirement: 'A26-sponsor-check',
  command: 'sponsor.approved',
  facts: checkedAt(checkedVersion),
  payload: APPROVAL,
  given: saying('internalLegal', true),
  mended: { facts: checkedAt(2) },
});

const UNDISCUSSED: Probe<Facts> = {
  requirement: 'A26-sponsor-meeting',
  command: 'sponsor.approved',
  facts: STARTED,
  payload: APPROVAL,
  given: saying('internalMeeting', true),
  mended: { payload: { ...APPROVAL, document: 'minutes' } },
};

/** How each duty of the sponsor's own approval is breached and mended. */
export const sponsorApprovalProbes: readonly Probe<Facts>[] = [
  unchecked(null),
  unchecked(1),
  { ...unchecked(null), mended: { given: saying('internalLegal', false) } },
  UNDISCUSSED,
  { ...UNDISCUSSED, mended: { given: saying('internalMeeting', false) } },
];
