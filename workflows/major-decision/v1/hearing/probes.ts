import type { JsonObject, ProfileValue, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { LEAD, STARTED, TODAY } from '../situations.js';

import type { Hearing, HearingParticipant } from './facts.js';

const FARMERS = '土地使用权人';
const OPERATORS = '农业经营主体';

/** The hearing is planned for today; the papers were delivered in time. */
export const aHearing = (change: Partial<Hearing> = {}): Facts => ({
  ...STARTED,
  drafting: { ...STARTED.drafting, explanationDocument: 'explanation' },
  participation: {
    ...STARTED.participation,
    methodsPlanned: ['hearing'],
    hearing: {
      announcedOn: '2026-05-06',
      plannedOn: TODAY,
      place: '市会议中心',
      selectionMethod: '公开报名，按类别随机抽取',
      selectionPublishedOn: '2026-05-06',
      sides: [FARMERS, OPERATORS],
      participants: [participant(), OPERATING],
      listPublishedOn: '2026-05-12',
      struck: [],
      heldOn: null,
      order: [],
      reportDocument: null,
      ...change,
    },
  },
});

/** A participant whose papers were delivered in time. */
export function participant(change: Partial<HearingParticipant> = {}): HearingParticipant {
  return {
    key: 'p1',
    name: '周某',
    side: FARMERS,
    deliveredOn: '2026-05-25',
    servedBefore: [],
    withdrawnOn: null,
    signature: 'awaited',
    refusal: null,
    ...change,
  };
}

const OPERATING = participant({ key: 'p2', name: '吴某', side: OPERATORS, signature: 'signed' });

const ANNOUNCED = aHearing();

const NONE: Facts = {
  ...ANNOUNCED,
  participation: { ...ANNOUNCED.participation, hearing: null },
};

const set = (value: ProfileValue['value'], unit?: string): ProfileValue => ({
  value,
  ...(unit === undefined ? {} : { unit }),
  layer: 'city',
  article: '市重大行政决策听证办法',
  source: '本地规定',
  verified: true,
});

const ANNOUNCEMENT = {
  plannedOn: '2026-06-20',
  place: '市会议中心',
  selectionMethod: '公开报名，按类别随机抽取',
  selectionPublishedOn: TODAY,
  sides: [FARMERS, OPERATORS],
  notice: 'notice',
  draftDocument: 'draft',
};

const PUT_OFF = {
  plannedOn: '2026-06-15',
  place: '市会议中心',
  notice: 'notice',
  reason: '材料未及时送达',
};

const announcing = (requirement: string, plannedOn: string): Probe<Facts> => ({
  requirement,
  command: 'hearing.announced',
  facts: NONE,
  payload: { ...ANNOUNCEMENT, plannedOn },
  mended: { payload: ANNOUNCEMENT },
});

const FARMER = { key: 'p1', name: '周某', side: FARMERS };
const OPERATOR = { key: 'p2', name: '吴某', side: OPERATORS };

const LIST = { participants: [FARMER, OPERATOR], publishedOn: '2026-05-12' };

/** A row of the list: who is wrong on it, or when it was published. */
const listing = (requirement: string, wrong: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'hearing.listed',
  facts: ANNOUNCED,
  payload: { ...LIST, ...wrong },
  mended: { payload: LIST },
});

const HELD = {
  on: TODAY,
  chair: '洪持中',
  recorder: '季实',
  order: ['presentation', 'statements', 'explanation', 'confirmation'],
  document: 'record',
  heldPublicly: true,
};

/** A row of the hearing itself: in what it departs from the law. */
const holding = (requirement: string, facts: Facts, wrong: JsonObject = {}): Probe<Facts> => ({
  requirement,
  command: 'hearing.held',
  facts,
  payload: { ...HELD, ...wrong },
  mended: { facts: ANNOUNCED, payload: HELD },
});

const DELIVERY = { key: 'p1', on: TODAY, receipt: 'receipt', acceptance: 'signed' };

const REFUSED = { ...DELIVERY, acceptance: 'refused' };

const WITHDRAWAL = { key: 'p1', on: TODAY, document: 'statement' };

const onTheList = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A16-participant',
  command,
  facts: ANNOUNCED,
  payload: { ...payload, key: 'p9' },
  mended: { payload: { ...payload, key: 'p1' } },
});

const signing = (change: Partial<HearingParticipant>): Probe<Facts> => ({
  requirement: 'G09',
  command: 'hearing.reported',
  facts: aHearing({ participants: [participant(change), OPERATING] }),
  payload: { document: 'report' },
  mended: {
    facts: aHearing({ participants: [participant({ signature: 'signed' }), OPERATING] }),
  },
});

