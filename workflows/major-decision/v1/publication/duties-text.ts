import { either, holds, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';

const { block, defect } = dutiesOf<typeof publicationCommands>();

/** What is published is what was issued, and later notices change nothing of it. */
export const textDuties = [
  block('A32-text', '条例第32条', {
    zh: '公布的文本应当与签发的正式文件一致；作区分处理的，写明不予公开的内容',
    en: 'What is published is the paper as issued; where parts are withheld it is said which',
    remedy: {
      command: 'decision.published',
      zh: '公布签发的正式文件；需要修改内容的，依照第三十七条办理调整',
      en: 'Publish the paper as issued; a change of content is an adjustment under art. 37',
    },
    needs: ['text'],
    answer: ({ facts, payload: { text, withheldParts = '' } }) => {
      const isSeparated = facts.publication.disclosure === 'partly' && withheldParts.trim() !== '';
      const issued = paperOf(facts, facts.issue.documentId ?? '');
      const published = paperOf(facts, text);
      return holds(
        isSeparated || (issued.hash !== null && published.hash === issued.hash),
        `拟公布的《${published.title}》不是签发的《${issued.title}》`,
        `"${published.title}" is not the paper that was issued`,
      );
    },
  }),
  block('A37-correction', '条例第37条', {
    zh: '更正、补充通知不得改变决策的内容；需要作出调整的，依照规定履行相关法定程序',
    en: 'A correction or supplement changes nothing of the content; that is an adjustment',
    remedy: {
      command: 'adjustment.major',
      zh: '办理决策调整',
      en: 'Adjust the decision',
    },
    needs: ['extent'],
    answer: either(
      ({ payload }) => payload.extent === 'form',
      '更正、补充涉及决策的内容',
      'It changes or adds content',
    ),
  }),
  block('A32-issued', '条例第32条、第37条', {
    zh: '登记的应当是已经签发的决策',
    en: 'What is recorded is about a decision that was issued',
    remedy: {
      only: 'nothing',
      zh: '决策没有签发的，不需登记',
      en: 'Where nothing was issued, there is nothing to record',
    },
    answer: either(
      ({ facts }) => facts.issue.signedOn !== null,
      '决策尚未签发',
      'The decision was not issued',
    ),
  }),
  defect('A32-deviated', '条例第32条、第37条', {
    zh: '公布的文本应当与签发的正式文件一致，内容的变更依照第三十七条办理',
    en: 'What is published is what was issued; its content changes under art. 37 only',
    remedy: {
      command: 'adjustment.major',
      zh: '更换为签发的文本并说明；确需改变内容的，办理调整',
      en: 'Put the paper as issued in its place and say so; to change the content, adjust',
    },
    breach: { conductOf: ['office'] },
    applies: ({ facts }) => facts.issue.signedOn !== null,
    answer: () =>
      unmet('公布或者后续印发的文本与签发的正式文件不一致', 'It is not what was issued'),
  }),
];

/** A paper by what is compared of it and what it is called. */
function paperOf({ documents }: Facts, id: string) {
  const { hash = null, title = '（未归集）' } = documents[id] ?? {};
  return { hash, title };
}
