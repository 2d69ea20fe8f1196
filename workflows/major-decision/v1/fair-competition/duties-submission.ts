import { either, holds, needs, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { fairCompetitionCommands } from './commands.js';
import { AREAS } from './standards.js';

const { block, warn } = dutiesOf<typeof fairCompetitionCommands>();

/** The day on which 公平竞争审查条例 (国务院令第783号) took force. */
export const ORDINANCE_SINCE = '2024-08-01';

/** The day on which its measures (市监总局令第99号) took force. */
const MEASURES_SINCE = '2025-04-20';

/** Whether nothing is said. */
export const isBlank = (words: string | undefined): boolean => (words ?? '').trim() === '';

/** Whether operators are touched, and who was heard before the draft is submitted. */
export const fairCompetitionSubmissionDuties = [
  warn('FC2-areas', '公平竞争审查条例第2条、公平竞争审查条例实施办法第2条第二款', {
    zh: '涉及经营者经济活动的政策措施，包括市场准入和退出、产业发展、招商引资、政府采购、招标投标、资质标准、监管执法等方面涉及经营者依法平等使用生产要素、公平参与市场竞争的政策措施',
    en: 'The determination goes by the areas that the measures name',
    since: MEASURES_SINCE,
    remedy: {
      command: 'fairCompetition.determined',
      zh: '逐项核对涉及的方面后认定，或者说明理由',
      en: 'Go through the areas and determine accordingly, or give the reason',
    },
    needs: ['touches', 'areas'],
    answer: ({ payload: { touches, areas } }) => {
      const zh = areas.map((area) => AREAS[area].zh).join('、');
      return touches
        ? holds(areas.length > 0, '未列明涉及的方面', 'The areas that it touches are not named')
        : holds(areas.length === 0, `认定不涉及，又列有：${zh}`, `Not touched, yet named: ${zh}`);
    },
  }),
  block('G26-determined', '公平竞争审查条例第2条、第14条', {
    zh: '涉及经营者经济活动的决策事项，应当进行公平竞争审查；不审查的，应当有不涉及的认定',
    en: 'A matter that touches operators is reviewed; going without needs a recorded determination',
    since: ORDINANCE_SINCE,
    determination: 'operators',
    remedy: {
      command: 'fairCompetition.determined',
      zh: '认定是否涉及经营者经济活动，涉及的应当送公平竞争审查',
      en: 'Determine whether operators are touched; if so, submit for review',
    },
    answer: ({ facts }) => {
      const { touches } = facts.fairCompetition;
      return touches === null
        ? unmet(
            '尚未认定决策事项是否涉及经营者经济活动',
            'It has not been determined whether operators are touched',
          )
        : holds(
            !touches.answer,
            `${touches.on}已认定决策事项涉及经营者经济活动，应当进行公平竞争审查`,
            `On ${touches.on} the matter was determined to touch operators`,
          );
    },
  }),
  block('FC16-heard', '公平竞争审查条例第16条', {
    zh: '开展公平竞争审查，应当听取有关经营者、行业协会商会等利害关系人关于公平竞争影响的意见',
    en: 'Operators and associations concerned are heard in the review',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.submitted',
      zh: '听取利害关系人意见，并填写听取情况',
      en: 'Hear them, and state how',
    },
    answer: ({ payload: { preliminary, heard } }) =>
      preliminary === undefined
        ? needs('heard')
        : holds(
            !isBlank(heard),
            '未说明听取有关经营者、行业协会商会等利害关系人意见的情况',
            'How those concerned were heard is not stated',
          ),
  }),
  block('FC16-public', '公平竞争审查条例第16条', {
    zh: '开展公平竞争审查，涉及社会公众利益的，应当听取社会公众意见',
    en: 'Where the interest of the public is touched, the public is heard in the review',
    since: ORDINANCE_SINCE,
    remedy: {
      command: 'fairCompetition.submitted',
      zh: '听取社会公众意见，并填写听取情况',
      en: 'Hear the public, and state how',
    },
    needs: ['publicInterest'],
    answer: either(
      ({ payload }) => !payload.publicInterest || !isBlank(payload.publicHeard),
      '未说明听取社会公众意见的情况',
      'How the public was heard is not stated',
    ),
  }),
];
