import { addDays, addWorkingDays, type Calendar, type Day } from '#libs/legal-time';
import {
  determinationInForce,
  either,
  holds,
  met,
  unmet,
  type Answer,
  type Given,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import { roles } from '../roles.js';
import { dutiesOf, isRuled } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import { attending, HEARING_QUESTIONS, leftOut } from './facts.js';

const { block, defect } = dutiesOf<typeof hearingCommands>();

/** When a hearing is owed, how long it is announced before, and who may sit in it. */
export const hearingSelectionDuties = [
  block('A16-notice', '条例第16条第二款', {
    zh: '应当按照规定的期限提前公布听证时间、地点等信息',
    en: 'The hearing is announced as many days before as the rules say',
    restsOn: 'hearing.noticeDays',
    remedy: { command: 'hearing.announced', zh: '另定听证日期', en: 'Set a later day' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, given }) => isNoticed(plannedOn, given),
  }),
  block('A16-notice-anew', '条例第16条第二款', {
    zh: '延期召开听证会的，应当按照规定的期限提前公布新的时间、地点',
    en: 'The new time and place are announced as many days before as the rules say',
    restsOn: 'hearing.noticeDays',
    remedy: { command: 'hearing.postponed', zh: '另定更晚的听证日期', en: 'Set a later day' },
    needs: ['plannedOn'],
    answer: ({ payload: { plannedOn }, given }) => isNoticed(plannedOn, given),
  }),
  block('A16-left-out', '条例第16条第三款', {
    zh: '名单公布后，未退出的参加人不再列入的，应当说明理由并重新公布名单',
    en: 'Whoever is on the published list and has not withdrawn is left out only with a reason',
    remedy: {
      command: 'hearing.listed',
      zh: '保留该参加人，登记其退出，或者说明不再列入的理由',
      en: 'Keep him on the list, record that he withdrew, or say why he is left out',
    },
    needs: ['participants'],
    applies: ({ facts }) => (facts.participation.hearing?.listPublishedOn ?? null) !== null,
    answer: ({ payload: { participants, changedBecause = '' }, facts }) => {
      const names = leftOut(facts.participation.hearing, participants).map((one) => one.name);
      return holds(
        names.length === 0 || changedBecause.trim() !== '',
        `未退出而不再列入，且未说明理由：${names.join('、')}`,
        `Left out without a reason: ${names.join(', ')}`,
      );
    },
  }),
  defect('A16-all-sides', '条例第16条第三款', {
    zh: '举行听证会时，相关各方均应当有代表参加',
    en: 'When the hearing is held every side still has somebody there',
    remedy: {
      command: 'hearing.announced',
      zh: '补充该方代表后重新举行听证会，或者具名说明',
      en: 'Add a representative and hold it anew, or carry it by name',
    },
    applies: ({ facts }) => (facts.participation.hearing?.listPublishedOn ?? null) !== null,
    answer: ({ facts: { participation } }) => {
      const there = attending(participation.hearing).map((one) => one.side);
      const bare = (participation.hearing?.sides ?? []).filter((side) => !there.includes(side));
      return holds(
        bare.length === 0,
        `参加人退出后没有代表的一方：${bare.join('、')}`,
        `Without a representative since somebody withdrew: ${bare.join(', ')}`,
      );
    },
  }),
  block('G07-civil-servants', '条例第16条第三款', {
    zh: '本地规定现职公务员不得担任听证参加人的，不得列入名单',
    en: 'Where the rules bar them, serving civil servants are not on the list',
    restsOn: 'hearing.excludesCivilServants',
    remedy: { command: 'hearing.listed', zh: '更换参加人', en: 'Replace them' },
    needs: ['participants'],
    applies: (seen) => isRuled(seen, 'hearing.excludesCivilServants'),
    answer: ({ payload }) => {
      const barred = payload.participants.filter((one) => one.civilServant);
      const names = barred.map((one) => one.name);
      return holds(
        barred.length === 0,
        `现职公务员：${names.join('、')}`,
        `Serving civil servants: ${names.join(', ')}`,
      );
    },
  }),
  block('M11', '条例第16条第三款', {
    zh: '公平公开组织遴选，保证相关各方都有代表参加听证会；不得以承办单位人员代表相关各方',
    en: 'No side is represented by the sponsor’s own people alone',
    remedy: { command: 'hearing.listed', zh: '补充该方代表', en: 'Add a true representative' },
    needs: ['participants'],
    answer: ({ payload: { participants }, facts }) => {
      const sponsors = roles.sponsor.within(facts) ?? [];
      const genuine = participants.filter(
        ({ unitId }) => unitId === undefined || !sponsors.includes(unitId),
      );
      const filled = [...new Set(participants.map((one) => one.side))].filter((side) =>
        genuine.every((one) => one.side !== side),
      );
      return holds(
        filled.length === 0,
        `只由承办单位人员代表的一方：${filled.join('、')}`,
        `Represented by the sponsor’s people only: ${filled.join(', ')}`,
      );
    },
  }),
  defect('A17-public', '条例第17条', {
    zh: '听证会应当公开举行',
    en: 'The hearing is held in public',
    remedy: {
      command: 'hearing.announced',
      zh: '重新公告并举行听证会，或者具名说明',
      en: 'Announce and hold it anew, or carry it by name',
    },
    needs: ['heldPublicly'],
    answer: either(
      ({ payload }) => payload.heldPublicly,
      '听证会未公开举行',
      'The hearing was not held in public',
    ),
  }),
  block('A16-needed', '条例第16条第一款', {
    zh: '决策事项直接涉及公民、法人、其他组织切身利益或者存在较大分歧，法律、法规、规章规定应当召开听证会的，依照其规定',
    en: 'Where vital interests or great differences are found and the rules demand it, a hearing is held',
    restsOn: 'hearing.compulsory',
    determination: 'vitalInterest',
    remedy: {
      command: 'hearing.announced',
      zh: '认定是否涉及切身利益、是否存在较大分歧；应当听证的，召开听证会',
      en: 'Determine both questions, and hold a hearing where it is called for',
    },
    applies: (seen) => isRuled(seen, 'hearing.compulsory'),
    answer: ({ facts }) => {
      if (facts.participation.methodsDone.includes('hearing')) {
        return met;
      }
      return isCalledFor(facts)
        ? unmet('尚未召开听证会', 'No hearing was held')
        : holds(
            areDetermined(facts),
            '尚未认定是否直接涉及切身利益、是否存在较大分歧',
            'Whether vital interests are touched or views differ greatly is not determined',
          );
    },
  }),
];

const areDetermined = (facts: Facts): boolean =>
  Object.keys(HEARING_QUESTIONS).every(
    (question) => determinationInForce(facts, question) !== undefined,
  );

const isCalledFor = (facts: Facts): boolean =>
  Object.keys(HEARING_QUESTIONS).some(
    (question) => determinationInForce(facts, question)?.answer === true,
  );

function isNoticed(plannedOn: string, given: Given): Answer {
  const first = noticeEnd(given);
  return holds(
    plannedOn >= first,
    `听证日期${plannedOn}早于${first}，公告期限不足`,
    `The hearing on ${plannedOn} lies before ${first}`,
  );
}

/** The first day on which a hearing may be held that is announced today. */
function noticeEnd(given: Given): Day {
  const found = given.profile['hearing.noticeDays'];
  const days = typeof found?.value === 'number' ? found.value : 0;
  const from = countedFrom(given);
  return found?.unit === 'workingDay'
    ? addWorkingDays(from, days, given.calendar as Calendar).day
    : addDays(from, days);
}
