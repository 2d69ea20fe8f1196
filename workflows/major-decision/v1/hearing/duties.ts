import { holds, needs, unmet, type Answer } from '#libs/procedure';

import type { Hearing, HearingParticipant } from './facts.js';
import { countedFrom, floorDays, floorEnd } from '../floors.js';
import { rule, type Seen } from '../rule.js';

import { hearingPapersRequirements } from './duties-papers.js';
import { hearingSelectionRequirements } from './duties-selection.js';

interface Planned {
  readonly plannedOn: string;
}

interface Listed {
  readonly participants: readonly { readonly key: string; readonly side: string }[];
  readonly publishedOn: string;
}

interface Held {
  readonly on: string;
  readonly order: readonly string[];
}

export const hearingRequirements = [
  rule<Planned>({
    id: 'A16-advance',
    article: '条例第16条第二款、第三款',
    level: 'block',
    asks: {
      zh: '应当提前公布听证时间、地点等信息，并留足于召开听证会7日前送达材料的时间',
      en: 'The hearing is announced in time for the papers to be delivered 7 days before it',
    },
    remedy: { command: 'hearing.announced', zh: '另定听证日期', en: 'Set a later day' },
    answer: ({ payload, given }) => {
      if (payload.plannedOn === undefined) {
        return needs('plannedOn');
      }
      const first = floorEnd(given, 'hearing.materialDays', countedFrom(given));
      return holds(
        payload.plannedOn >= first,
        `听证日期${payload.plannedOn}早于${first}，来不及在${materialDays(given)}日前送达材料`,
        `The hearing on ${payload.plannedOn} lies before ${first}`,
      );
    },
  }),
  rule<Planned>({
    id: 'A16-later',
    article: '条例第16条第二款',
    level: 'block',
    asks: {
      zh: '延期召开听证会的，新的日期应当晚于原定日期和延期之日',
      en: 'A postponed hearing is later than it was planned, and still to come',
    },
    remedy: { command: 'hearing.postponed', zh: '另定更晚的日期', en: 'Set a later day' },
    answer: ({ payload, facts, given }) => {
      if (payload.plannedOn === undefined) {
        return needs('plannedOn');
      }
      const before = facts.participation.hearing?.plannedOn ?? '';
      const today = countedFrom(given);
      return holds(
        payload.plannedOn > before && payload.plannedOn > today,
        `${payload.plannedOn}不晚于原定日期${before}或者延期之日${today}`,
        `${payload.plannedOn} is not later than ${before} and ${today}`,
      );
    },
  }),
  rule<Listed>({
    id: 'A16-participants',
    article: '条例第16条第三款',
    level: 'block',
    asks: {
      zh: '听证参加人编号唯一，所代表的一方应当在公告的相关各方之内',
      en: 'Each participant has his own key and stands for a side that was announced',
    },
    remedy: { command: 'hearing.listed', zh: '更正名单', en: 'Correct the list' },
    answer: ({ payload, facts }) => {
      const { participants } = payload;
      if (participants === undefined) {
        return needs('participants');
      }
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
  rule<Listed>({
    id: 'A16-list-ahead',
    article: '条例第16条第三款',
    level: 'block',
    asks: {
      zh: '听证参加人名单应当提前向社会公布',
      en: 'The list of participants is published before the hearing',
    },
    remedy: { command: 'hearing.postponed', zh: '延期召开听证会', en: 'Postpone the hearing' },
    answer: ({ payload, facts }) => {
      if (payload.publishedOn === undefined) {
        return needs('publishedOn');
      }
      const plannedOn = facts.participation.hearing?.plannedOn ?? '';
      return holds(
        payload.publishedOn < plannedOn,
        `名单公布日期${payload.publishedOn}不早于听证日期${plannedOn}`,
        `The list of ${payload.publishedOn} is not before the hearing on ${plannedOn}`,
      );
    },
  }),
  rule<Listed>({
    id: 'G07',
    article: '条例第16条第三款',
    level: 'block',
    asks: {
      zh: '应当提前公布听证参加人遴选办法，公平公开组织遴选，保证相关各方都有代表参加听证会',
      en: 'The selection method is published before the list, and every side is represented',
    },
    remedy: {
      command: 'hearing.listed',
      zh: '按照先公布的遴选办法遴选，补足各方代表后公布名单',
      en: 'Select by the published method, add the missing sides, publish the list',
    },
    answer: ({ payload, facts }) => {
      const { participants, publishedOn } = payload;
      const { hearing } = facts.participation;
      if (participants === undefined || publishedOn === undefined || hearing === null) {
        return needs('participants', 'publishedOn');
      }
      const bare = hearing.sides.filter((side) => participants.every((one) => one.side !== side));
      if (bare.length > 0) {
        return unmet(`没有代表的一方：${bare.join('、')}`, `Not represented: ${bare.join(', ')}`);
      }
      return holds(
        hearing.selectionPublishedOn < publishedOn,
        `遴选办法于${hearing.selectionPublishedOn}公布，不早于名单公布日期${publishedOn}`,
        `The method of ${hearing.selectionPublishedOn} is not before the list of ${publishedOn}`,
      );
    },
  }),
  rule<{ readonly key: string }>({
    id: 'A16-participant',
    article: '条例第16条第三款',
    level: 'block',
    asks: { zh: '所记录的人应当在听证参加人名单之内', en: 'The person is on the list' },
    remedy: { command: 'hearing.listed', zh: '先公布参加人名单', en: 'Publish the list first' },
    answer: ({ payload, facts }) => {
      if (payload.key === undefined) {
        return needs('key');
      }
      const { hearing } = facts.participation;
      return holds(
        hearing?.participants.some((one) => one.key === payload.key) === true,
        `名单中没有参加人${payload.key}`,
        `Nobody on the list has the key ${payload.key}`,
      );
    },
  }),
  rule<Held>({
    id: 'A16-as-announced',
    article: '条例第16条第二款',
    level: 'defect',
    asks: {
      zh: '听证会应当在公告的时间举行',
      en: 'The hearing is held on the day that was announced',
    },
    remedy: { zh: '重新公告并举行听证会，或者具名说明', en: 'Hold it anew, or carry it by name' },
    answer: ({ payload, facts }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      const plannedOn = facts.participation.hearing?.plannedOn ?? '';
      return holds(
        payload.on === plannedOn,
        `公告的听证日期为${plannedOn}，实际于${payload.on}举行`,
        `Announced for ${plannedOn}, held on ${payload.on}`,
      );
    },
  }),
  rule({
    id: 'A16-list',
    article: '条例第16条第三款',
    level: 'defect',
    asks: {
      zh: '听证参加人名单应当提前向社会公布',
      en: 'The list of participants was published before the hearing',
    },
    remedy: { zh: '重新公告并举行听证会，或者具名说明', en: 'Hold it anew, or carry it by name' },
    answer: ({ facts }) =>
      holds(
        (facts.participation.hearing?.listPublishedOn ?? null) !== null,
        '听证会举行前未公布参加人名单',
        'No list was published before the hearing',
      ),
  }),
  rule<Held>({
    id: 'A17-order',
    article: '条例第17条',
    level: 'defect',
    asks: {
      zh: '听证会应当依次由决策承办单位介绍草案，听证参加人陈述意见、询问、质证和辩论，听证参加人确认记录并签字',
      en: 'The hearing goes in the order of the statute: presentation, statements, confirmation',
    },
    remedy: { zh: '重新举行听证会，或者具名说明', en: 'Hold it anew, or carry it by name' },
    answer: ({ payload }) =>
      payload.order === undefined ? needs('order') : inOrder(payload.order),
  }),
  rule({
    id: 'G09',
    article: '条例第17条第（三）项',
    level: 'defect',
    asks: {
      zh: '听证参加人确认听证会记录并签字；拒绝签字的，应当记明理由',
      en: 'Each participant signs the record, or his refusal is noted with its reason',
    },
    remedy: { command: 'hearing.signed', zh: '补记签字或者拒签理由', en: 'Record the signatures' },
    answer: ({ facts }) => {
      const open = participantsOf(facts.participation.hearing).filter(
        ({ signature, refusal }) =>
          signature === 'awaited' || (signature === 'refused' && (refusal?.reason ?? '') === ''),
      );
      const names = open.map((one) => one.name);
      return holds(
        open.length === 0,
        `未签字且未记明拒签理由：${names.join('、')}`,
        `Neither signed nor refused with a reason: ${names.join(', ')}`,
      );
    },
  }),
  ...hearingSelectionRequirements,
  ...hearingPapersRequirements,
];

/** The three steps of art. 17; an explanation belongs to the second. */
const STEPS: Readonly<Record<string, { readonly turn: number; readonly zh: string }>> = {
  presentation: { turn: 1, zh: '介绍草案' },
  statements: { turn: 2, zh: '陈述意见、询问、质证和辩论' },
  explanation: { turn: 2, zh: '解释说明' },
  confirmation: { turn: 3, zh: '确认记录并签字' },
};

const OWED = ['presentation', 'statements', 'confirmation'];

function inOrder(order: readonly string[]): Answer {
  const turns = order.map((step) => STEPS[step]?.turn ?? 0);
  const ascending = turns.every((turn, index) => index === 0 || turn >= (turns[index - 1] ?? 0));
  const names = order.map((step) => STEPS[step]?.zh ?? step);
  return holds(
    ascending && OWED.every((step) => order.includes(step)),
    `缺少法定环节或者顺序不符，实际程序为：${names.join('→')}`,
    `A step is missing or out of order: ${order.join(', ')}`,
  );
}

const participantsOf = (hearing: Hearing | null): readonly HearingParticipant[] =>
  hearing?.participants ?? [];

const materialDays = (given: Seen['given']): string =>
  String(floorDays(given, 'hearing.materialDays'));
