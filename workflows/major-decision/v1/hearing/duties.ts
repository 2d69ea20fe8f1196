import { either, holds, unmet, type Answer } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import { dutiesOf } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import { hearingPapersDuties, leavesTime } from './duties-papers.js';
import { hearingNumbersDuties } from './duties-numbers.js';
import { hearingSelectionDuties } from './duties-selection.js';
import { attending, type HearingStep } from './facts.js';

const { block, defect } = dutiesOf<typeof hearingCommands>();

const again = {
  command: 'hearing.announced',
  zh: '重新公告并举行听证会，或者具名说明',
  en: 'Announce and hold it anew, or carry it by name',
};

/** How a hearing is announced, held and signed (arts 16 and 17). */
export const hearingDuties = [
  block('A16-advance', '条例第16条第二款、第三款', {
    zh: '应当提前公布听证时间、地点等信息，并留足于召开听证会7日前送达材料的时间',
    en: 'The hearing is announced in time for the papers to be delivered 7 days before it',
    remedy: { command: 'hearing.announced', zh: '另定听证日期', en: 'Set a later day' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, given }) => leavesTime(plannedOn, given),
  }),
  block('A16-later', '条例第16条第二款', {
    zh: '延期召开听证会的，新的日期应当晚于原定日期和延期之日',
    en: 'A postponed hearing is later than it was planned, and still to come',
    remedy: { command: 'hearing.postponed', zh: '另定更晚的日期', en: 'Set a later day' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, facts, given }) => {
      const before = facts.participation.hearing?.plannedOn ?? '';
      const today = countedFrom(given);
      return holds(
        plannedOn > before && plannedOn > today,
        `${plannedOn}不晚于原定日期${before}或者延期之日${today}`,
        `${plannedOn} is not later than ${before} and ${today}`,
      );
    },
  }),
  block('A16-participants', '条例第16条第三款', {
    zh: '听证参加人编号唯一，所代表的一方应当在公告的相关各方之内',
    en: 'Each participant has his own key and stands for a side that was announced',
    remedy: { command: 'hearing.listed', zh: '更正名单', en: 'Correct the list' },
    needs: ['participants'],
    answer: ({ payload: { participants }, facts }) => {
      const sides = facts.participation.hearing?.sides ?? [];
      const keys = participants.map((one) => one.key);
      const wrong = participants
        .filter((one, index) => !sides.includes(one.side) || keys.indexOf(one.key) !== index)
        .map((one) => `${one.key}(${one.side})`);
      return holds(
        wrong.length === 0,
        `编号重复或者不属于公告的相关各方：${wrong.join('、')}`,
        `Key used twice or side unknown: ${wrong.join(', ')}`,
      );
    },
  }),
  block('A16-list-ahead', '条例第16条第三款', {
    zh: '听证参加人名单应当提前向社会公布',
    en: 'The list of participants is published before the hearing',
    remedy: { command: 'hearing.postponed', zh: '延期召开听证会', en: 'Postpone the hearing' },
    needs: ['publishedOn'],
    answer: ({ payload: { publishedOn }, facts }) => {
      const plannedOn = facts.participation.hearing?.plannedOn ?? '';
      return holds(
        publishedOn < plannedOn,
        `名单公布日期${publishedOn}不早于听证日期${plannedOn}`,
        `The list of ${publishedOn} is not before the hearing on ${plannedOn}`,
      );
    },
  }),
  block('G07', '条例第16条第三款', {
    zh: '应当提前公布听证参加人遴选办法，公平公开组织遴选，保证相关各方都有代表参加听证会',
    en: 'The selection method is published before the list, and every side is represented',
    remedy: {
      command: 'hearing.listed',
      zh: '按照先公布的遴选办法遴选，补足各方代表后公布名单',
      en: 'Select by the published method, add the missing sides, publish the list',
    },
    needs: ['participants', 'publishedOn'],
    answer: ({ payload: { participants, publishedOn }, facts }) => {
      const { sides = [], selectionPublishedOn = '' } = facts.participation.hearing ?? {};
      const bare = sides.filter((side) => participants.every((one) => one.side !== side));
      return bare.length > 0
        ? unmet(`没有代表的一方：${bare.join('、')}`, `Not represented: ${bare.join(', ')}`)
        : holds(
            selectionPublishedOn < publishedOn,
            `遴选办法于${selectionPublishedOn}公布，不早于名单公布日期${publishedOn}`,
            `The method of ${selectionPublishedOn} is not before the list of ${publishedOn}`,
          );
    },
  }),
  block('A16-participant', '条例第16条第三款', {
    zh: '所记录的人应当在听证参加人名单之内，并且没有退出',
    en: 'The person is on the list and has not withdrawn',
    remedy: {
      zh: '填写名单中尚未退出的参加人；尚未公布名单的，先公布参加人名单',
      en: 'Name a participant of the list; where there is none yet, publish it first',
    },
    needs: ['key'],
    answer: ({ payload: { key }, facts }) =>
      holds(
        attending(facts.participation.hearing).some((one) => one.key === key),
        `名单中没有参加人${key}，或者其已经退出`,
        `Nobody on the list has the key ${key}, or he has withdrawn`,
      ),
  }),
  defect('A16-as-announced', '条例第16条第二款', {
    zh: '听证会应当在公告的时间举行',
    en: 'The hearing is held on the day that was announced',
    remedy: again,
    needs: ['on'],
    answer: ({ payload: { on }, facts }) => {
      const plannedOn = facts.participation.hearing?.plannedOn ?? '';
      return holds(
        on === plannedOn,
        `公告的听证日期为${plannedOn}，实际于${on}举行`,
        `Announced for ${plannedOn}, held on ${on}`,
      );
    },
  }),
  defect('A16-list', '条例第16条第三款', {
    zh: '听证参加人名单应当提前向社会公布',
    en: 'The list of participants was published before the hearing',
    remedy: again,
    answer: either(
      ({ facts }) => (facts.participation.hearing?.listPublishedOn ?? null) !== null,
      '听证会举行前未公布参加人名单',
      'No list was published before the hearing',
    ),
  }),
  defect('A17-order', '条例第17条', {
    zh: '听证会应当依次由决策承办单位介绍草案，听证参加人陈述意见、询问、质证和辩论，听证参加人确认记录并签字',
    en: 'The hearing goes in the order of the statute: presentation, statements, confirmation',
    remedy: again,
    needs: ['order'],
    answer: ({ payload }) => inOrder(payload.order),
  }),
  defect('G09', '条例第17条第（三）项', {
    zh: '听证参加人确认听证会记录并签字；拒绝签字的，应当记明理由',
    en: 'Each participant signs the record, or his refusal is noted with its reason',
    breach: {
      mendedBy: { commands: ['hearing.signed'], when: (facts) => unsigned(facts).length === 0 },
    },
    remedy: { command: 'hearing.signed', zh: '补记签字或者拒签理由', en: 'Record the signatures' },
    answer: ({ facts }) => {
      const names = unsigned(facts);
      return holds(
        names.length === 0,
        `未签字且未记明拒签理由：${names.join('、')}`,
        `Neither signed nor refused with a reason: ${names.join(', ')}`,
      );
    },
  }),
  ...hearingNumbersDuties,
  ...hearingSelectionDuties,
  ...hearingPapersDuties,
];

