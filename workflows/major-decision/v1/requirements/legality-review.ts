import { addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, met, needs, unmet } from '#libs/procedure';

import { countedFrom } from '../floors.js';
import { isReviewed } from '../reviewed.js';
import { rule, verifiedNumber } from '../rule.js';

interface Submission {
  readonly request: string;
  readonly statement: string;
  readonly demandedBy: string;
}

interface FindingPayload {
  readonly alternative: string;
  readonly authority: string;
  readonly procedure: string;
  readonly content: string;
  readonly noNationalRule: string;
  readonly legalRisk: string;
}

interface Opining {
  readonly conflict: boolean;
}

/** Art. 26¶2. */
const REVIEW_FLOOR_WORKING_DAYS = 7;

const submitting = [
  rule<Submission>({
    id: 'A26-file',
    article: '条例第26条第一款',
    level: 'block',
    asks: {
      zh: '送请合法性审查，应当提供决策草案及相关材料，包括有关法律、法规、规章等依据和履行决策法定程序的说明等',
      en: 'The file holds the draft, its bases, its explanation and the statement of procedures performed',
    },
    remedy: {
      command: 'file.withdrawn',
      zh: '撤回送审材料，补齐后再送审',
      en: 'Withdraw the file, complete it, submit again',
    },
    answer: ({ facts, payload }) => {
      const { alternatives, basisDocument, explanationDocument } = facts.drafting;
      const filed = (id: string | null): boolean =>
        id !== null && Object.hasOwn(facts.documents, id);
      const drafts = alternatives.length > 0 && alternatives.every((one) => filed(one.documentId));
      const lacking = [
        ...(drafts ? [] : [{ zh: '决策草案', en: 'the draft' }]),
        ...(filed(basisDocument) ? [] : [{ zh: '依据清单', en: 'the list of bases' }]),
        ...(filed(explanationDocument) ? [] : [{ zh: '起草说明', en: 'the explanation' }]),
      ];
      if (lacking.length > 0) {
        return unmet(
          `缺少：${lacking.map(({ zh }) => zh).join('、')}`,
          `Missing: ${lacking.map(({ en }) => en).join(', ')}`,
        );
      }
      if (payload.statement === undefined) {
        return needs('statement');
      }
      return holds(
        filed(payload.statement),
        '缺少：履行决策法定程序的说明',
        'Missing: the statement of procedures performed',
      );
    },
  }),
  rule<Submission>({
    id: 'G23',
    article: '条例第26条第二款',
    level: 'warn',
    asks: {
      zh: '送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日',
      en: 'The reviewer is given the time needed, normally not less than 7 working days',
    },
    remedy: {
      command: 'review.submitted',
      zh: '推迟要求回复日期，或者说明理由',
      en: 'Ask for the opinion later, or give the reason',
    },
    answer: (seen) => {
      const { payload, given } = seen;
      if (payload.demandedBy === undefined) {
        // A submission that names no day leaves the reviewer his time.
        return payload.request === undefined ? needs('demandedBy') : met;
      }
      const days = verifiedNumber(seen, 'legality.minWorkingDays') ?? REVIEW_FLOOR_WORKING_DAYS;
      const floor = addWorkingDays(countedFrom(given), days, given.calendar as Calendar).day;
      return holds(
        payload.demandedBy >= floor,
        `要求${payload.demandedBy}前回复，不足${String(days)}个工作日；最早应为${floor}`,
        `Asked for by ${payload.demandedBy}; ${String(days)} working days end on ${floor}`,
      );
    },
  }),
];

