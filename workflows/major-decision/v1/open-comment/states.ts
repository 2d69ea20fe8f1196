import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const publication: Steps = {
  'openComment.published': {
    requires: ['A14-planned', 'A15-explanation', 'A15-ahead', 'G04'],
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
        'openComment.corrected': {},
        'openComment.explained': {},
        'openComment.extended': { requires: ['A15-later'], then: [startDeadline('openComment')] },
        'openComment.draftReplaced': {
          requires: ['A15-explanation', 'A15-ahead', 'G04'],
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
      },
    },
  },
};
