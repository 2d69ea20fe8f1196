import { determinationInForce, either, holds, orGap, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, parameter, type Seen } from '../vocabulary.js';

import type { fairCompetitionCommands } from './commands.js';
import { ORDINANCE_SINCE } from './duties-submission.js';

const { block, warn } = dutiesOf<typeof fairCompetitionCommands>();

/** Who reviews: market supervision with the drafter, or a department by itself. */
const REVIEWER = 'fairCompetition.reviewer';
const ROLE = 'fairCompetitionReviewer';
const ARTICLES = '公平竞争审查条例第13条、第14条';

/** A measure of a government of a county or above: market supervision takes part in its review. */
const ofGovernment = (seen: Pick<Seen, 'given'>): boolean =>
  parameter(seen, REVIEWER)?.value !== 'draftingUnit' && !isTownship(seen);

/** Art. 14 names no townships; they are known by the meetings in which they discuss. */
function isTownship(seen: Pick<Seen, 'given'>): boolean {
  const types = parameter(seen, 'meeting.lawfulTypes')?.value;
  return Array.isArray(types) && types.some((one) => one === 'townshipHeads');
}

/** By whom a government's measure is reviewed: a conclusion of the drafter alone is none. */
export const organDuties = [
  warn('G26-organ', ARTICLES, {
    zh: '拟由县级以上人民政府出台的政策措施，由本级人民政府市场监督管理部门会同起草单位开展公平竞争审查；拟由部门出台的，由起草单位开展',
    en: 'Market supervision reviews what a government will issue; a department reviews its own',
    since: ORDINANCE_SINCE,
    remedy: {
      zh: '由市场监督管理部门作出审查结论；起草单位即市场监督管理部门的，予以说明',
      en: 'Let market supervision conclude; where it drafted the measure itself, say so',
    },
    turnsOn: ['unit'],
    applies: ofGovernment,
    answer: either(
      reviewsForOthers,
      '审查结论仅由起草单位自行作出',
      'The drafting unit alone concludes the review',
    ),
  }),
  block('FC14-organ', '公平竞争审查条例第14条、第18条', {
    zh: '拟由县级以上人民政府出台的政策措施，由本级人民政府市场监督管理部门会同起草单位开展公平竞争审查；未经审查的，不得出台',
    en: 'What a government issues was reviewed by market supervision with the drafter, not by the drafter alone',
    since: ORDINANCE_SINCE,
    determination: 'marketSupervision',
    remedy: {
      command: 'fairCompetition.organDetermined',
      zh: '起草单位即市场监督管理部门，或者其已会同审查的，由办公室或者审查部门凭材料认定；未经其审查的，退回重新送审',
      en: 'Where market supervision drafted or concluded, let the office or the reviewer determine it on paper; else return the draft and submit it for review',
    },
    applies: (seen) => seen.facts.fairCompetition.conclusion !== null && ofGovernment(seen),
    answer: ({ facts, given }) => {
      const { byDrafterAlone } = facts.fairCompetition;
      if (determinationInForce(facts, 'marketSupervision')?.answer === true) {
        return holds(true, '', '');
      }
      return byDrafterAlone === null
        ? orGap(
            given,
            unmet(
              '补录的审查结论未写明是否由市场监督管理部门会同作出',
              'The conclusion was entered later, and it is not known who gave it',
            ),
          )
        : holds(
            !byDrafterAlone,
            '公平竞争审查结论仅由起草单位自行作出，不构成公平竞争审查',
            'The drafting unit alone concluded: that is no review',
          );
    },
  }),
  block('FC14-upheld', ARTICLES, {
    zh: '确认公平竞争审查结论的，应当是作出结论的一方，起草单位不得自行确认',
    en: 'Who concluded upholds the conclusion, never the drafter where another concluded',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.upheld',
      zh: '由市场监督管理部门的公平竞争审查人员确认',
      en: 'Let the reviewer of market supervision uphold it',
    },
    turnsOn: ['unit'],
    applies: ofGovernment,
    answer: either(reviewsForOthers, '由起草单位自行确认', 'The drafter itself upholds it'),
  }),
  block('FC14-others', '公平竞争审查条例第14条、条例第28条', {
    zh: '市场监督管理部门是否已开展审查，不得由承办单位的人员或者参加起草的人员认定',
    en: 'Neither the sponsor nor a drafter determines that market supervision took part',
    remedy: { zh: '由承办单位以外的人员认定', en: 'Let someone outside the sponsor determine it' },
    turnsOn: ['person', 'unit'],
    answer: either(
      ({ facts, given: { actor, organId } }) =>
        !facts.drafting.draftedBy.includes(actor.personId) &&
        actor.mandates.some(
          (one) => one.organId === organId && !draftersOf(facts).includes(one.unitId),
        ),
      '属于承办单位，或者参加了决策草案的起草',
      'He is of the sponsor, or took part in drafting',
    ),
  }),
];

/** Whether the actor may review in a unit other than those of the sponsor, who are the drafter's own. */
export function reviewsForOthers({ facts, given }: Pick<Seen, 'facts' | 'given'>): boolean {
  return given.actor.mandates.some(
    ({ role, organId, unitId }) =>
      role === ROLE && organId === given.organId && !draftersOf(facts).includes(unitId),
  );
}

function draftersOf({ initiation: { start, proposingUnit } }: Facts): readonly string[] {
  return start === null ? [proposingUnit] : [start.leadUnit, ...start.coUnits];
}
