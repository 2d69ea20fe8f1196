import { holds, orGap, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';

const { block } = dutiesOf<typeof outwardCommands>();

const ARTICLE = '党政机关公文处理工作条例第25条';

/** The paper that goes out was compared with the text decided, by somebody who is named. */
export const checkDuties = [
  block('A30-check-text', ARTICLE, {
    zh: '复核应当以行政首长决定的文本为准',
    en: 'The paper is compared with the text that the head decided on',
    remedy: {
      command: 'issue.checked',
      zh: '选定行政首长决定的文本，重新对照',
      en: 'Choose the text that was decided, and compare again',
    },
    needs: ['draftDocument'],
    answer: ({ facts, payload: { draftDocument } }) =>
      holds(
        facts.documents[draftDocument]?.hash === lastText(facts),
        '所对照的不是行政首长决定的文本',
        'It is not the text that the head decided on',
      ),
  }),
  block('A30-checked', '党政机关公文处理工作条例第25条、条例第30条第一款', {
    zh: '印发前应当复核，正式文件的内容与决定的文本一致；需作实质性修改的，重新审查和讨论',
    en: 'Before it goes out the paper is checked: its content is the text decided, else it is decided anew',
    remedy: {
      command: 'issue.checked',
      zh: '由办公室对照决定的文本复核拟印发的文件，改正差异后再签发',
      en: 'Let the office compare the paper with the text decided, mend what differs, and issue then',
    },
    needs: ['document'],
    answer: ({ facts, payload: { document }, given }) => {
      const { check } = facts.issue;
      const paper = facts.documents[document]?.hash;
      if (check === null || check.paper !== paper) {
        return orGap(given, unmet('拟印发的文件尚未复核', 'The paper was not checked'));
      }
      return check.text !== lastText(facts)
        ? unmet('复核所对照的不是决定的文本', 'It was compared with another text')
        : holds(
            check.result !== 'differs',
            `复核发现内容有差异：${check.differences}`,
            `The check found that the content differs: ${check.differences}`,
          );
    },
  }),
];

/** The text decided; what the Congress amended is not reviewed again, and is the last of the chain. */
export const lastText = ({ outward, deliberation }: Facts): string | null =>
  outward.congress?.hash ?? deliberation.decision?.hash ?? null;