/** Who has neither signed the record nor refused with a reason. */
function unsigned({ participation: { hearing } }: Facts): readonly string[] {
  return attending(hearing)
    .filter(
      ({ signature, refusal }) =>
        signature === 'awaited' || (signature === 'refused' && (refusal?.reason ?? '') === ''),
    )
    .map((one) => one.name);
}

/** The three turns of art. 17; an explanation belongs to the second. */
const TURNS: Readonly<Record<HearingStep, { readonly turn: number; readonly zh: string }>> = {
  presentation: { turn: 1, zh: '介绍草案' },
  statements: { turn: 2, zh: '陈述意见、询问、质证和辩论' },
  explanation: { turn: 2, zh: '解释说明' },
  confirmation: { turn: 3, zh: '确认记录并签字' },
};

const OWED = ['presentation', 'statements', 'confirmation'] as const;

function inOrder(order: readonly HearingStep[]): Answer {
  const turns = order.map((step) => TURNS[step].turn);
  const ascending = turns.every((turn, index) => index === 0 || turn >= (turns[index - 1] ?? 0));
  return holds(
    ascending && OWED.every((step) => order.includes(step)),
    `缺少法定环节或者顺序不符，实际程序为：${order.map((step) => TURNS[step].zh).join('→')}`,
    `A step is missing or out of order: ${order.join(', ')}`,
  );
}
