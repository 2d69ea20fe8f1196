import type { JsonObject, Probe } from '#libs/procedure';

import type { AdviserOpinion } from './facts.js';
import type { Facts } from '../facts.js';
import { cityRule } from '../common-probes.js';
import { findingCommands, findingProbes } from './probes-findings.js';
import { finding } from '../deliberation/probes-meetings.js';
import {
  apart,
  by,
  FORMED_BY_WANG,
  lawChanged,
  OPINED,
  reviewing,
  UNDER_REVIEW,
} from './probes-situations.js';
import { reviewDefectProbes } from './probes-defects.js';
import { reviewFileProbes } from './probes-file.js';
import { handsProbes } from './probes-hands.js';

const advice = (personId: string): AdviserOpinion => ({
  personId,
  kind: 'legalAdviser',
  employer: null,
  documentId: 'advice',
  on: '2026-05-08',
});

const REVERSED = { reason: '国家已经作出明确规定' };
const ISSUING = { document: 'opinion' };
const UPHOLDING = { reason: '修订内容不涉及本方案的制度措施' };
const OPINING = { kind: 'legalAdviser', conflict: false, document: 'advice' };

/** What the reviewing department does; nobody does it who had another part in the matter. */
const REVIEWING: readonly (readonly [string, JsonObject])[] = [
  ['review.accepted', {}],
  ...findingCommands,
  ['exploratory.determinationReversed', REVERSED],
  ['review.issued', ISSUING],
  ['opinion.upheld', UPHOLDING],
  [
    'revision.confirmed',
    { alternative: 'A', extent: 'wordingOnly', compared: 'second', differs: '仅调整序号' },
  ],
  ['revision.foundBeyond', { alternative: 'A', compared: 'second', differs: '新增许可' }],
  ['conclusion.standAgreed', { about: 'experts', reason: '不涉及论证内容' }],
  ['conclusion.standReversed', { about: 'experts', reason: '涉及论证内容' }],
  ['fairCompetition.organReversed', { reason: '材料不能证明' }],
  ['defect.answered', { defectId: 'G08-31', effect: 'harmless', says: '参加人均已充分发表意见' }],
  ['changes.determinationReversed', { alternative: 'A', reason: '收费标准属于实质内容' }],
];

const apartRows: readonly Probe<Facts>[] = [
  ...REVIEWING.flatMap((given) =>
    apart('G44-review', given, [
      ...FORMED_BY_WANG,
      reviewing({ advisers: [advice('wang')] }, OPINED),
    ]),
  ),
  ...apart(
    'G44-adviser',
    ['adviser.opined', OPINING],
    [...FORMED_BY_WANG, reviewing({ findings: [finding({ reviewer: 'wang' })] })],
  ),
];

const found = reviewing({ findings: [finding()] });

const issuing = (requirement: string, breached: Facts, mended: Facts): Probe<Facts> => ({
  requirement,
  command: 'review.issued',
  facts: breached,
  payload: ISSUING,
  mended: { facts: mended },
});

const advised = reviewing({ advisers: [advice('chen')] }, found);

const withReply: Facts = {
  ...advised,
  documents: {
    ...advised.documents,
    reply: {
      kind: 'consultationReply',
      title: '市司法局复函',
      hash: 'hash-reply',
      filedOn: '2026-05-08',
      fileName: 'reply.pdf',
      mediaType: 'application/pdf',
      size: 1,
    },
  },
};

const issuingRows: readonly Probe<Facts>[] = [
  issuing('A25-all-found', UNDER_REVIEW, found),
  issuing('A25-all-found', reviewing({ findings: [finding({ hash: 'hash-earlier' })] }), found),
  issuing('A25-all-found', { ...found, drafting: { ...found.drafting, alternatives: [] } }, found),
  {
    ...issuing('G19-paper', withReply, withReply),
    payload: { document: 'reply' },
    mended: { payload: ISSUING },
  },
  issuing('G24', found, advised),
  issuing('G24', reviewing({ conflictedAdvisers: [advice('sun')] }, found), advised),
  {
    // The tenth working day from Friday 15 May is the 29th, from Monday the 18th it is 1 June.
    ...issuing(
      'A28-timely',
      reviewing({ acceptedOn: '2026-05-15' }, advised),
      reviewing({ acceptedOn: '2026-05-18' }, advised),
    ),
    given: cityRule('legality.maxWorkingDays', 10, 'workingDay'),
  },
];

const upholding = (facts: Facts): Probe<Facts> => ({
  requirement: 'M5-changed',
  command: 'opinion.upheld',
  facts,
  payload: UPHOLDING,
  mended: { facts: lawChanged(OPINED, null) },
});

/** Advisers whose opinions count. */
const withAdvisers = (facts: Facts, ...people: readonly string[]): Facts => ({
  ...facts,
  review: {
    ...facts.review,
    advisers: people.map((personId) => ({
      personId,
      kind: 'legalAdviser',
      employer: null,
      documentId: 'opinion',
      on: '2026-05-20',
    })),
  },
});

/** How each duty of the review is breached and mended. */
export const legalityReviewProbes: readonly Probe<Facts>[] = [
  ...reviewDefectProbes,
  ...reviewFileProbes,
  ...handsProbes,
  ...findingProbes,
  ...apartRows,
  {
    requirement: 'G24-conflict',
    command: 'adviser.opined',
    facts: UNDER_REVIEW,
    payload: { ...OPINING, conflict: true },
    given: by('sun'),
    mended: { payload: OPINING, given: by('chen') },
  },
  {
    requirement: 'A28-adviser-known',
    command: 'adviser.conflictFound',
    facts: withAdvisers(OPINED, 'chen'),
    payload: { adviser: 'sun', reason: '曾为承办单位起草本草案' },
    mended: { facts: withAdvisers(OPINED, 'chen', 'sun') },
  },
  {
    requirement: 'A28-conflict-late',
    command: 'adviser.conflictFound',
    facts: withAdvisers(OPINED, 'sun'),
    payload: { adviser: 'sun', reason: '曾为承办单位起草本草案' },
    mended: { facts: withAdvisers(OPINED, 'sun', 'chen') },
  },
  {
    requirement: 'A28-anew',
    command: 'adviser.opined',
    facts: withAdvisers(OPINED, 'sun'),
    payload: OPINING,
    given: by('chen'),
    mended: {
      facts: {
        ...withAdvisers(OPINED),
        review: { ...OPINED.review, advisers: [], conflictedAdvisers: [advice('sun')] },
      },
    },
  },
  ...issuingRows,
  upholding(OPINED),
  upholding(lawChanged(OPINED, '2026-05-25')),
];
