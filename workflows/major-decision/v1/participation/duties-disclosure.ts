import { addWorkingDays, type Calendar } from '#libs/legal-time';
import { determinationInForce, either, holds, met, unmet, type Given } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { participationCommands } from './commands.js';
import {
  REVIEW_CONCLUSIONS,
  stillPublished,
  UNDISCLOSED_GROUNDS,
  type ThirdPartyAnswer,
} from './facts.js';
import { namesAnotherLaw, namesProcessGround } from './grounds.js';

const { block } = dutiesOf<typeof participationCommands>();

const DISCLOSURE = '条例第14条第一款';
const GROUNDS = '条例第14条第一款、政府信息公开条例第14条、第15条';

/** 政府信息公开条例第32条: so long a third party has to answer. */
const ANSWER_WORKING_DAYS = 15;

/** On what ground the public is not heard, on the whole matter or on a part of it (art. 14¶1). */
export const disclosureDuties = [
  block('G03', DISCLOSURE, {
    zh: '决策承办单位应当采取便于社会公众参与的方式充分听取意见；以依法不予公开为由不听取的，应当有法律依据并经审批',
    en: 'The public is heard, unless a ground of law, approved by a named person, forbids disclosure',
    determination: 'undisclosed',
    remedy: {
      zh: '写明不予公开的情形、法律依据和审批人，并附审批材料',
      en: 'Give the ground, the provision, the approver and the paper',
    },
    needs: ['ground', 'legalBasis', 'approver', 'document'],
    answer: either(
      ({ payload: { legalBasis } }) => legalBasis.trim() !== '',
      '未写明不予公开的法律依据',
      'The provision of law is not given',
    ),
  }),
  block('G03-ground', GROUNDS, {
    zh: '不予公开的情形限于政府信息公开条例第14条、第15条所列，或者另行写明的法律、行政法规的规定；决策草案不得作为第16条的过程性信息而不听取意见',
    en: 'The grounds are those of arts 14 and 15, or another law that is named; art. 16 opens nothing',
    remedy: {
      command: 'participation.planned',
      zh: '写明第14条、第15条的情形，或者写明其他法律、行政法规的名称和条款；没有的，应当听取意见',
      en: 'Name a ground of arts 14 or 15, or the law with its article; else hear the public',
    },
    needs: ['ground', 'legalBasis'],
    answer: ({ payload: { ground, legalBasis } }) => {
      if (namesProcessGround(legalBasis)) {
        return unmet(
          '以政府信息公开条例第16条的内部事务、过程性信息为由不听取意见',
          'It rests on art. 16, information on the process',
        );
      }
      return holds(
        UNDISCLOSED_GROUNDS[ground].listed || namesAnotherLaw(legalBasis),
        `“${UNDISCLOSED_GROUNDS[ground].zh}”未写明法律、行政法规的名称和条款：${legalBasis}`,
        'No law is named with its article',
      );
    },
  }),
  block('G03-reviewed', '条例第14条第一款、政府信息公开条例第17条', {
    zh: '认定不予公开前，应当由认定人以外的人员完成公开审查、保密审查，认定的范围和情形应当与审查结论一致；能够区分处理的，只对不予公开的部分不听取意见',
    en: 'Another person reviewed disclosure or secrecy before, and found so much on this very ground',
    remedy: {
      command: 'participation.disclosureReviewed',
      zh: '先进行公开审查、保密审查；审查认为可以区分处理的，仅对该部分认定不予公开',
      en: 'Have it reviewed first; where parts can be separated withhold that part alone',
    },
    needs: ['ground'],
    turnsOn: ['person'],
    answer: ({ facts, payload: { ground }, type, given }) => {
      const review = facts.participation.disclosureReview;
      if (review === null) {
        return unmet('没有公开审查、保密审查的记录', 'No review of disclosure is on record');
      }
      if ([review.by, review.reviewer].includes(given.actor.personId)) {
        return unmet('审查人与认定人为同一人', 'Whoever reviewed it declares it himself');
      }
      const asked = type === 'participation.partWithheld' ? 'partly' : 'undisclosed';
      const found = REVIEW_CONCLUSIONS[review.conclusion].zh;
      return holds(
        review.conclusion === asked && review.ground === ground,
        `${review.on}的审查结论为“${found}”，情形为“${review.ground === null ? '未写明' : UNDISCLOSED_GROUNDS[review.ground].zh}”`,
        `The review of ${review.on} found: ${review.conclusion}, ${review.ground ?? 'no ground'}`,
      );
    },
  }),
  block('G03-third-party', '政府信息公开条例第15条、第32条', {
    zh: '涉及商业秘密、个人隐私等第三方合法权益的，应当征求第三方意见；第三方同意公开或者不公开会对公共利益造成重大影响的，予以公开',
    en: 'The third party is asked; where it agrees, or the public interest is great, it is disclosed',
    remedy: {
      zh: '书面征求第三方意见并附其答复；逾期未答复的，附征求意见书并写明征求之日',
      en: 'Ask the third party in writing and file the answer, or the letter and its day',
    },
    needs: ['thirdPartyAnswer', 'thirdPartyAskedOn', 'thirdPartyDocument', 'publicInterest'],
    applies: ({ payload }) => payload.ground === undefined || payload.ground === 'thirdParty',
    answer: ({ payload, given }) => answered(payload, given),
  }),
  block('G03-reversed', DISCLOSURE, {
    zh: '依法不予公开的认定被撤销后，应当听取意见，不得再以同一理由不听取',
    en: 'Once the non-disclosure was reversed the public is heard',
    determination: 'undisclosed',
    remedy: { command: 'participation.planned', zh: '开展公众参与', en: 'Hear the public' },
    answer: ({ facts }) => {
      const found = determinationInForce(facts, 'undisclosed');
      return found?.answer === false
        ? unmet(
            `依法不予公开的认定已于${found.on}撤销：${found.reason}`,
            `The non-disclosure was reversed on ${found.on}`,
          )
        : met;
    },
  }),
  block('M10', DISCLOSURE, {
    zh: '决策草案已经向社会公布的，不得再认定依法不予公开；误公布的内容应当先行撤下，其余部分继续听取意见',
    en: 'What was published is not declared undisclosed; what was published in error is taken down first',
    remedy: {
      command: 'participation.takenDown',
      zh: '继续公众参与；确属误公布的，撤下该内容并登记',
      en: 'Go on; what was published in error is taken down and recorded',
    },
    answer: ({ facts, type }) => {
      const on = stillPublished(
        facts.participation,
        type === 'participation.partWithheld' ? 'part' : 'whole',
      );
      return on === undefined
        ? met
        : unmet(`决策草案已于${on}向社会公布`, `The draft was published on ${on}`);
    },
  }),
  block('A14-published', DISCLOSURE, {
    zh: '撤下的应当是已经向社会公布、尚未全部撤下的内容',
    en: 'What is taken down was published and is not wholly taken down yet',
    remedy: {
      only: 'nothing',
      zh: '核对公布记录；没有公布或者已经全部撤下的，不需登记',
      en: 'Check what was published; where nothing is left, there is nothing to record',
    },
    answer: either(
      ({ facts }) => stillPublished(facts.participation, 'whole') !== undefined,
      '没有尚未撤下的公布内容',
      'Nothing that was published is left',
    ),
  }),
];

interface Asked {
  readonly thirdPartyAnswer: ThirdPartyAnswer;
  readonly thirdPartyAskedOn: string;
  readonly publicInterest: string;
}

/** What the third party said; a silence counts once the days to answer are over. */
function answered({ thirdPartyAnswer, thirdPartyAskedOn, publicInterest }: Asked, given: Given) {
  if (publicInterest.trim() === '') {
    return unmet('未写明对公共利益的考虑', 'The public interest is not considered');
  }
  if (thirdPartyAnswer === 'agrees') {
    return unmet('第三方同意公开，应当予以公开', 'The third party agrees to disclosure');
  }
  const calendar = given.calendar as Calendar;
  const until = addWorkingDays(thirdPartyAskedOn, ANSWER_WORKING_DAYS, calendar).day;
  return holds(
    thirdPartyAnswer === 'objects' || given.recordedOn > until,
    `第三方尚可在${until}前答复`,
    `The third party may answer until ${until}`,
  );
}
