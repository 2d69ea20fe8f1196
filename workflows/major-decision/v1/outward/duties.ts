import { holds, met, needs, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Issuing {
  readonly alternative: string;
  readonly draftDocument: string;
}

interface Answering {
  readonly by: string;
}

/** 报告 opens the gate on sending, 请示 on the reply. */
function partyHasCleared({ outward: { party } }: Facts): boolean {
  return party !== null && (party.kind === 'report' || party.result !== null);
}

/** What art. 8 asks of this matter has been done; a decision of the Congress covers a report. */
function congressHasCleared({ initiation, outward: { congress } }: Facts): boolean {
  const owed = initiation.start?.congress ?? 'none';
  if (owed === 'none' || congress?.result === 'adopted') {
    return true;
  }
  return owed === 'report' && congress?.kind === 'report';
}

const PARTY_OPEN = {
  none: { zh: '尚未向同级党委请示报告', en: 'The Party committee has not been reported to' },
  awaited: { zh: '党委尚未批复', en: 'The Party committee has not replied' },
};

const CONGRESS_OPEN = {
  report: { zh: '尚未在出台前向人大常委会报告', en: 'The Congress has not been reported to' },
  decision: { zh: '人大尚未讨论决定', en: 'The Congress has not decided' },
};

export const outwardRequirements = [
  rule({
    id: 'A31-order',
    article: '条例第8条、第31条',
    level: 'block',
    asks: {
      zh: '报上级批准前，应当先完成党委请示报告和人大程序',
      en: 'The superior comes last: after the Party committee and the Congress',
    },
    remedy: {
      zh: '先完成党委请示报告和人大程序',
      en: 'First report to the Party committee and to the Congress',
    },
    answer: ({ facts }) => {
      if (!partyHasCleared(facts)) {
        return unmet(
          '党委请示报告程序尚未完成',
          'The report to the Party committee is not complete',
        );
      }
      return holds(
        congressHasCleared(facts),
        '人大程序尚未完成',
        'What the Congress is owed has not been done',
      );
    },
  }),
  rule({
    id: 'G33-kind',
    article: '条例第8条第一款',
    level: 'block',
    asks: {
      zh: '依法应当由人大及其常委会讨论决定的，应当提请讨论决定',
      en: 'What the Congress must decide is submitted to it, not only reported',
    },
    remedy: {
      command: 'congress.submitted',
      zh: '提请人大及其常委会讨论决定',
      en: 'Submit it to the Congress for decision',
    },
    answer: ({ facts }) =>
      holds(
        facts.initiation.start?.congress !== 'decision',
        '本事项依法应当由人大讨论决定，不能以报告代替',
        'The Congress must decide this matter; a report does not do',
      ),
  }),
  rule({
    id: 'G32',
    article: '条例第31条',
    level: 'block',
    asks: {
      zh: '重大行政决策出台前应当按照规定向同级党委请示报告',
      en: 'The Party committee of the same level is reported to before the decision is issued',
    },
    remedy: {
      command: 'party.requested',
      zh: '向同级党委请示报告；已请示的，登记批复',
      en: 'Report to the Party committee, or record its reply',
    },
    answer: ({ facts }) => {
      const { zh, en } = facts.outward.party === null ? PARTY_OPEN.none : PARTY_OPEN.awaited;
      return holds(partyHasCleared(facts), zh, en);
    },
  }),
  rule({
    id: 'G33',
    article: '条例第8条第一款',
    level: 'block',
    asks: {
      zh: '依法应当由人大及其常委会讨论决定或者在出台前向其报告的，按照有关规定办理',
      en: 'What the Congress must decide or be told before issue is put to it',
    },
    remedy: {
      command: 'congress.submitted',
      zh: '向人大报告或者提请人大讨论决定',
      en: 'Report or submit it to the Congress',
    },
    applies: ({ facts }) => (facts.initiation.start?.congress ?? 'none') !== 'none',
    answer: ({ facts }) => {
      const owed = facts.initiation.start?.congress;
      if (owed === undefined || owed === 'none') {
        return met;
      }
      return holds(congressHasCleared(facts), CONGRESS_OPEN[owed].zh, CONGRESS_OPEN[owed].en);
    },
  }),
  rule({
    id: 'A8-superior',
    article: '条例第8条第二款',
    level: 'block',
    asks: {
      zh: '须报上级批准的，应当在批准后出台',
      en: 'What a superior must approve is issued after the approval',
    },
    remedy: {
      command: 'superior.submitted',
      zh: '报上级批准；已报批的，登记批复',
      en: 'Submit it to the superior, or record the approval',
    },
    applies: ({ facts }) => facts.initiation.start?.superiorApproval === true,
    answer: ({ facts: { outward } }) => {
      const [zh, en] =
        outward.superior === null
          ? ['尚未报上级批准', 'It has not been submitted to the superior']
          : ['上级尚未批准', 'The superior has not approved it'];
      return holds(outward.superior?.approved === true, zh, en);
    },
  }),
  rule({
    id: 'A31-asks',
    article: '条例第8条第一款、第31条',
    level: 'block',
    asks: {
      zh: '党委、人大、上级机关提出的要求和意见，应当在出台前办理',
      en: 'What the Party committee, the Congress or a superior asked for is dealt with before issue',
    },
    remedy: {
      command: 'outward.asksAnswered',
      zh: '逐项办理并报告办理情况；须作实质性修改的，退回修改',
      en: 'Deal with each and say how; a change of substance goes back',
    },
    answer: ({ facts }) => {
      const open = facts.outward.asks.filter((one) => one.answer === null);
      return holds(
        open.length === 0,
        `尚未办理：${open.map((one) => one.asks).join('；')}`,
        `Not dealt with: ${open.map((one) => one.asks).join('; ')}`,
      );
    },
  }),
  rule<Answering>({
    id: 'A31-asked',
    article: '条例第8条第一款、第31条',
    level: 'block',
    asks: {
      zh: '报告办理情况的，应当有该机关提出而尚未办理的要求或者意见',
      en: 'What is answered was asked for and is not answered yet',
    },
    remedy: { zh: '核对提出机关', en: 'Check who asked' },
    answer: ({ facts, payload }) =>
      payload.by === undefined
        ? needs('by')
        : holds(
            facts.outward.asks.some((one) => one.by === payload.by && one.answer === null),
            '该机关没有尚未办理的要求或者意见',
            'That organ has nothing open',
          ),
  }),
  rule({
    id: 'FC18',
    article: '公平竞争审查条例第18条',
    level: 'block',
    since: '2024-08-01',
    asks: {
      zh: '未经公平竞争审查或者经审查认为违反规定的，不得出台',
      en: 'What was not reviewed for fair competition, or was found to violate, is not issued',
    },
    remedy: {
      zh: '完成公平竞争审查，或者调整内容后重新审查',
      en: 'Complete the fair-competition review, or adjust and review again',
    },
    applies: ({ facts }) => facts.fairCompetition.touches?.answer === true,
    answer: ({ facts: { fairCompetition } }) => {
      if (fairCompetition.conclusion === null) {
        return unmet('尚无公平竞争审查结论', 'There is no fair-competition conclusion');
      }
      return holds(
        fairCompetition.conclusion !== 'violating',
        '经公平竞争审查不符合审查标准',
        'It was found to violate fair competition',
      );
    },
  }),
  rule<Issuing>({
    id: 'G20-issue',
    article: '条例第25条、第30条',
    level: 'block',
    asks: {
      zh: '签发的版本应当与行政首长决定的版本一致',
      en: 'What is issued is the version that the head decided on',
    },
    remedy: {
      command: 'decision.issued',
      zh: '以决定的版本签发；作实质性修改的，重新审查和讨论',
      en: 'Issue the version decided on; a change of substance is reviewed and discussed anew',
    },
    answer: ({ facts, payload: { alternative, draftDocument } }) => {
      if (alternative === undefined || draftDocument === undefined) {
        return needs('alternative', 'draftDocument');
      }
      const { decision } = facts.deliberation;
      if (decision?.alternative !== alternative) {
        return unmet(`决定的不是方案${alternative}`, `${alternative} is not what was decided`);
      }
      return holds(
        decision.hash !== null && facts.documents[draftDocument]?.hash === decision.hash,
        `方案${alternative}拟签发的版本与决定的版本不一致`,
        `${alternative} is not the version that was decided`,
      );
    },
  }),
];
