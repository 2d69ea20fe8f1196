import { either, holds, unmet } from '#libs/procedure';

import { stillPublished } from '../participation/facts.js';
import { namesAnotherLaw, namesProcessGround } from '../participation/grounds.js';
import { dutiesOf } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';
import { WITHHOLDING_GROUNDS } from './facts.js';

const { block } = dutiesOf<typeof publicationCommands>();

/** On which grounds a decision may be withheld, and what must be stated for each. */
export const withholdingDuties = [
  block('G35', '条例第32条、政府信息公开条例第14条、第15条', {
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
  block('OGI15', '政府信息公开条例第15条、第32条', {
    zh: '涉及商业秘密、个人隐私等第三方合法权益的，应当有第三方的答复；第三方同意公开或者不公开会对公共利益造成重大影响的，予以公开',
    en: 'The third party is asked; its consent and a major public interest open what it keeps',
    remedy: {
      command: 'decision.withheld',
      zh: '写明第三方的答复以及公共利益的考虑；第三方同意公开的，公布决策',
      en: 'State what the third party answered and the public interest; publish if it agrees',
    },
    needs: ['thirdPartyAnswer', 'thirdParty'],
    applies: ({ payload }) => payload.ground === undefined || payload.ground === 'thirdParty',
    answer: ({ payload: { thirdPartyAnswer, thirdParty } }) =>
      thirdPartyAnswer === 'agrees'
        ? unmet('第三方同意公开，应当予以公开', 'The third party agrees to disclosure')
        : holds(
            isStated(thirdParty),
            '未写明第三方的答复以及公共利益的考虑',
            'Neither the third party’s view nor the public interest is stated',
          ),
  }),
  block('OGI16', '政府信息公开条例第14条、第15条、第16条第二款', {
    zh: '可以不予公开的过程性信息是讨论记录、过程稿、磋商信函、请示报告等，不包括已经作出的决策；以其他法律为由的，应当写明名称和条款',
    en: 'Information on the process is records, drafts and letters, not the decision; another law is named',
    remedy: {
      command: 'disclosure.reviewed',
      zh: '重新进行公开属性审查，公布决策或者写明第14条、第15条的情形',
      en: 'Review disclosure again; publish it, or name a ground of arts 14 or 15',
    },
    needs: ['ground', 'basis'],
    answer: ({ payload: { ground, basis } }) =>
      ground === 'processInformation' || namesProcessGround(basis)
        ? unmet(
            '以政府信息公开条例第16条为由对已经作出的决策不予公开',
            'A decision that is made is withheld as information on the process',
          )
        : holds(
            WITHHOLDING_GROUNDS[ground].listed || namesAnotherLaw(basis),
            `“${WITHHOLDING_GROUNDS[ground].zh}”未写明法律、行政法规的名称和条款：${basis}`,
            'No law is named with its article',
          ),
  }),
  block('M10-commented', '条例第14条第一款、第32条', {
    zh: '已向社会公布草案的事项，决策作出后不得全部不予公开；其中不得公开的内容应当区分处理',
    en: 'What was put before the public is not withheld as a whole; a part may be separated',
    remedy: {
      command: 'decision.published',
      zh: '公布决策，对其中不得公开的部分区分处理并说明依据；确属误公布的，先撤下并登记',
      en: 'Publish it without the part that may not be; what was published in error is taken down',
    },
    answer: ({ facts: { participation } }) => {
      const publishedOn = stillPublished(participation, 'whole');
      return holds(
        publishedOn === undefined,
        `决策草案已于${publishedOn ?? ''}向社会公开`,
        `The draft was published on ${publishedOn ?? ''}`,
      );
    },
  }),
];

function isStated(part: string | undefined): boolean {
  return (part ?? '').trim() !== '';
}