const announced: readonly Probe<Facts>[] = [
  {
    ...announcing('A14-planned', ANNOUNCEMENT.plannedOn),
    facts: { ...NONE, participation: { ...NONE.participation, methodsPlanned: [] } },
    mended: { facts: NONE },
  },
  {
    ...announcing('A15-explanation', ANNOUNCEMENT.plannedOn),
    facts: { ...NONE, drafting: STARTED.drafting },
    mended: { facts: NONE },
  },
  announcing('A16-advance', '2026-06-07'),
  {
    ...announcing('A16-notice', '2026-06-10'),
    given: { profile: { 'hearing.noticeDays': set(10, 'day') } },
  },
  {
    requirement: 'A16-later',
    command: 'hearing.postponed',
    facts: ANNOUNCED,
    payload: { ...PUT_OFF, plannedOn: TODAY },
    mended: { payload: PUT_OFF },
  },
  {
    // Somebody waits for his papers yet: the seven days are kept.
    requirement: 'A16-papers-ahead',
    command: 'hearing.postponed',
    facts: aHearing({ participants: [participant(), { ...OPERATING, deliveredOn: null }] }),
    payload: { ...PUT_OFF, plannedOn: '2026-06-07' },
    mended: { payload: { ...PUT_OFF, plannedOn: '2026-06-08' } },
  },
  {
    // Everybody is served; what was served stays served.
    requirement: 'A16-papers-ahead',
    command: 'hearing.postponed',
    facts: aHearing({ listPublishedOn: null, participants: [] }),
    payload: { ...PUT_OFF, plannedOn: '2026-06-02' },
    mended: { facts: ANNOUNCED },
  },
  {
    requirement: 'A16-notice-anew',
    command: 'hearing.postponed',
    facts: ANNOUNCED,
    payload: { ...PUT_OFF, plannedOn: '2026-06-10' },
    given: { profile: { 'hearing.noticeDays': set(10, 'day') } },
    mended: { payload: PUT_OFF },
  },
  {
    requirement: 'A16-text-ahead',
    command: 'hearing.textReplaced',
    facts: aHearing({ plannedOn: '2026-06-07' }),
    payload: { draftDocument: 'draft', notice: 'notice', reason: '补充测算数据' },
    mended: { facts: aHearing({ plannedOn: '2026-06-08' }) },
  },
  {
    requirement: 'A15-explanation',
    command: 'hearing.textReplaced',
    facts: { ...aHearing({ plannedOn: '2026-06-08' }), drafting: STARTED.drafting },
    payload: { draftDocument: 'draft', notice: 'notice', reason: '补充测算数据' },
    mended: { facts: aHearing({ plannedOn: '2026-06-08' }) },
  },
];

const listed: readonly Probe<Facts>[] = [
  listing('A16-participants', { participants: [FARMER, { ...OPERATOR, side: '某机关' }] }),
  listing('A16-participants', { participants: [FARMER, { ...OPERATOR, key: 'p1' }] }),
  listing('A16-list-ahead', { publishedOn: TODAY }),
  listing('A16-left-out', { participants: [{ ...FARMER, name: '郑某' }, OPERATOR] }),
  listing('A16-left-out', {
    participants: [FARMER, { ...OPERATOR, name: '冯某' }],
    changedBecause: undefined,
  }),
  listing('G07', { participants: [FARMER] }),
  listing('G07', { publishedOn: '2026-05-06' }),
  {
    ...listing('G07-civil-servants', {
      participants: [{ ...FARMER, civilServant: true }, OPERATOR],
    }),
    given: { profile: { 'hearing.excludesCivilServants': set(true) } },
  },
  listing('M11', { participants: [{ ...FARMER, unitId: LEAD }, OPERATOR] }),
];

/** How each duty of a hearing is breached and mended. */
export const hearingProbes: readonly Probe<Facts>[] = [
  ...announced,
  ...listed,
  onTheList('hearing.delivered', DELIVERY),
  {
    requirement: 'A16-refused',
    command: 'hearing.delivered',
    facts: ANNOUNCED,
    payload: REFUSED,
    mended: { payload: { ...REFUSED, refusalEvidence: '社区网格员孙某见证，留存录像' } },
  },
  onTheList('hearing.withdrew', WITHDRAWAL),
  {
    // Nobody withdraws twice.
    ...onTheList('hearing.withdrew', WITHDRAWAL),
    facts: aHearing({ participants: [participant({ withdrawnOn: TODAY })] }),
    payload: WITHDRAWAL,
    mended: { facts: ANNOUNCED },
  },
  holding('A16-as-announced', aHearing({ plannedOn: '2026-06-15' })),
  holding('A16-list', aHearing({ listPublishedOn: null })),
  holding('G08', aHearing({ participants: [participant({ deliveredOn: '2026-05-26' })] })),
  holding('G08', aHearing({ participants: [participant({ deliveredOn: null })] })),
  holding(
    'A16-all-sides',
    aHearing({ participants: [participant(), { ...OPERATING, withdrawnOn: '2026-05-30' }] }),
  ),
  holding('A17-order', ANNOUNCED, { order: ['statements', 'presentation', 'confirmation'] }),
  holding('A17-public', ANNOUNCED, { heldPublicly: false }),
  {
    requirement: 'G08-clear',
    command: 'hearing.delivered',
    facts: aHearing({ plannedOn: '2026-06-08' }),
    payload: DELIVERY,
    mended: { facts: aHearing({ plannedOn: '2026-06-09' }) },
  },
  onTheList('hearing.signed', { signed: true }),
  signing({ signature: 'awaited' }),
  signing({ signature: 'refused', refusal: { reason: null, witness: null } }),
];
