import { either, holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof publicationCommands>();

/** On which grounds a decision may be withheld, and what must be stated for each. */
export const withholdingDuties = [
  block('G35', '条例第32条、政府信息公开条例第14条至第16条', {
    zh: '依法不予公开的，应当有法定情形和依据，并载明批准人',
    en: 'What is withheld has a legal ground and a named approver',
    remedy: {
      command: 'decision.withheld',
      zh: '写明不予公开的情形、依据和批准人',
      en: 'State the ground, the basis and who approved',
    },
    needs: ['ground', 'basis', 'approver'],
    answer: either(
      ({ payload: { ground, basis, approver } }) => [ground, basis, approver].every(isStated),
      '缺少不予公开的情形、依据或者批准人',
      'The ground, the basis or the approver is missing',
    ),
  }),
  block('OGI14', '政府信息公开条例第14条', {
    zh: '以国家秘密为由不予公开的，应当已依法确定为国家秘密',
    en: 'What is withheld as a State secret has been classified by law',
    remedy: {
      command: 'decision.withheld',
      zh: '写明定密依据、密级和保密期限',
      en: 'State the classification, its level and its term',
    },
    applies: ({ payload }) => payload.ground === 'stateSecret',
    answer: either(
      ({ payload }) => isStated(payload.classification),
      '未写明定密依据',
      'No classification is stated',
    ),
  }),
  block('OGI15', '政府信息公开条例第15条', {
    zh: '涉及商业秘密、个人隐私的，第三方同意公开或者不公开会对公共利益造成重大影响的，予以公开',
    en: 'Trade secrets and privacy give way to consent and to a major public interest',
    remedy: {
      command: 'decision.withheld',
      zh: '写明第三方是否同意公开以及公共利益的考虑',
      en: 'State the third party’s view and the public interest',
    },
    applies: ({ payload }) => payload.ground === 'tradeSecretOrPrivacy',
    answer: either(
      ({ payload }) => isStated(payload.thirdParty),
      '未写明第三方是否同意公开以及公共利益的考虑',
      'Neither the third party’s view nor the public interest is stated',
    ),
  }),
  warn('OGI16', '政府信息公开条例第16条第二款', {
    zh: '可以不予公开的过程性信息是讨论记录、过程稿、磋商信函、请示报告等，不包括已经作出的决策',
    en: 'Information on the process is records, drafts and letters, not the decision made',
    remedy: {
      command: 'disclosure.reviewed',
      zh: '重新进行公开属性审查，或者说明理由',
      en: 'Review disclosure again, or say why',
    },
    answer: either(
      ({ payload }) => payload.ground !== 'processInformation',
      '以过程性信息为由对已经作出的决策不予公开',
      'A decision that is made is withheld as information on the process',
    ),
  }),
  warn('M10-commented', '条例第14条第一款、第32条', {
    zh: '已向社会公开征求意见的事项，决策作出后不得无故不予公开',
    en: 'What was published for comment is not withheld without a reason',
    remedy: {
      command: 'disclosure.reviewed',
      zh: '公布决策，或者说明公开征求意见后不予公开的理由',
      en: 'Publish it, or say why it is withheld now',
    },
    answer: ({ facts: { participation } }) => {
      const publishedOn = participation.openComment?.publishedOn ?? '';
      return holds(
        participation.openComment === null,
        `决策草案已于${publishedOn}向社会公开`,
        `The draft was published on ${publishedOn}`,
      );
    },
  }),
];

function isStated(part: string | undefined): boolean {
  return (part ?? '').trim() !== '';
}
