import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const publication: Steps = {
  'openComment.published': {
    requires: ['A14-planned', 'A15-explanation', 'A15-text', 'A15-ahead', 'G04'],
    to: 'forming.openComment.open',
    then: [startDeadline('openComment')],
  },
};

/** The region of open comment while the draft is formed. */
export const openCommentRegion: StateText = {
  title: { zh: '向社会公开征求意见', en: 'Open comment' },
  basis: '条例第15条',
  initial: 'none',
  states: {
    none: {
      title: { zh: '未公开征求意见', en: 'Not open' },
      basis: '条例第14条第二款',
      tags: ['settled'],
      on: publication,
    },
    open: {
      title: { zh: '正在公开征求意见', en: 'Open for comment' },
      basis: '条例第15条第一款',
      duty: owes('sponsor', '收集意见，期满后结束公开征求意见', 'Collect comments until the end'),
      on: {
        'openComment.corrected': {
          requires: ['A15-text'],
          then: [
            notify(
              'reviewer',
              '征求意见期间的修改被认定为更正，有异议的请撤销',
              'A change during the comment was determined to be a correction',
            ),
          ],
        },
        'openComment.correctionReversed': {
          requires: ['A15-correction'],
          to: backToForming('participation', 'openComment'),
          then: [
            endDeadline('openComment', 'cancelled'),
            notify(
              'sponsor',
              '仅为更正的认定已被撤销，请就修改后的草案重新公告征求意见',
              'It was no mere correction: publish the text as changed with a new period',
            ),
          ],
        },
        'openComment.explained': {},
        'openComment.extended': { requires: ['A15-later'], then: [startDeadline('openComment')] },
        'openComment.draftReplaced': {
          requires: ['A15-explanation', 'A15-text', 'A15-new-text', 'A15-ahead', 'G04'],
          then: [startDeadline('openComment')],
        },
        'openComment.closed': {
          requires: ['G05', 'A15-counted'],
          to: 'forming.openComment.closed',
          then: [
            endDeadline('openComment', 'met'),
            notify(
              'sponsor',
              '请登记并研究采纳社会公众意见',
              'Register and decide on the comments',
            ),
          ],
        },
      },
    },
    closed: {
      title: { zh: '公开征求意见结束', en: 'Closed' },
      basis: '条例第15条第一款',
      tags: ['settled'],
      on: {
        ...publication,
        'openComment.determinationReversed': {
          requires: ['A15-determined'],
          to: backToForming('participation', 'openComment'),
        },
        'openComment.correctionReversed': {
          requires: ['A15-correction'],
          to: backToForming('participation', 'openComment'),
        },
      },
    },
  },
};

const stating: Steps = {
  'changes.stated': { requires: ['A18-compared'] },
  'changes.determined': {
    requires: ['A18-stated', 'A18-again'],
    then: [
      notify(
        'reviewer',
        '承办单位已认定自行修改是否涉及实质内容，请在程序审查中核对',
        'Whether a change is of substance was determined; look at it in the review',
      ),
    ],
  },
};

/** That a text was exchanged can be found at any time; what changed is shown until the meeting. */
export const openCommentSteps = {
  'decision/': {
    'openComment.swapFound': {
      requires: ['A15-was-open', 'A15-swapped'],
    },
  },
  'decision/forming': stating,
  'decision/revision': stating,
} satisfies Record<string, Steps>;
