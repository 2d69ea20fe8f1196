import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { OutsideFirm } from '../drafting/facts.js';
import { finding } from '../deliberation/probes-meetings.js';
import type { Facts } from '../facts.js';
import type { AdviserOpinion } from './facts.js';
import { OPINED, reviewing, UNDER_REVIEW } from './probes-situations.js';

const FIRM = '北京市甲某律师事务所';
const OPINING = { kind: 'legalAdviser', conflict: false, document: 'advice' };

/** The facts with what an outside firm did for the sponsor. */
const withFirm = (part: OutsideFirm['part'], facts: Facts = UNDER_REVIEW): Facts => ({
  ...facts,
  drafting: { ...facts.drafting, outside: [{ firm: FIRM, part, people: null }] },
});

/** Zhao reviews in a unit that is called so. */
const workingAt = (unit: string): Partial<Given> => ({
  actor: {
    personId: 'zhao',
    mandates: [{ role: 'reviewer', organId: 'organ', unitId: 'seconded' }],
  },
  names: { people: {}, units: { seconded: unit }, organs: {} },
});

const opining = (wrong: JsonObject, facts: Facts): Probe<Facts> => ({
  requirement: 'A28-employer',
  command: 'adviser.opined',
  facts,
  payload: { ...OPINING, ...wrong },
  mended: { payload: { ...OPINING, employer: '河北乙某律师事务所' } },
});

const FINDING = {
  alternative: 'A',
  authority: '属于市人民政府法定权限',
  procedure: '已履行法定程序',
  content: '符合法律、法规、规章和国家政策的规定',
};

const advised = (employer: string | null): AdviserOpinion => ({
  personId: 'sun',
  kind: 'legalAdviser',
  employer,
  documentId: 'advice',
  on: '2026-05-08',
});

/** Something found of a hand in the draft; nobody judged it where it is mended. */
const foundLate = (payload: JsonObject, facts: Facts, mended: Facts = OPINED): Probe<Facts> => ({
  requirement: 'A28-hand-late',
  command: 'drafting.handFound',
  facts,
  payload: { reason: '委托合同载明', ...payload },
  mended: { facts: mended },
});

/** A person or a firm is on one side only. */
export const handsProbes: readonly Probe<Facts>[] = [
  opining({}, withFirm('drafted')),
  opining({ employer: FIRM }, withFirm('drafted')),
  opining({ employer: '北京市甲某律师事务所（保定）分所' }, withFirm('advised')),
  opining({ kind: 'publicLawyer', employer: ' 北京市甲某律师事务所' }, withFirm('advised')),
  {
    requirement: 'G44-review',
    command: 'alternative.foundLawful',
    facts: withFirm('drafted'),
    payload: FINDING,
    given: workingAt(FIRM),
    mended: { given: workingAt('市司法局') },
  },
  {
    requirement: 'G44-review',
    command: 'alternative.foundLawful',
    facts: { ...UNDER_REVIEW, drafting: { ...UNDER_REVIEW.drafting, advisedBy: ['zhao'] } },
    payload: FINDING,
    given: workingAt('市司法局'),
    mended: { facts: UNDER_REVIEW },
  },
  {
    requirement: 'A28-hand-named',
    command: 'drafting.handFound',
    facts: UNDER_REVIEW,
    payload: { part: 'drafted', reason: '委托合同载明' },
    mended: { payload: { part: 'drafted', firm: FIRM, reason: '委托合同载明' } },
  },
  foundLate(
    { part: 'drafted', person: 'zhao' },
    reviewing({ findings: [finding({ reviewer: 'zhao' })] }),
  ),
  foundLate({ part: 'drafted', firm: FIRM }, reviewing({ advisers: [advised(FIRM)] })),
  foundLate({ part: 'advised', person: 'sun' }, reviewing({ advisers: [advised(null)] })),
];
