import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { actor, adjusting, change, facts, heldByDefect, parameter } from './cases.js';

const TODAY = '2026-06-01';
const TOMORROW = '2026-06-02';
const BEFORE = '2026-05-20';

const APPROVAL = {
  mode: 'meeting',
  on: BEFORE,
  reference: '第31次常务会议',
  document: 'approval-1',
};
const CONSENT = { on: BEFORE, reference: '市委常委会第12次会议', document: 'consent-1' };
const PUBLICATION = { on: BEFORE, address: 'https://www.example.gov.cn', document: 'proof-1' };
const approved = { mode: 'meeting', on: '2026-04-01', reference: '第31次常务会议' } as const;
const consented = { on: '2026-04-08', reference: '市委常委会第12次会议' };

const unit = (reply: 'awaited' | 'noOpinion' | 'opinion') => ({
  unitId: 'unit-a',
  reply,
  answered: null,
});
const consulting = (reply: 'awaited' | 'noOpinion' | 'opinion', dueOn = '2026-12-01'): Facts =>
  facts({ consultation: { requestedOn: '2026-03-01', dueOn, units: [unit(reply)] } });

const HEARD: Facts = consulting('noOpinion');
const OPENING = { on: BEFORE, endsOn: '2026-06-20', notice: 'notice-1' };

/** The stated day of an act does not lie ahead. */
const stated = (command: string, base: Facts, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A39-stated-day',
  command,
  facts: base,
  payload: { ...payload, on: TOMORROW },
  mended: { payload: { ...payload, on: TODAY } },
});

export const approvalProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'C-asked-unit',
    command: 'consultation.replied',
    facts: HEARD,
    payload: { unitId: 'unit-z', reply: 'noOpinion' },
    mended: { payload: { unitId: 'unit-a', reply: 'noOpinion' } },
  },
  {
    requirement: 'C-own-unit',
    command: 'consultation.replied',
    facts: {
      ...HEARD,
      consultation: {
        ...HEARD.consultation,
        units: [unit('awaited'), { ...unit('awaited'), unitId: 'unit-b' }],
      },
    },
    payload: { unitId: 'unit-a', reply: 'noOpinion' },
    given: actor(['consulted', 'unit-b']),
    mended: { given: actor(['consulted', 'unit-a']) },
  },
  {
    requirement: 'C-opinion-given',
    command: 'consultation.answered',
    facts: HEARD,
    payload: { unitId: 'unit-a', adopted: true, reason: '已采纳' },
    mended: { facts: consulting('opinion') },
  },
  stated('comment.opened', HEARD, OPENING),
  {
    requirement: 'C-comment-days',
    command: 'comment.opened',
    facts: HEARD,
    payload: { ...OPENING, endsOn: BEFORE },
    mended: { payload: OPENING },
  },
  {
    requirement: 'C-comment-term',
    command: 'comment.closed',
    facts: { ...HEARD, comment: { endsOn: TODAY, closedOn: null } },
    payload: { opinions: 3, summary: 'summary-1' },
    mended: { facts: { ...HEARD, comment: { endsOn: '2026-05-31', closedOn: null } } },
  },
  stated('list.approved', HEARD, APPROVAL),
  {
    requirement: 'C-consulted',
    command: 'list.approved',
    facts: facts(),
    payload: APPROVAL,
    mended: { facts: HEARD },
  },
  {
    requirement: 'C-consulted',
    command: 'list.approved',
    facts: consulting('awaited'),
    payload: APPROVAL,
    mended: { facts: consulting('awaited', '2026-05-31') },
  },
  {
    requirement: 'C-opinions-answered',
    command: 'list.approved',
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
  },
  {
    requirement: 'C-public-comment',
    command: 'list.approved',
    facts: HEARD,
    payload: APPROVAL,
    given: parameter('catalogue.publicComment', true),
    mended: { facts: { ...HEARD, comment: { endsOn: BEFORE, closedOn: BEFORE } } },
  },
  heldByDefect('list.approved', HEARD, APPROVAL),
  stated('party.consented', facts({ approval: approved }), CONSENT),
  {
    requirement: 'A3-consent-order',
    command: 'party.consented',
    facts: facts({ approval: approved }),
    payload: { ...CONSENT, on: '2026-03-31' },
    mended: { payload: CONSENT },
  },
  stated('list.published', facts({ approval: approved, consent: consented }), PUBLICATION),
  {
    requirement: 'A3-party',
    command: 'list.published',
    facts: facts({ approval: approved }),
    payload: PUBLICATION,
    mended: { facts: facts({ approval: approved, consent: consented }) },
  },
  {
    requirement: 'A3-party',
    command: 'list.published',
    facts: facts({ approval: approved, consent: consented }),
    payload: { ...PUBLICATION, on: '2026-04-07' },
    mended: { payload: PUBLICATION },
  },
  {
    requirement: 'C-publish-by',
    command: 'list.published',
    facts: facts({ approval: approved, consent: consented }),
    payload: PUBLICATION,
    given: parameter('catalogue.publishBy', '04-30'),
    mended: { payload: { ...PUBLICATION, on: '2026-04-29' } },
  },
  heldByDefect('list.published', facts({ approval: approved, consent: consented }), PUBLICATION),
  stated('adjustment.approved', adjusting([change()]), APPROVAL),
  stated('adjustment.consented', adjusting([change()], { approval: approved }), CONSENT),
  {
    requirement: 'A3-consent-order',
    command: 'adjustment.consented',
    facts: adjusting([change()], { approval: approved }),
    payload: { ...CONSENT, on: '2026-03-31' },
    mended: { payload: CONSENT },
  },
  stated(
    'adjustment.published',
    adjusting([change()], { approval: approved, consent: consented }),
    PUBLICATION,
  ),
  {
    requirement: 'A3-party',
    command: 'adjustment.published',
    facts: adjusting([change()], { approval: approved }),
    payload: PUBLICATION,
    mended: { facts: adjusting([change()], { approval: approved, consent: consented }) },
  },
  heldByDefect(
    'adjustment.published',
    adjusting([change()], { approval: approved, consent: consented }),
    PUBLICATION,
  ),
  heldByDefect('adjustment.approved', adjusting([change()]), APPROVAL),
  stated('filing.recorded', facts(), { with: '河北省司法厅', document: 'receipt-1' }),
];
