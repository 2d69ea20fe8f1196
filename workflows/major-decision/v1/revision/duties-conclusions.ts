import { holds, met, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { revisionCommands } from './commands.js';
import {
  lastSaid,
  nameOf,
  namesOf,
  staleCompetition,
  staleReports,
  upheldNow,
  unanswered,
  type Conclusion,
} from './conclusions.js';
import type { Reported } from './facts.js';

const { block } = dutiesOf<typeof revisionCommands>();

const ARTICLES = '条例第19条、第22条、第26条第一款';
const COMPETITION = '公平竞争审查条例第14条、第18条';

/** What was concluded about an earlier draft is upheld by who concluded it, or concluded anew. */
export const conclusionDuties = [
  block('M4', ARTICLES, {
    zh: '专家论证、风险评估的结论应当针对现行决策草案',
    en: 'Expert and risk conclusions are about the draft as it stands',
    determination: 'conclusionsStand',
    remedy: {
      command: 'conclusion.upheld',
      zh: '由报告出具人对照修改确认结论，或者重新论证、评估；修改不涉及其结论或者出具人已无法确认的，由承办单位负责人认定，报审查部门审查',
      en: 'Have who gave the report uphold it, or argue or assess anew; where the change does not touch it or he is gone, the head of the sponsor determines and the reviewer answers',
    },
    answer: ({ facts }) => aboutPresent(facts, staleReports(facts)),
  }),
  block('M4-fair', COMPETITION, {
    zh: '公平竞争审查结论应当针对现行决策草案，草案修改后由审查者确认或者重新审查',
    en: 'The fair-competition conclusion is about the draft as it stands; its reviewer upholds or renews it',
    remedy: {
      command: 'fairCompetition.upheld',
      zh: '由公平竞争审查人员对照修改确认结论，或者重新送审',
      en: 'Have the fair-competition reviewer uphold it, or submit the draft anew',
    },
    answer: ({ facts }) => aboutPresent(facts, staleCompetition(facts)),
  }),
  block('M4-stale', ARTICLES, {
    zh: '所确认、认定的应当是针对此前草案的结论',
    en: 'What is upheld or determined to stand is a conclusion about an earlier draft',
    remedy: { zh: '该结论无需确认，核对所涉结论', en: 'It needs no word; check which is meant' },
    needs: ['about'],
    answer: ({ facts, payload: { about } }) => {
      const { zh, en } = nameOf(about);
      return holds(
        staleReports(facts).some((one) => one.about === about),
        `${zh}没有针对此前草案、尚待确认的结论`,
        `No conclusion of the ${en} about an earlier draft waits`,
      );
    },
  }),
  block('M4-fair-stale', COMPETITION, {
    zh: '所确认的应当是针对此前草案的公平竞争审查结论',
    en: 'What is upheld is a fair-competition conclusion about an earlier draft',
    remedy: { only: 'nothing', zh: '不需确认', en: 'Nothing needs to be upheld' },
    answer: ({ facts }) =>
      holds(
        staleCompetition(facts).length > 0,
        '没有针对此前草案的公平竞争审查结论',
        'No fair-competition conclusion is about an earlier draft',
      ),
  }),
  block('M4-present', '条例第26条第一款', {
    zh: '确认结论应当对照现行决策草案',
    en: 'It is the present draft that was put to who gave the conclusion',
    remedy: { zh: '对照现行决策草案重新确认', en: 'Have him confirm it by the present draft' },
    needs: ['draftDocument'],
    answer: ({ facts, payload: { draftDocument } }) => {
      const hash = facts.documents[draftDocument]?.hash;
      return holds(
        facts.drafting.alternatives.some((one) => one.hash === hash),
        '所对照的不是任何方案的现行文本',
        'It is the present text of no alternative',
      );
    },
  }),
  block('M4-author', ARTICLES, {
    zh: '确认结论的应当是出具报告的论证专家、专业机构或者评估机构',
    en: 'Who upholds a conclusion is of the panel, or is the assessor, that gave it',
    remedy: {
      command: 'conclusion.upheld',
      zh: '由报告出具人确认；已无法确认的，由承办单位负责人认定后报审查部门审查，或者重新论证、评估',
      en: 'Have who gave it confirm; where he is gone, determine it for the reviewer, or do it anew',
    },
    needs: ['about', 'author'],
    answer: ({ facts, payload: { about, author } }) => {
      const givers = giversOf(facts, about);
      return holds(
        givers.includes(author.trim()),
        `${author}不是${nameOf(about).zh}报告的出具人（${givers.join('、')}）`,
        `${author} did not give the report of the ${nameOf(about).en}`,
      );
    },
  }),
  block('A27-stand-again', '条例第27条第（二）项', {
    zh: '审查部门已经撤销的认定，不得就同一草案再次作出',
    en: 'What the reviewer reversed is not determined again for the same draft',
    remedy: {
      command: 'conclusion.upheld',
      zh: '由报告出具人确认结论，或者重新论证、评估',
      en: 'Have who gave the report uphold it, or argue or assess anew',
    },
    needs: ['about'],
    answer: ({ facts, payload: { about } }) =>
      holds(
        lastSaid(facts, about)?.reviewed !== 'reversed',
        `${nameOf(about).zh}结论继续有效的认定已被审查部门撤销`,
        `The reviewer reversed that the ${nameOf(about).en} stands`,
      ),
  }),
  block('A27-stands', '条例第27条第（二）项', {
    zh: '结论继续有效的认定，由审查部门在程序审查中逐一答复',
    en: 'Each determination that a conclusion stands is answered by the reviewer',
    remedy: {
      command: 'conclusion.standAgreed',
      zh: '由合法性审查人员同意或者撤销该认定',
      en: 'The reviewer agrees to it or reverses it',
    },
    answer: ({ facts }) => {
      const { zh, en } = namesOf(unanswered(facts));
      return holds(
        zh === '',
        `审查部门尚未答复的认定：${zh}`,
        `The reviewer has not answered: ${en}`,
      );
    },
  }),
  block('A27-stand-open', '条例第27条第（二）项', {
    zh: '所答复的应当是承办单位作出的结论继续有效的认定',
    en: 'What the reviewer answers is a determination that a conclusion stands',
    remedy: { zh: '核对所涉结论', en: 'Check which conclusion is meant' },
    needs: ['about'],
    answer: ({ facts, payload: { about }, type }) => {
      const now = upheldNow(facts, about);
      const open = now?.byGiver === false && (type !== AGREED || now.reviewed === 'awaited');
      return open
        ? met
        : unmet(
            `${nameOf(about).zh}没有${type === AGREED ? '尚待答复' : '可以撤销'}的认定`,
            `Nothing determined of the ${nameOf(about).en} waits`,
          );
    },
  }),
];

const AGREED = 'conclusion.standAgreed';

function aboutPresent(facts: Facts, stale: readonly Conclusion[]) {
  const version = String(facts.drafting.version);
  const { zh, en } = namesOf(stale);
  return holds(
    stale.length === 0,
    `决策草案已至第${version}稿，下列结论针对此前的草案：${zh}`,
    `The draft is version ${version}; about earlier ones: ${en}`,
  );
}

/** The people and institutions that gave the report; who was disqualified did not. */
function giversOf({ experts, risk }: Facts, about: Reported): readonly string[] {
  const named =
    about === 'experts'
      ? experts.experts
          .filter((one) => one.disqualifiedBecause === null)
          .flatMap(({ name, institution, kind }) =>
            kind === 'institution' ? [name, institution] : [name],
          )
      : risk.reports
          .filter((one) => one.kind === about)
          .flatMap(({ assessor, author }) => [assessor, ...(author === undefined ? [] : [author])]);
  return [...new Set(named.map((one) => one.trim()))];
}
