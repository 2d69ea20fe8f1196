import { holds, met, needs, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Publishing {
  readonly explainsAdoption: boolean;
}

interface Withholding {
  readonly ground: string;
  readonly basis: string;
  readonly approver: string;
}

const WITHHOLDING = 'decision.withheld';

const CONCLUSIONS = {
  public: { zh: '主动公开', en: 'public' },
  partly: { zh: '部分公开', en: 'partly public' },
  undisclosed: { zh: '依法不予公开', en: 'not disclosed' },
};

/** Art. 32, second sentence: opinions were heard in public, or experts argued. */
function owesExplanation(facts: Facts): boolean {
  return facts.experts.technical?.answer === true || facts.participation.methodsDone.length > 0;
}

export const publicationRequirements = [
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
      if (found === null || (found === 'undisclosed') === (type === WITHHOLDING)) {
        return met;
      }
      const { zh, en } = CONCLUSIONS[found];
      return unmet(`公开属性审查结论为“${zh}”`, `The disclosure review found: ${en}`);
    },
  }),
  rule<Publishing>({
    id: 'A32-explain',
    article: '条例第32条',
    level: 'warn',
    asks: {
      zh: '对社会公众普遍关心或者专业性、技术性较强的重大行政决策，应当说明公众意见、专家论证意见的采纳情况',
      en: 'A matter of wide concern, or a technical one, is published with the adoption of opinions',
    },
    remedy: {
      command: 'decision.published',
      zh: '公布时说明公众意见、专家论证意见的采纳情况',
      en: 'Explain the adoption of opinions when publishing',
    },
    applies: ({ facts }) => owesExplanation(facts),
    answer: ({ payload }) => {
      if (payload.explainsAdoption === undefined) {
        return needs('explainsAdoption');
      }
      return holds(
        payload.explainsAdoption,
        '未说明公众意见、专家论证意见的采纳情况',
        'The adoption of public and expert opinions is not explained',
      );
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
