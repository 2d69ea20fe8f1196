import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { FairCompetitionFacts } from './facts.js';
import { cityRule } from '../common-probes.js';
import type { Facts } from '../facts.js';
import { adjusted, by, OPINED } from '../legality-review/probes-situations.js';
import { LEAD, STARTED } from '../situations.js';

const fairCompetition = (change: Partial<FairCompetitionFacts> = {}): Facts => ({
  ...STARTED,
  fairCompetition: { ...STARTED.fairCompetition, ...change },
});

const touches = (answer: boolean): Facts =>
  fairCompetition({ touches: { answer, reason: '涉及招商引资', on: '2026-05-06' } });

const NOTHING = { entry: [], movement: [], cost: [], conduct: [] };
const DISCRIMINATORY = { ...NOTHING, entry: ['conditions'] };

const SUBMITTING: JsonObject = {
  preliminary: 'preliminary',
  heard: '听取三家经营者和市行业协会意见',
};

const EXCEPTED: JsonObject = {
  standards: DISCRIMINATORY,
  ground: 'publicInterest',
  reason: '为实现节约能源、保护环境等社会公共利益',
  noAlternative: true,
  until: '至2028年12月31日',
  document: 'conclusion',
};

const COMPLIANT: JsonObject = { standards: NOTHING, document: 'conclusion' };

/** The three conclusions that a reviewer may give, each as it should be. */
const CONCLUSIONS: readonly (readonly [string, JsonObject])[] = [
  ['fairCompetition.foundCompliant', COMPLIANT],
  ['fairCompetition.foundExcepted', EXCEPTED],
  [
    'fairCompetition.foundViolating',
    { standards: DISCRIMINATORY, reason: '设置歧视性准入条件', document: 'conclusion' },
  ],
];

const withoutPaper = ({ document: _paper, ...rest }: JsonObject): JsonObject => rest;

/** The reviewer of a unit. */
const reviewerOf = (unitId: string) => ({
  actor: {
    personId: 'zhao',
    mandates: [{ role: 'fairCompetitionReviewer', organId: 'organ', unitId }],
  },
});

const MARKET = reviewerOf('baoding.market');

/** What every conclusion must be: on paper, by another than the drafter, in another unit. */
const everyConclusion: readonly Probe<Facts>[] = CONCLUSIONS.flatMap(([command, payload]) => [
  {
    requirement: 'G26',
    command,
    facts: touches(true),
    payload: withoutPaper(payload),
    given: MARKET,
    mended: { payload },
  },
  {
    requirement: 'G26-organ',
    command,
    facts: touches(true),
    payload,
    given: reviewerOf(LEAD),
    mended: { given: MARKET },
  },
  {
    requirement: 'G44-fair-competition',
    command,
    facts: { ...STARTED, drafting: { ...STARTED.drafting, draftedBy: ['wang'] } },
    payload,
    given: by('wang'),
    mended: { given: by('zhao') },
  },
  {
    requirement: 'FC17-standards',
    command,
    facts: touches(true),
    payload: {
      ...payload,
      standards: command.endsWith('Compliant') ? DISCRIMINATORY : NOTHING,
    },
    given: MARKET,
    mended: { payload },
  },
]);

/** An exception that lacks one of its conditions. */
const excepting = (requirement: string, lacking: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'fairCompetition.foundExcepted',
  facts: touches(true),
  payload: { ...EXCEPTED, ...lacking },
  given: MARKET,
  mended: { payload: EXCEPTED },
});

const { ground: _ground, ...GROUNDLESS } = EXCEPTED;

const waiving = (facts: Facts): Probe<Facts> => ({
  requirement: 'G26-determined',
  command: 'fairCompetition.waived',
  facts,
  payload: {},
  mended: { facts: touches(false) },
});

const determining = (payload: JsonObject, mended: JsonObject): Probe<Facts> => ({
  requirement: 'FC2-areas',
  command: 'fairCompetition.determined',
  facts: fairCompetition(),
  payload,
  mended: { payload: mended },
});

