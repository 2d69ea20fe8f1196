import { holds, met, unmet, type FiledDocument } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { CONCLUSIONS } from '../legality-review/facts.js';
import { findingOf, goingOn, isReviewed, lastReviewed } from '../legality-review/reviewed.js';
import { dutiesOf, isRuled } from '../vocabulary.js';

import type { revisionCommands } from './commands.js';
import { conclusionDuties } from './duties-conclusions.js';

const { block, warn } = dutiesOf<typeof revisionCommands>();

const answeringDuties = [
  block('A28-point', '条例第28条', {
    zh: '所答复的应当是审查意见中的一条',
    en: 'What is answered is a point of the review',
    remedy: { zh: '核对方案代号和意见序号', en: 'Check the alternative and the number' },
    needs: ['alternative', 'number'],
    answer: ({ facts, payload: { alternative, number } }) =>
      holds(
        pointOf(facts, alternative, number) !== undefined,
        `方案${alternative}没有第${String(number)}条审查意见`,
        `The alternative ${alternative} has no point ${String(number)}`,
      ),
  }),
  block('G25-must', '条例第28条', {
    zh: '决策承办单位根据合法性审查意见进行必要的调整或者补充，必须修改的意见不得不采纳',
    en: 'A point that must be revised is not declined',
    remedy: {
      command: 'draft.adjusted',
      zh: '按照必须修改的意见调整草案；有异议的，重新送审',
      en: 'Adjust the draft to it; if you disagree, submit for a new review',
    },
    needs: ['alternative', 'number', 'answer'],
    answer: ({ facts, payload: { alternative, number, answer } }) =>
      holds(
        answer !== 'declined' || pointOf(facts, alternative, number)?.must !== true,
        `方案${alternative}第${String(number)}条为必须修改的意见`,
        `Point ${String(number)} of ${alternative} must be revised`,
      ),
  }),
  block('A28-new-text', '条例第12条第四款、第28条', {
    zh: '调整后的文本应当不同于各方案的现行文本',
    en: 'The adjusted text differs from the present text of every alternative',
    remedy: { command: 'draft.adjusted', zh: '提交调整后的文本', en: 'Submit the adjusted text' },
    needs: ['document'],
    answer: ({ facts, payload }) => {
      const hash = facts.documents[payload.document]?.hash;
      const same = facts.drafting.alternatives.find((one) => one.hash === hash);
      return same === undefined
        ? met
        : unmet(`与方案${same.key}的现行文本相同`, `It is the present text of ${same.key}`);
    },
  }),
];

const confirmingDuties = [
  block('A28-compared', '条例第25条第一款、第28条', {
    zh: '确认调整后的草案，应当以现行文本与经审查的文本相对照',
    en: 'The reviewer compares the present text with the one that he reviewed',
    remedy: {
      zh: '对照两个文本的差异后办理；两个文本相同的，无需确认',
      en: 'Compare the two texts; where they are the same nothing is confirmed',
    },
    needs: ['alternative', 'compared'],
    answer: ({ facts, payload: { alternative, compared } }) => {
      const present = facts.drafting.alternatives.find(({ key }) => key === alternative);
      const reviewed = lastReviewed(facts, alternative);
      const earlier = Object.values(facts.documents).find(({ hash }) => hash === reviewed);
      const now = facts.documents[present?.documentId ?? ''];
      return facts.documents[compared]?.hash !== present?.hash
        ? unmet(
            `所对照的不是方案${alternative}的现行文本；现行文本为${described(now)}`,
            `What was compared is not the present text of ${alternative}`,
          )
        : holds(
            reviewed !== present?.hash,
            `方案${alternative}的现行文本即经审查的文本${described(earlier)}`,
            `The present text of ${alternative} is the one that was reviewed`,
          );
    },
  }),
  block('A28-extent', '条例第25条第一款、第28条', {
    zh: '以落实审查意见为由确认的，应当有决策承办单位已经采纳的审查意见；超出审查意见的实质性修改，应当重新作出审查结论',
    en: 'What is confirmed as carrying out points rests on points adopted; what goes beyond is found upon anew',
    remedy: {
      command: 'revision.foundBeyond',
      zh: '先由承办单位答复采纳审查意见；修改超出审查意见的，认定后重新审查',
      en: 'Have the points answered as adopted; where the change goes beyond them, review anew',
    },
    needs: ['alternative', 'extent'],
    answer: ({ facts, payload: { alternative, extent } }) =>
      holds(
        extent === 'wordingOnly' ||
          findingOf(facts, alternative)?.points.some((one) => one.answer === 'adopted') === true,
        `方案${alternative}没有已经采纳的审查意见可以落实`,
        `No point about ${alternative} was adopted that it could carry out`,
      ),
  }),
];

