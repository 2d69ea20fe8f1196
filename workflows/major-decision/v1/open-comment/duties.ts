import { determinationInForce, either, holds, met, needs, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { piecesFrom } from '../participation/duties-register.js';
import { isTakenDown } from '../participation/facts.js';
import { commentOpenUntil, countedFrom, floorDays, floorEnd } from '../floors.js';
import { dutiesOf, isRuled, type Seen } from '../vocabulary.js';

import type { openCommentCommands } from './commands.js';
import { textDuties } from './duties-text.js';

const { block } = dutiesOf<typeof openCommentCommands>();

const ARTICLE = '条例第15条第一款';

/** When open comment takes place, how long it lasts, and when it is compulsory. */
export const openCommentDuties = [
  ...textDuties,
  block('A14-planned', '条例第14条', {
    zh: '公开征求意见、召开听证会应当在公众参与开展期间',
    en: 'Open comment and hearings take place while public participation is underway',
    remedy: {
      command: 'participation.planned',
      zh: '先确定公众参与方式',
      en: 'Plan participation',
    },
    answer: either(
      ({ facts, unsettled }) =>
        facts.participation.methodsPlanned.length > 0 &&
        unsettled.includes('forming.participation'),
      '公众参与尚未开展或者已经结束',
      'Participation has not begun, or has ended',
    ),
  }),
  block('A15-explanation', '条例第15条第一款、第16条第二款', {
    zh: '应当公布决策草案及其说明等材料',
    en: 'The draft is published with its explanation',
    remedy: { command: 'draft.submitted', zh: '先提交决策草案及起草说明', en: 'Submit the draft' },
    answer: either(
      ({ facts }) => facts.drafting.explanationDocument !== null,
      '决策草案的说明尚未提交',
      'The draft has no explanation yet',
    ),
  }),
  block('A15-ahead', ARTICLE, {
    zh: '应当明确提出意见的期限，截止日期应当在公布之日以后',
    en: 'The last day for comments lies after the day of publication',
    remedy: { zh: '另定截止日期', en: 'Set a later last day' },
    needs: ['endsOn'],
    answer: ({ payload: { endsOn }, given }) => {
      const from = countedFrom(given);
      return holds(
        endsOn > from,
        `截止日期${endsOn}不在公布之日${from}以后`,
        `The last day ${endsOn} is not after ${from}`,
      );
    },
  }),
  block('G04', ARTICLE, {
    zh: '公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明',
    en: 'The period is normally not less than 30 days; where it is shortened, the notice says why',
    determination: 'urgentComment',
    remedy: {
      zh: '延后截止日期，或者在公告中说明缩短期限的理由',
      en: 'Set a later day, or say why',
    },
    answer: (seen) => {
      const { payload, given } = seen;
      const { endsOn, shortenedBecause = '' } = payload;
      if (endsOn === undefined) {
        return needs('endsOn', 'shortenedBecause');
      }
      const floor = floorEnd(given, 'openComment.minDays', countedFrom(given));
      const shortenable = mayShorten(seen);
      if (endsOn >= floor || (shortenable && shortenedBecause.trim() !== '')) {
        return met;
      }
      const days = String(floorDays(given, 'openComment.minDays'));
      return unmet(
        `期限不少于${days}日的，截止日期不早于${floor}；现为${endsOn}，且${shortenable ? '未说明缩短期限的理由' : '依照规定不得缩短'}`,
        `The floor of ${days} days ends on ${floor}; the notice ends on ${endsOn}`,
      );
    },
  }),
  block('A15-later', ARTICLE, {
    zh: '已经公布的征求意见期限只能延长',
    en: 'A period once published is only extended',
    remedy: { command: 'openComment.extended', zh: '另定更晚的日期', en: 'Set a later day' },
    needs: ['endsOn'],
    answer: ({ facts, payload: { endsOn } }) => {
      const now = facts.participation.openComment?.endsOn ?? '';
      return holds(
        endsOn > now,
        `${endsOn}不晚于原截止日期${now}`,
        `${endsOn} is not later than ${now}`,
      );
    },
  }),
  block('G05', ARTICLE, {
    zh: '公告的征求意见期限届满后，方可结束公开征求意见；期限的最后一日是法定休假日的，至休假日结束的次日届满',
    en: 'The period is closed only after its last day has passed; a last day that is not worked moves to the next that is',
    remedy: { only: 'wait', zh: '等待期限届满', en: 'Wait until the period has passed' },
    answer: ({ facts, given }) => {
      const openUntil = commentOpenUntil(facts, given).day;
      // Nobody can comment on what was wholly taken down.
      const isGone = isTakenDown(facts.participation, 'whole');
      return holds(
        isGone || countedFrom(given) > openUntil,
        `征求意见期限至${openUntil}届满`,
        `The period runs until ${openUntil}`,
      );
    },
  }),
  block('A15-counted', '条例第15条第一款、第18条', {
    zh: '收到意见件数不得少于已经登记的件数',
    en: 'No fewer comments are counted than are registered already',
    remedy: {
      command: 'openComment.closed',
      zh: '按实际收到的件数填报',
      en: 'State the number that came in',
    },
    needs: ['commentsReceived'],
    answer: ({ facts, payload: { commentsReceived } }) => {
      const { receivedBefore = 0 } = facts.participation.openComment ?? {};
      const registered = piecesFrom(facts, 'openComment');
      return holds(
        receivedBefore + commentsReceived >= registered,
        `此前收到${String(receivedBefore)}件，现填报${String(commentsReceived)}件，已登记${String(registered)}件`,
        `${String(receivedBefore)} before and ${String(commentsReceived)} now; ${String(registered)} are registered`,
      );
    },
  }),
  block('A15-closed', '条例第15条、第16条、第17条', {
    zh: '已经公开征求意见的应当期满结束，已经公告的听证会应当举行并形成听证报告',
    en: 'An open comment that was published is closed, a hearing that was announced is reported',
    remedy: {
      command: 'openComment.closed',
      others: ['hearing.held', 'hearing.reported'],
      zh: '结束公开征求意见，完成听证并提交听证报告',
      en: 'Close the open comment; hold and report the hearing',
    },
    answer: ({ facts }) => {
      const open = stillOpen(facts);
      const zh = open.map((one) => one.zh).join('、');
      return holds(open.length === 0, zh, open.map((one) => one.en).join('; '));
    },
  }),
  compulsory('A15-compulsory', '条例第14条第二款、第15条', {
    zh: '本地规定应当向社会公开征求意见的，应当公开征求意见',
    en: 'Where the rules of the place make open comment compulsory it is held',
    restsOn: 'openComment.compulsory',
    applies: (seen) => isRuled(seen, 'openComment.compulsory'),
  }),
  compulsory('A15-normative', '地方各级人民代表大会和地方各级人民政府组织法第75条', {
    zh: '制定涉及个人、组织权利义务的规范性文件，应当依照法定权限和程序公开征求意见',
    en: 'A normative document on rights and duties is put to open comment',
    since: '2022-03-12',
    applies: ({ facts }) => facts.participation.normative,
  }),
  compulsory('A15-market', '优化营商环境条例第62条', {
    zh: '制定与市场主体生产经营活动密切相关的行政规范性文件，除依法需要保密外，应当向社会公开征求意见',
    en: 'A document closely tied to the business of market entities is put to open comment',
    since: '2020-01-01',
    applies: ({ facts }) => facts.participation.marketEntities,
  }),
];

interface Compulsory {
  readonly zh: string;
  readonly en: string;
  readonly restsOn?: string;
  readonly since?: string;
  readonly applies: (seen: Seen) => boolean;
}

/** A rule that makes open comment compulsory where it applies. */
function compulsory(id: string, article: string, rule: Compulsory) {
  return block(id, article, {
    ...rule,
    remedy: {
      command: 'openComment.published',
      zh: '向社会公开征求意见',
      en: 'Publish for comment',
    },
    answer: either(
      ({ facts }) => facts.participation.methodsDone.includes('openComment'),
      '尚未向社会公开征求意见',
      'There was no open comment',
    ),
  });
}

/** What was begun in public and has not ended: the comment that runs, the hearing not reported. */
function stillOpen({ participation: { openComment, hearing } }: Facts) {
  return [
    ...(openComment?.closedOn === null
      ? [{ zh: '公开征求意见尚未结束', en: 'The open comment runs' }]
      : []),
    ...(hearing?.reportDocument === null
      ? [{ zh: '听证会尚未形成听证报告', en: 'The hearing is not reported' }]
      : []),
  ];
}

/**
 * Law that sets the period without 一般 leaves no room for a reason, nor does a reversal of what was
 * found urgent.
 */
function mayShorten({ given, facts }: Seen): boolean {
  const found = given.profile['openComment.shortenable'];
  const barred = found?.verified === true && found.value === false;
  return !barred && determinationInForce(facts, 'urgentComment')?.answer !== false;
}