const submitting = (
  requirement: string,
  payload: JsonObject,
  mended: JsonObject,
): Probe<Facts> => ({
  requirement,
  command: 'fairCompetition.submitted',
  facts: touches(true),
  payload,
  mended: { payload: mended },
});

/** Only the drafting unit's own reviewer concludes, where its city does not let it. */
const ownUnit = (facts: Facts, mended: Partial<Given>): Probe<Facts> => ({
  requirement: 'G26-organ',
  command: 'fairCompetition.foundCompliant',
  facts,
  payload: COMPLIANT,
  given: reviewerOf(LEAD),
  mended: { given: mended },
});

/** Wang advised on legality. */
const advised: Probe<Facts> = {
  requirement: 'G44-fair-competition',
  command: 'fairCompetition.foundCompliant',
  facts: {
    ...STARTED,
    review: {
      ...STARTED.review,
      advisers: [
        {
          personId: 'wang',
          kind: 'legalAdviser',
          employer: null,
          documentId: 'advice',
          on: '2026-05-08',
        },
      ],
    },
  },
  payload: COMPLIANT,
  given: by('wang'),
  mended: { given: by('zhao') },
};

const UPHOLDING: JsonObject = { draftDocument: 'second', reason: '修改不涉及准入条件' };

const heldBy = (requirement: string, given: Partial<Given>, mended: Partial<Given>) => ({
  requirement,
  command: 'fairCompetition.upheld',
  facts: {
    ...adjusted(OPINED),
    fairCompetition: {
      ...touches(true).fairCompetition,
      conclusion: 'compliant' as const,
      draftVersion: 1,
    },
  },
  payload: UPHOLDING,
  given,
  mended: { given: mended },
});

const ORGAN: JsonObject = {
  ground: 'drafted',
  reason: '起草单位即市市场监督管理局',
  evidence: ['paper'],
};

/** Somebody of the office in this unit. */
const officeIn = (unitId: string, personId = 'zhao'): Partial<Given> => ({
  actor: { personId, mandates: [{ role: 'office', organId: 'organ', unitId }] },
});

const determinedBy = (given: Partial<Given>, facts: Facts = touches(true)): Probe<Facts> => ({
  requirement: 'FC14-others',
  command: 'fairCompetition.organDetermined',
  facts,
  payload: ORGAN,
  given,
  mended: { given: officeIn('baoding.office') },
});

/** Only who concluded upholds, and nobody of the sponsor says that market supervision took part. */
const organRows: readonly Probe<Facts>[] = [
  heldBy('FC14-upheld', reviewerOf(LEAD), MARKET),
  // Who drafted does not uphold it either.
  heldBy('G44-fair-competition', by('drafter'), by('zhao')),
  determinedBy(officeIn(LEAD)),
  determinedBy(officeIn('baoding.office', 'wang'), {
    ...touches(true),
    drafting: { ...STARTED.drafting, draftedBy: ['wang'] },
  }),
];

/** How each duty of the review is breached and mended. */
export const fairCompetitionProbes: readonly Probe<Facts>[] = [
  waiving(fairCompetition()),
  waiving(touches(true)),
  determining(
    { touches: true, reason: '涉及招商引资', areas: [] },
    { touches: true, reason: '涉及招商引资', areas: ['investment'] },
  ),
  determining(
    { touches: false, reason: '不涉及经营者', areas: ['investment'] },
    { touches: false, reason: '不涉及经营者', areas: [] },
  ),
  submitting('FC16-heard', { ...SUBMITTING, heard: undefined }, SUBMITTING),
  submitting(
    'FC16-public',
    { ...SUBMITTING, publicInterest: true },
    { ...SUBMITTING, publicInterest: true, publicHeard: '公示七日' },
  ),
  ...everyConclusion,
  ownUnit({ ...touches(true), initiation: { ...STARTED.initiation, start: null } }, MARKET),
  ownUnit(touches(true), cityRule('fairCompetition.reviewer', 'draftingUnit')),
  advised,
  ...organRows,
  { ...excepting('FC12-ground', {}), payload: GROUNDLESS },
  excepting('FC12-conditions', { noAlternative: false }),
  excepting('FC12-conditions', { until: undefined }),
  excepting('FC17-explained', { reason: undefined }),
];