const goingOnDuties = [
  block('G21', '条例第25条第二款', {
    zh: '决策草案未经合法性审查或者经审查不合法的，不得提交决策机关讨论',
    en: 'A draft that is unreviewed or found unlawful is not submitted for discussion',
    breach: { barring: true },
    remedy: {
      command: 'draft.reworkBegun',
      only: 'redraft',
      zh: '缺少法定程序的，补正程序后再送审；经审查不合法的，只能重新起草后再送审，或者终止',
      en: 'What lacks a procedure makes it good; for what was found unlawful it is left to draft anew and have it reviewed again, or to end the matter',
    },
    answer: ({ facts }) => {
      const said = facts.drafting.alternatives.map(({ key }) => {
        const conclusion = findingOf(facts, key)?.conclusion;
        return conclusion === undefined
          ? { zh: `方案${key}未经审查`, en: `${key} unreviewed` }
          : { zh: `方案${key}${CONCLUSIONS[conclusion]}`, en: `${key} ${conclusion}` };
      });
      return holds(
        goingOn(facts).length > 0,
        `没有可以提交讨论的方案：${said.map(({ zh }) => zh).join('；')}`,
        `No alternative may be submitted: ${said.map(({ en }) => en).join('; ')}`,
      );
    },
  }),
  block('G25', '条例第28条', {
    zh: '决策承办单位根据合法性审查意见进行必要的调整或者补充，必须修改的意见应当采纳',
    en: 'Every point that must be revised is answered as adopted',
    remedy: {
      command: 'point.answered',
      zh: '逐条答复必须修改的意见',
      en: 'Answer each point that must be revised',
    },
    answer: ({ facts }) => {
      const open = pointsOf(facts).filter((one) => one.must && one.answer !== 'adopted');
      return holds(
        open.length === 0,
        `必须修改的意见尚未采纳：${open.map((one) => one.zh).join('、')}`,
        `Not adopted: ${open.map((one) => one.en).join(', ')}`,
      );
    },
  }),
  warn('A28-adjusted', '条例第28条', {
    zh: '采纳必须修改的意见的，应当对决策草案作相应调整或者补充',
    en: 'Where a point that must be revised is adopted, the draft is adjusted or supplemented',
    remedy: {
      command: 'draft.adjusted',
      zh: '调整决策草案，或者说明已以其他方式补充',
      en: 'Adjust the draft, or say how it was supplemented otherwise',
    },
    answer: ({ facts }) => {
      const unchanged = goingOn(facts)
        .filter(({ key, hash }) => {
          const finding = findingOf(facts, key);
          return finding?.hash === hash && finding.points.some((point) => point.must);
        })
        .map(({ key }) => key);
      return holds(
        unchanged.length === 0,
        `有必须修改的意见而文本未作调整的方案：${unchanged.join('、')}`,
        `Must be revised, yet the text is unchanged: ${unchanged.join(', ')}`,
      );
    },
  }),
  block('A28-reconfirm', '条例第28条；地方规定的再次确认（legality.reconfirm）', {
    zh: '根据审查意见修改的，修改后应当经审查部门再次确认',
    en: 'What was revised by the points of the review is confirmed by the reviewer once more',
    restsOn: 'legality.reconfirm',
    remedy: {
      command: 'revision.confirmed',
      zh: '由合法性审查人员确认修改后的文本',
      en: 'Have the reviewer confirm the text as revised',
    },
    applies: (seen) => isRuled(seen, 'legality.reconfirm'),
    answer: ({ facts }) => {
      const unconfirmed = goingOn(facts)
        .filter(({ key }) => (findingOf(facts, key)?.points.length ?? 0) > 0)
        .filter(({ key, hash }) =>
          facts.review.confirmations.every((one) => one.alternative !== key || one.hash !== hash),
        )
        .map(({ key }) => key);
      return holds(
        unconfirmed.length === 0,
        `修改后尚未经审查部门再次确认的方案：${unconfirmed.join('、')}`,
        `Not confirmed after the revision: ${unconfirmed.join(', ')}`,
      );
    },
  }),
  block('G20-review', '条例第25条第一款', {
    zh: '提交讨论的决策草案应当与经合法性审查的文本一致',
    en: 'The text submitted is the text that was reviewed, or that the reviewer confirmed',
    breach: { barring: true },
    remedy: {
      command: 'revision.confirmed',
      zh: '由合法性审查人员确认调整后的文本，或者重新送审',
      en: 'Have the reviewer confirm the adjusted text, or submit for a new review',
    },
    answer: ({ facts }) => {
      const apart = goingOn(facts)
        .filter(({ key, hash }) => !isReviewed(facts, key, hash))
        .map(({ key }) => key);
      return holds(
        apart.length === 0,
        `现行文本未经审查或者确认的方案：${apart.join('、')}`,
        `The present text is not reviewed: ${apart.join(', ')}`,
      );
    },
  }),
];

/** How the points are answered, and what of the draft goes on to the meeting. */
export const revisionDuties = [
  ...answeringDuties,
  ...confirmingDuties,
  ...goingOnDuties,
  ...conclusionDuties,
];

/** The points about the alternatives that go on, with how they are spoken of. */
export function pointsOf(facts: Facts) {
  return goingOn(facts).flatMap(({ key }) =>
    (findingOf(facts, key)?.points ?? []).map((point) => ({
      must: point.must,
      answer: point.answer,
      zh: `方案${key}第${String(point.number)}条`,
      en: `${key}, point ${String(point.number)}`,
    })),
  );
}

const pointOf = (facts: Facts, alternative: string, number: number) =>
  findingOf(facts, alternative)?.points.find((point) => point.number === number);

/** A text as people tell it from another: title, file, size, the beginning of its hash. */
const described = (one: FiledDocument | undefined): string =>
  one === undefined
    ? '（未归集）'
    : `《${one.title}》（${one.fileName}，${String(one.size)}字节，校验值${one.hash.slice(0, 12)}）`;