const finding = [
  rule<FindingPayload>({
    id: 'A25-alternative',
    article: '条例第25条第一款',
    level: 'block',
    asks: {
      zh: '所针对的应当是现有的决策草案方案',
      en: 'It is about an alternative of the draft as it stands',
    },
    remedy: { zh: '核对方案代号', en: 'Check the key of the alternative' },
    answer: ({ facts, payload }) => {
      if (payload.alternative === undefined) {
        return needs('alternative');
      }
      return holds(
        facts.drafting.alternatives.some(({ key }) => key === payload.alternative),
        `没有代号为${payload.alternative}的方案`,
        `There is no alternative ${payload.alternative}`,
      );
    },
  }),
  rule<FindingPayload>({
    id: 'A27-three',
    article: '条例第27条',
    level: 'block',
    asks: {
      zh: '合法性审查的内容包括：决策事项是否符合法定权限，决策草案的形成是否履行相关法定程序，决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
      en: 'The finding answers authority, procedure and content',
    },
    remedy: { zh: '补充审查内容', en: 'Answer all three questions' },
    answer: ({ payload: { authority, procedure, content } }) => {
      if (authority === undefined || procedure === undefined || content === undefined) {
        return needs('authority', 'procedure', 'content');
      }
      const blank = [
        ...(isBlank(authority) ? [{ zh: '权限', en: 'authority' }] : []),
        ...(isBlank(procedure) ? [{ zh: '程序', en: 'procedure' }] : []),
        ...(isBlank(content) ? [{ zh: '内容', en: 'content' }] : []),
      ];
      return holds(
        blank.length === 0,
        `未对下列内容提出审查意见：${blank.map(({ zh }) => zh).join('、')}`,
        `Not answered: ${blank.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  rule<FindingPayload>({
    id: 'G22',
    article: '条例第25条第二款',
    level: 'block',
    asks: {
      zh: '对国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交决策机关讨论',
      en: 'An exploratory reform needs the finding that no national rule exists, and its risk stated',
    },
    remedy: {
      command: 'alternative.foundExploratory',
      zh: '写明国家尚无明确规定的认定和法律风险；国家有规定的，依规定作出结论',
      en: 'State both; where a national rule exists, conclude by it',
    },
    answer: ({ payload: { noNationalRule, legalRisk } }) => {
      if (noNationalRule === undefined || legalRisk === undefined) {
        return needs('noNationalRule', 'legalRisk');
      }
      if (isBlank(noNationalRule)) {
        return unmet('没有国家尚无明确规定的认定', 'It is not found that no national rule exists');
      }
      return holds(!isBlank(legalRisk), '没有明示法律风险', 'The legal risk is not stated');
    },
  }),
  rule({
    id: 'G44-review',
    article: '条例第25条第一款、第28条',
    level: 'block',
    asks: { zh: '起草决策草案的人员不得审查该草案', en: 'Who drafted does not review' },
    remedy: { zh: '由其他合法性审查人员办理', en: 'Let another reviewer act' },
    // An importer enters the acts of others; his own person says nothing about theirs.
    applies: ({ given }) => given.imported !== true,
    answer: ({ facts, given }) =>
      holds(
        !facts.drafting.draftedBy.includes(given.actor.personId),
        `${given.actor.personId}参加了决策草案的起草`,
        `${given.actor.personId} took part in drafting`,
      ),
  }),
];

const issuing = [
  rule<Opining>({
    id: 'G24-conflict',
    article: '条例第28条',
    level: 'block',
    asks: {
      zh: '曾就本事项为承办单位起草或者提供咨询的，不得作为本次审查的法律顾问、公职律师提出意见',
      en: 'The adviser has not drafted or advised for the sponsor on this matter',
    },
    remedy: {
      command: 'adviser.opined',
      zh: '另行组织没有利益冲突的法律顾问、公职律师',
      en: 'Ask another adviser',
    },
    answer: ({ facts, payload, given }) => {
      const drafted = facts.drafting.draftedBy.includes(given.actor.personId);
      if (drafted && given.imported !== true) {
        return unmet(
          `${given.actor.personId}参加了决策草案的起草`,
          `${given.actor.personId} took part in drafting`,
        );
      }
      if (payload.conflict === undefined) {
        return needs('conflict');
      }
      return holds(
        !payload.conflict,
        '申报曾就本事项为承办单位起草或者提供咨询',
        'The adviser declares that he drafted or advised for the sponsor',
      );
    },
  }),
  rule({
    id: 'G24',
    article: '条例第28条',
    level: 'block',
    asks: {
      zh: '在合法性审查过程中，应当组织法律顾问、公职律师提出法律意见',
      en: 'Legal advisers or public lawyers have given their opinion in the review',
    },
    remedy: {
      command: 'adviser.opined',
      zh: '组织法律顾问、公职律师提出法律意见',
      en: 'Have an adviser give his opinion',
    },
    answer: ({ facts }) => {
      const aside = facts.review.conflictedAdvisers.length;
      return holds(
        facts.review.advisers.length > 0,
        `没有可以计入的法律意见（因利益冲突不计入的${String(aside)}份）`,
        `No opinion of an adviser counts (${String(aside)} set aside for conflict)`,
      );
    },
  }),
  rule({
    id: 'A25-all-found',
    article: '条例第25条第一款、第27条',
    level: 'block',
    asks: {
      zh: '提出合法性审查意见前，应当对每一方案的现行文本作出审查结论',
      en: 'Every alternative is found upon in its present text before the opinion is issued',
    },
    remedy: { zh: '对尚未审查的方案作出结论', en: 'Find upon the alternatives that are left' },
    answer: ({ facts }) => {
      const { alternatives } = facts.drafting;
      const left = alternatives.filter(({ key, hash }) => !isReviewed(facts, key, hash));
      const keys = left.map(({ key }) => key);
      return alternatives.length === 0
        ? unmet('没有决策草案方案', 'There is no draft')
        : holds(
            keys.length === 0,
            `尚无审查结论的方案：${keys.join('、')}`,
            `Not found upon: ${keys.join(', ')}`,
          );
    },
  }),
];

export const legalityReviewRequirements = [...submitting, ...finding, ...issuing];

const isBlank = (words: string): boolean => words.trim() === '';
