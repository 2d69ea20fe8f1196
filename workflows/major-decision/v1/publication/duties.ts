import { holds, met, needs, unmet } from '#libs/procedure';

import { rule } from '../rule.js';
import { publishingRequirements } from './duties-publishing.js';

interface Withholding {
  readonly ground: string;
  readonly basis: string;
  readonly approver: string;
  readonly classification: string;
  readonly thirdParty: string;
}

const WITHHOLDING = 'decision.withheld';

const CONCLUSIONS = {
  public: { zh: '主动公开', en: 'public' },
  partly: { zh: '部分公开', en: 'partly public' },
  undisclosed: { zh: '依法不予公开', en: 'not disclosed' },
  undetermined: { zh: '不能确定，报主管部门或者保密行政管理部门确定', en: 'unclear, referred' },
};

const stated = (part: string | undefined): boolean => (part ?? '').trim() !== '';

const disclosing = [
  rule({
    id: 'G34',
    article: '条例第32条、政府信息公开条例第17条',
    level: 'block',
    asks: {
      zh: '公布决策前应当进行公开属性审查',
      en: 'A disclosure review precedes publication',
    },
    remedy: {
      command: 'disclosure.reviewed',
      zh: '先完成公开属性审查',
      en: 'Review whether it may be disclosed',
    },
    answer: ({ facts }) =>
      holds(
        facts.publication.disclosureReviewedOn !== null,
        '尚未进行公开属性审查',
        'Disclosure has not been reviewed',
      ),
  }),
  rule({
    id: 'G34-conclusion',
    article: '条例第32条、政府信息公开条例第17条',
    level: 'block',
    asks: {
      zh: '公布或者不予公开应当与公开属性审查结论一致',
      en: 'The decision is published or withheld as the disclosure review found',
    },
    remedy: {
      command: 'disclosure.reviewed',
      zh: '按审查结论办理，或者重新进行公开属性审查',
      en: 'Follow the review, or review again',
    },
    applies: ({ facts }) => facts.publication.disclosure !== null,
    answer: ({ facts, type }) => {
      const found = facts.publication.disclosure;
      const follows = (found === 'undisclosed') === (type === WITHHOLDING);
      if (found === null || (follows && found !== 'undetermined')) {
        return met;
      }
      const { zh, en } = CONCLUSIONS[found];
      return unmet(`公开属性审查结论为“${zh}”`, `The disclosure review found: ${en}`);
    },
  }),
  rule<Withholding>({
    id: 'G35',
    article: '条例第32条、政府信息公开条例第14条至第16条',
    level: 'block',
    asks: {
      zh: '依法不予公开的，应当有法定情形和依据，并载明批准人',
      en: 'What is withheld has a legal ground and a named approver',
    },
    remedy: {
      command: WITHHOLDING,
      zh: '写明不予公开的情形、依据和批准人',
      en: 'State the ground, the basis and who approved',
    },
    answer: ({ payload }) => {
      const { ground, basis, approver } = payload;
      if (ground === undefined || basis === undefined || approver === undefined) {
        return needs('ground', 'basis', 'approver');
      }
      return holds(
        [ground, basis, approver].every((part) => part.trim() !== ''),
        '缺少不予公开的情形、依据或者批准人',
        'The ground, the basis or the approver is missing',
      );
    },
  }),
];

const withholding = [
  rule<Withholding>({
    id: 'OGI14',
    article: '政府信息公开条例第14条',
    level: 'block',
    asks: {
      zh: '以国家秘密为由不予公开的，应当已依法确定为国家秘密',
      en: 'What is withheld as a State secret has been classified by law',
    },
    remedy: {
      command: WITHHOLDING,
      zh: '写明定密依据、密级和保密期限',
      en: 'State the classification, its level and its term',
    },
    applies: ({ payload }) => payload.ground === 'stateSecret',
    answer: ({ payload }) =>
      holds(stated(payload.classification), '未写明定密依据', 'No classification is stated'),
  }),
  rule<Withholding>({
    id: 'OGI15',
    article: '政府信息公开条例第15条',
    level: 'block',
    asks: {
      zh: '涉及商业秘密、个人隐私的，第三方同意公开或者不公开会对公共利益造成重大影响的，予以公开',
      en: 'Trade secrets and privacy give way to consent and to a major public interest',
    },
    remedy: {
      command: WITHHOLDING,
      zh: '写明第三方是否同意公开以及公共利益的考虑',
      en: 'State the third party’s view and the public interest',
    },
    applies: ({ payload }) => payload.ground === 'tradeSecretOrPrivacy',
    answer: ({ payload }) =>
      holds(
        stated(payload.thirdParty),
        '未写明第三方是否同意公开以及公共利益的考虑',
        'Neither the third party’s view nor the public interest is stated',
      ),
  }),
  rule<Withholding>({
    id: 'OGI16',
    article: '政府信息公开条例第16条第二款',
    level: 'warn',
    asks: {
      zh: '可以不予公开的过程性信息是讨论记录、过程稿、磋商信函、请示报告等，不包括已经作出的决策',
      en: 'Information on the process is records, drafts and letters, not the decision made',
    },
    remedy: {
      command: 'disclosure.reviewed',
      zh: '重新进行公开属性审查，或者说明理由',
      en: 'Review disclosure again, or say why',
    },
    answer: ({ payload }) =>
      holds(
        payload.ground !== 'processInformation',
        '以过程性信息为由对已经作出的决策不予公开',
        'A decision that is made is withheld as information on the process',
      ),
  }),
  rule({
    id: 'M10-commented',
    article: '条例第14条第一款、第32条',
    level: 'warn',
    asks: {
      zh: '已向社会公开征求意见的事项，决策作出后不得无故不予公开',
      en: 'What was published for comment is not withheld without a reason',
    },
    remedy: {
      command: 'disclosure.reviewed',
      zh: '公布决策，或者说明公开征求意见后不予公开的理由',
      en: 'Publish it, or say why it is withheld now',
    },
    answer: ({ facts }) =>
      holds(
        facts.participation.openComment === null,
        `决策草案已于${facts.participation.openComment?.publishedOn ?? ''}向社会公开`,
        `The draft was published on ${facts.participation.openComment?.publishedOn ?? ''}`,
      ),
  }),
];

export const publicationRequirements = [...disclosing, ...publishingRequirements, ...withholding];
