import { either, holds, met, needs, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, isRuled, parameter, type Seen } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';
import { checkDuties } from './duties-check.js';
import { numberDuties } from './duties-number.js';
import { textDuties } from './duties-text.js';
import type { ToCongress } from './facts.js';

const { block, defect } = dutiesOf<typeof outwardCommands>();

/** Nothing has to go out that the head sends back to be handled anew. */
const BACK = 'issue.returned';
const TO_PARTY = ['party.replied', 'party.reported', BACK];
const TO_CONGRESS = [
  'congress.submitted',
  'congress.reported',
  'congress.adopted',
  'congress.deliberated',
  'congress.received',
  BACK,
];
const TO_SUPERIOR = ['superior.approved', BACK];

/** What the organs outside are owed before the issue, and what is issued. */
export const outwardDuties = [
  ...numberDuties,
  ...checkDuties,
  block('A31-order', '条例第8条、第31条', {
    zh: '报上级批准前，应当先完成党委请示报告和人大程序',
    en: 'The superior comes last: after the Party committee and the Congress',
    remedy: {
      command: 'party.requested',
      others: [...TO_PARTY, ...TO_CONGRESS],
      zh: '先完成党委请示报告和人大程序；当地另有规定的，由有权机关在规则中载明',
      en: 'First report to the Party committee and to the Congress, unless a local rule says otherwise',
    },
    answer: (seen) =>
      orderOf(seen).indexOf('superior') > orderOf(seen).indexOf('party') && !partyHasCleared(seen)
        ? unmet('党委请示报告程序尚未完成', 'The report to the Party committee is not complete')
        : holds(
            orderOf(seen).indexOf('superior') < orderOf(seen).indexOf('congress') ||
              decidesByReference(seen) ||
              congressHasCleared(seen.facts),
            '人大程序尚未完成',
            'What the Congress is owed has not been done',
          ),
  }),
  block('A31-order-congress', '条例第8条、第31条', {
    zh: '向人大报告或者提请人大讨论决定前，应当先向同级党委请示报告',
    en: 'The Party committee is reported to before the Congress',
    remedy: {
      command: 'party.requested',
      others: TO_PARTY,
      zh: '先向同级党委请示报告；当地另有规定的，由有权机关在规则中载明',
      en: 'First report to the Party committee, unless a local rule says otherwise',
    },
    answer: (seen) =>
      holds(
        orderOf(seen).indexOf('congress') < orderOf(seen).indexOf('party') || partyHasCleared(seen),
        '党委请示报告程序尚未完成',
        'The report to the Party committee is not complete',
      ),
  }),
  block('A31-number', '条例第31条', {
    zh: '应当登记文号；文号或者要求本身涉密的，只登记机要登记号',
    en: 'The document number stands here, or the number in the confidential register',
    remedy: { zh: '填写文号或者机要登记号', en: 'Give either number' },
    answer: ({ payload: { reference, register } }) =>
      reference === undefined && register === undefined ? needs('reference') : met,
  }),
  block('A31-kind', '条例第31条', {
    zh: '当地规定以请示方式报党委的，不得以报告代替',
    en: 'Where the rules of the place ask for a request, a report does not do',
    restsOn: 'party.kind',
    remedy: { command: 'party.requested', zh: '以请示方式报送', en: 'Send a request' },
    answer: (seen) =>
      holds(
        parameter(seen, 'party.kind')?.value !== 'request',
        '当地规定应当以请示方式报送',
        'The rules of the place ask for a request',
      ),
  }),
  block('A31-awaited', '条例第31条', {
    zh: '登记批复的，应当已经请示',
    en: 'What is replied to was requested',
    remedy: {
      command: 'party.requested',
      only: 'nothing',
      zh: '先登记请示；没有请示的，不需登记批复',
      en: 'Record the request first; without one there is no reply to record',
    },
    answer: either(
      ({ facts: { outward } }) => outward.party?.kind === 'request',
      '尚未向同级党委请示',
      'Nothing was requested',
    ),
  }),
  block('A31-before', '条例第31条', {
    zh: '当地规定会前向同级党委请示报告的，应当在提交会议讨论前完成',
    en: 'Where the rules of the place say so, the Party committee is heard before the meeting',
    restsOn: 'party.when',
    remedy: {
      command: 'party.requested',
      zh: '会前向同级党委请示报告；已请示的，登记批复',
      en: 'Report to it before the meeting, or record its reply',
    },
    applies: (seen) => parameter(seen, 'party.when')?.value !== 'afterMeeting',
    answer: (seen) =>
      holds(
        partyHasCleared(seen),
        '会前尚未完成向同级党委请示报告',
        'The Party committee has not been heard before the meeting',
      ),
  }),
  block('A8-amended', '条例第8条第一款', {
    zh: '人大修改后通过的，应当归集其通过的文本，并以该文本为准',
    en: 'Where the Congress amended the text, the text that it adopted is filed and prevails',
    remedy: {
      command: 'document.filed',
      zh: '归集人大通过的文本并在登记时指明',
      en: 'File the text adopted and name it',
    },
    answer: ({ payload: { result, text } }) =>
      result === 'adoptedAmended' && text === undefined ? needs('text') : met,
  }),
  block('A8-motion', '条例第8条第一款', {
    zh: '登记议案未获通过的，应当已经提请人大讨论决定',
    en: 'What the Congress rejects was submitted to it',
    remedy: {
      command: 'congress.submitted',
      only: 'nothing',
      zh: '先登记提请情况；没有提请讨论决定的，不需登记',
      en: 'Record the motion first; where there was none, there is nothing to record',
    },
    answer: either(
      ({ facts: { outward } }) => outward.congress?.kind === 'decision',
      '尚未提请人大讨论决定',
      'Nothing was submitted to the Congress',
    ),
  }),
  block('G33-kind', '条例第8条第一款', {
    zh: '依法应当由人大及其常委会讨论决定的，应当提请讨论决定',
    en: 'What the Congress must decide is submitted to it, not only reported',
    remedy: {
      command: 'congress.submitted',
      zh: '提请人大及其常委会讨论决定',
      en: 'Submit it to the Congress for decision',
    },
    answer: either(
      ({ facts }) => facts.initiation.start?.congress !== 'decision',
      '本事项依法应当由人大讨论决定，不能以报告代替',
      'The Congress must decide this matter; a report does not do',
    ),
  }),
  block('G32', '条例第31条', {
    zh: '重大行政决策出台前应当按照规定向同级党委请示报告',
    en: 'The Party committee of the same level is reported to before the decision is issued',
    breach: { barring: true },
    remedy: {
      command: 'party.requested',
      others: TO_PARTY,
      zh: '向同级党委请示报告；已请示的，登记批复；党委不同意的，只能终止，或者退回修改后重新办理',
      en: 'Report to the Party committee, or record its reply; where it does not agree, it is left to end the matter or to return it',
    },
    answer: (seen) =>
      seen.facts.outward.party === null
        ? unmet(
            `尚未向${partyOf(seen).zh}请示报告`,
            `The ${partyOf(seen).en} has not been reported to`,
          )
        : holds(
            partyHasCleared(seen),
            `${partyOf(seen).zh}尚未批复`,
            `The ${partyOf(seen).en} has not replied`,
          ),
  }),
  block('G33', '条例第8条第一款', {
    zh: '依法应当由人大及其常委会讨论决定或者在出台前向其报告的，按照有关规定办理',
    en: 'What the Congress must decide or be told before issue is put to it',
    remedy: {
      command: 'congress.submitted',
      others: TO_CONGRESS,
      zh: '向人大报告或者提请人大讨论决定；已报送的，登记人大收到、审议或者决定的情况',
      en: 'Report or submit it to the Congress, or record what became of it',
    },
    // Who decides by reference (art. 42) has no Congress of its own level.
    applies: (seen) =>
      (seen.facts.initiation.start?.congress ?? 'none') !== 'none' && !decidesByReference(seen),
    answer: ({ facts }) => {
      if (congressHasCleared(facts)) {
        return met;
      }
      if (
        facts.outward.congress?.kind === 'report' &&
        facts.initiation.start?.congress === 'report'
      ) {
        return facts.outward.congress.deliberation
          ? unmet('报告尚未经人大审议', 'The report has not been deliberated')
          : unmet('报告已报送，人大尚未收到', 'The report was sent and not yet received');
      }
      return facts.initiation.start?.congress === 'report'
        ? unmet('尚未在出台前向人大常委会报告', 'The Congress has not been reported to')
        : unmet('人大尚未讨论决定', 'The Congress has not decided');
    },
  }),
  block('A8-superior', '条例第8条第二款', {
    zh: '须报上级批准的，应当在批准后出台',
    en: 'What a superior must approve is issued after the approval',
    remedy: {
      command: 'superior.submitted',
      others: TO_SUPERIOR,
      zh: '报上级批准；已报批的，登记批复',
      en: 'Submit it to the superior, or record the approval',
    },
    applies: ({ facts }) => facts.initiation.start?.superiorApproval === true,
    answer: ({ facts: { outward } }) =>
      outward.superior === null
        ? unmet('尚未报上级批准', 'It has not been submitted to the superior')
        : holds(outward.superior.approved, '上级尚未批准', 'The superior has not approved it'),
  }),
  defect('A8-approval', '条例第8条第二款', {
    zh: '上级批准应当有该机关的批复',
    en: 'The approval of a superior is shown by its own paper',
    remedy: {
      command: 'document.filed',
      zh: '归集上级机关的批复后，由其他单位的人员凭该批复确认瑕疵不成立',
      en: 'File the reply of the superior; another unit then finds by it that there is no defect',
    },
    needs: ['document'],
    answer: () => met,
  }),
  block('A31-asks', '条例第8条第一款、第31条', {
    zh: '党委、人大、上级机关提出的要求和意见，应当在出台前办理',
    en: 'What the Party committee, the Congress or a superior asked for is dealt with before issue',
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
  block('A31-asked', '条例第8条第一款、第31条', {
    zh: '报告办理情况的，应当有该机关提出而尚未办理的要求或者意见',
    en: 'What is answered was asked for and is not answered yet',
    remedy: { zh: '核对提出机关', en: 'Check who asked' },
    needs: ['by'],
    answer: either(
      ({ facts, payload: { by } }) =>
        facts.outward.asks.some((one) => one.by === by && one.answer === null),
      '该机关没有尚未办理的要求或者意见',
      'That organ has nothing open',
    ),
  }),
  ...textDuties,
];

/** Whether the organ applies the regulation by reference: a department, a township (art. 42). */
const decidesByReference = (seen: Pick<Seen, 'given'>): boolean =>
  isRuled(seen, 'reference.applies');

/** A department reports to its own Party group, a government to the committee of its level. */
const partyOf = (seen: Pick<Seen, 'given'>): { readonly zh: string; readonly en: string } =>
  decidesByReference(seen)
    ? { zh: '本单位党组（党委）', en: 'Party group of the unit' }
    : { zh: '同级党委', en: 'Party committee' };

/** 报告 opens the gate on sending, 请示 on the reply. */
function partyHasCleared({ facts: { outward } }: Pick<Seen, 'facts'>): boolean {
  const { party } = outward;
  return party !== null && (party.kind === 'report' || party.result !== null);
}

/** What art. 8 asks of this matter has been done; a decision of the Congress covers a report. */
function congressHasCleared({ initiation, outward: { congress } }: Facts): boolean {
  const owed = initiation.start?.congress ?? 'none';
  if (owed === 'none') {
    return true;
  }
  return congress !== null && (congress.result !== null || (owed === 'report' && isDone(congress)));
}

/** A report is done when it was received, or deliberated where the law asks that. */
const isDone = ({ kind, deliberation, deliberatedOn, receivedOn }: ToCongress): boolean =>
  kind === 'report' && (deliberation ? deliberatedOn : receivedOn) !== null;

const DEFAULT_ORDER = ['party', 'congress', 'superior'] as const;

/** In what order the organs outside are put to: as a verified rule of the place says, or as usual. */
function orderOf(seen: Pick<Seen, 'given'>): readonly string[] {
  const ruled = parameter(seen, 'outward.order');
  return ruled?.verified === true && typeof ruled.value === 'string'
    ? ruled.value.split('-')
    : DEFAULT_ORDER;
}
