import { addDays, addWorkingDays, type Calendar, type Day } from '#libs/legal-time';
import { holds, needs, determinationInForce, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import { roles } from '../roles.js';
import { parameter, rule, type Seen } from '../rule.js';

interface Planned {
  readonly plannedOn: string;
}

interface Listed {
  readonly participants: readonly {
    readonly key: string;
    readonly name: string;
    readonly side: string;
    readonly unitId?: string;
    readonly civilServant?: boolean;
  }[];
}

/** When a hearing is owed, how long it is announced before, and who may sit in it. */
export const hearingSelectionRequirements = [
  rule<Planned>({
    id: 'A16-notice',
    article: '条例第16条第二款',
    level: 'block',
    restsOn: 'hearing.noticeDays',
    asks: {
      zh: '应当按照规定的期限提前公布听证时间、地点等信息',
      en: 'The hearing is announced as many days before as the rules say',
    },
    remedy: { command: 'hearing.announced', zh: '另定听证日期', en: 'Set a later day' },
    answer: ({ payload, given }) => {
      if (payload.plannedOn === undefined) {
        return needs('plannedOn');
      }
      const first = noticeEnd(given);
      return holds(
        payload.plannedOn >= first,
        `听证日期${payload.plannedOn}早于${first}，公告期限不足`,
        `The hearing on ${payload.plannedOn} lies before ${first}`,
      );
    },
  }),
  rule<Listed>({
    id: 'G07-civil-servants',
    article: '条例第16条第三款',
    level: 'block',
    restsOn: 'hearing.excludesCivilServants',
    asks: {
      zh: '本地规定现职公务员不得担任听证参加人的，不得列入名单',
      en: 'Where the rules bar them, serving civil servants are not on the list',
    },
    remedy: { command: 'hearing.listed', zh: '更换参加人', en: 'Replace them' },
    applies: (seen) => parameter(seen, 'hearing.excludesCivilServants')?.value === true,
    answer: ({ payload }) => {
      if (payload.participants === undefined) {
        return needs('participants');
      }
      const barred = payload.participants
        .filter((one) => one.civilServant === true)
        .map((one) => one.name);
      return holds(
        barred.length === 0,
        `现职公务员：${barred.join('、')}`,
        `Serving civil servants: ${barred.join(', ')}`,
      );
    },
  }),
  rule<Listed>({
    id: 'M11',
    article: '条例第16条第三款',
    level: 'block',
    asks: {
      zh: '公平公开组织遴选，保证相关各方都有代表参加听证会；不得以承办单位人员代表相关各方',
      en: 'No side is represented by the sponsor’s own people alone',
    },
    remedy: { command: 'hearing.listed', zh: '补充该方代表', en: 'Add a true representative' },
    answer: (seen) => {
      const { participants } = seen.payload;
      if (participants === undefined) {
        return needs('participants');
      }
      const sponsors = roles.sponsor.within(seen.facts) ?? [];
      const own = ({ unitId }: Listed['participants'][number]): boolean =>
        unitId !== undefined && sponsors.includes(unitId);
      const filled = [...new Set(participants.map((one) => one.side))].filter((side) =>
        participants.filter((one) => one.side === side).every(own),
      );
      return holds(
        filled.length === 0,
        `只由承办单位人员代表的一方：${filled.join('、')}`,
        `Represented by the sponsor’s people only: ${filled.join(', ')}`,
      );
    },
  }),
  rule<{ readonly heldPublicly: boolean }>({
    id: 'A17-public',
    article: '条例第17条',
    level: 'defect',
    asks: { zh: '听证会应当公开举行', en: 'The hearing is held in public' },
    remedy: { zh: '重新举行听证会，或者具名说明', en: 'Hold it anew, or carry it by name' },
    answer: ({ payload }) =>
      holds(
        payload.heldPublicly !== false,
        '听证会未公开举行',
        'The hearing was not held in public',
      ),
  }),
  rule({
    id: 'A16-needed',
    article: '条例第16条第一款',
    level: 'block',
    restsOn: 'hearing.compulsory',
    determination: 'vitalInterest',
    asks: {
      zh: '决策事项直接涉及公民、法人、其他组织切身利益或者存在较大分歧，法律、法规、规章规定应当召开听证会的，依照其规定',
      en: 'Where vital interests or great differences are found and the rules demand it, a hearing is held',
    },
    remedy: { command: 'hearing.announced', zh: '召开听证会', en: 'Hold a hearing' },
    applies: (seen) => isCompulsory(seen) && isCalledFor(seen.facts),
    answer: ({ facts }) =>
      holds(
        facts.participation.methodsDone.includes('hearing'),
        '尚未召开听证会',
        'No hearing was held',
      ),
  }),
];

const isCompulsory = (seen: Seen): boolean => parameter(seen, 'hearing.compulsory')?.value === true;

const isCalledFor = (facts: Facts): boolean =>
  ['vitalInterest', 'greatDifference'].some(
    (question) => determinationInForce(facts, question)?.answer === true,
  );

/** The first day on which a hearing may be held that is announced today. */
function noticeEnd(given: Given): Day {
  const found = given.profile['hearing.noticeDays'];
  const days = typeof found?.value === 'number' ? found.value : 0;
  const from = countedFrom(given);
  return found?.unit === 'workingDay'
    ? addWorkingDays(from, days, given.calendar as Calendar).day
    : addDays(from, days);
}
