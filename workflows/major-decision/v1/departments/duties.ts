import {
  determinationInForce,
  either,
  holds,
  nameOf,
  unmet,
  type Defect,
  type Given,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import { roles } from '../roles.js';
import { dutiesOf, type Seen } from '../vocabulary.js';

import type { departmentsCommands } from './commands.js';
import type { ConsultedUnit } from './facts.js';

const { block, defect, warn } = dutiesOf<typeof departmentsCommands>();

const ARTICLE = '条例第13条';

/** A unit that was called silent too early, and has replied since. */
const hasReplied = ({ departments }: Facts, { about }: Pick<Defect, 'about'>): boolean =>
  departments.units.some(
    ({ unitId, reply }) =>
      about === JSON.stringify([unitId]) && (reply === 'opinion' || reply === 'noOpinion'),
  );

/** Who is consulted, how each unit replies, and when the consultation has ended (art. 13). */
export const departmentsDuties = [
  block('A13-other-units', ARTICLE, {
    zh: '征求意见的对象应当是承办单位以外的有关单位',
    en: 'The units consulted are others than the sponsoring units',
    remedy: { command: 'departments.consulted', zh: '去除承办单位', en: 'Leave out the sponsors' },
    needs: ['units'],
    answer: ({ payload: { units }, facts, given }) => {
      const own = units.filter((one) => sponsorsOf(facts).includes(one));
      return holds(
        own.length === 0,
        `列入了承办单位：${called(given, own).join('、')}`,
        `Sponsoring units are named: ${called(given, own).join(', ')}`,
      );
    },
  }),
  block('A13-due-ahead', ARTICLE, {
    zh: '与有关单位充分协商，回复期限应当在征求意见之日以后',
    en: 'The reply is due after the day of the request',
    remedy: { command: 'departments.consulted', zh: '另定回复期限', en: 'Set a later due date' },
    needs: ['dueOn'],
    answer: ({ payload: { dueOn }, given }) => {
      const from = countedFrom(given);
      return holds(
        dueOn > from,
        `回复期限${dueOn}不在征求意见之日${from}以后`,
        `The reply is due on ${dueOn}, not after ${from}`,
      );
    },
  }),
  block('A13-consulted', ARTICLE, {
    zh: '所记录的单位应当是被征求意见单位',
    en: 'The unit was consulted',
    remedy: { command: 'departments.consulted', zh: '先征求该单位意见', en: 'Consult the unit' },
    needs: ['unitId'],
    answer: ({ payload: { unitId }, facts, given }) =>
      holds(
        unitIn(facts, unitId) !== undefined,
        `未征求${called(given, [unitId]).join('')}的意见`,
        `${called(given, [unitId]).join('')} was not consulted`,
      ),
  }),
  block('A13-own-reply', ARTICLE, {
    zh: '被征求意见单位只能回复本单位的意见',
    en: 'A consulted unit replies for itself only',
    remedy: { zh: '由该单位或者承办单位填报', en: 'That unit, or the sponsor, enters it' },
    needs: ['unitId'],
    turnsOn: ['unit'],
    answer: ({ payload: { unitId }, ...seen }) =>
      holds(
        speaksFor(seen, unitId),
        `填报人不代表${called(seen.given, [unitId]).join('')}`,
        `The actor does not speak for ${called(seen.given, [unitId]).join('')}`,
      ),
  }),
  block('A13-unanswered', ARTICLE, {
    zh: '已经回复的单位不得记为逾期未复',
    en: 'A unit that replied is not silent',
    remedy: { command: 'departments.replied', zh: '以其回复为准', en: 'Its reply stands' },
    needs: ['unitId'],
    answer: ({ payload: { unitId }, facts, given }) => {
      const reply = unitIn(facts, unitId)?.reply;
      const [name = ''] = called(given, [unitId]);
      return holds(
        reply !== 'opinion' && reply !== 'noOpinion',
        `${name}已经回复`,
        `${name} has replied`,
      );
    },
  }),
  defect('A13-silence', ARTICLE, {
    zh: '回复期限届满后未回复的，方可记为逾期未复',
    en: 'A unit is silent only once the reply is overdue',
    breach: {
      about: ['unitId'],
      mendedBy: { commands: ['departments.replied'], when: hasReplied },
    },
    remedy: { zh: '等待回复期限届满', en: 'Wait until the reply is overdue' },
    answer: ({ facts: { departments }, given }) => {
      const { dueOn } = departments;
      return holds(
        dueOn !== null && countedFrom(given) > dueOn,
        `回复期限${dueOn ?? ''}尚未届满`,
        `The reply is not overdue; it is due on ${dueOn ?? ''}`,
      );
    },
  }),
  block('A13-has-opinion', ARTICLE, {
    zh: '采纳、协商和争议应当针对该单位提出的意见',
    en: 'The unit gave an opinion',
    remedy: { command: 'departments.replied', zh: '先记录该单位的意见', en: 'Record its opinion' },
    needs: ['unitId'],
    answer: ({ payload: { unitId }, facts, given }) => {
      const { reply = 'opinion' } = unitIn(facts, unitId) ?? {};
      const [name = ''] = called(given, [unitId]);
      return holds(reply === 'opinion', `${name}未提出意见`, `${name} gave no opinion`);
    },
  }),
  block('A13-untouched', ARTICLE, {
    zh: '已征求有关单位意见，或者不涉及其他单位的认定已被撤销的，不得再认定不涉及其他单位',
    en: 'A unit once consulted is a unit concerned; a reversed waiver is not given again',
    remedy: { command: 'departments.consulted', zh: '继续协商', en: 'Go on consulting' },
    answer: ({ facts }) => {
      const ids = facts.departments.units.map((one) => one.name);
      const found = determinationInForce(facts, 'otherDuties');
      return holds(
        ids.length === 0 && found?.answer !== true,
        `已征求意见的单位：${listed(ids)}；认定：${found?.reason ?? '无'}`,
        `Units consulted: ${ids.join(', ')}; determined: ${found?.reason ?? ''}`,
      );
    },
  }),
  block('M1', ARTICLE, {
    zh: '决策承办单位应当与有关单位充分协商；不能取得一致意见的，应当说明争议的主要问题，有关单位的意见，决策承办单位的意见、理由和依据',
    en: 'Every unit replied or is overdue; each opinion is adopted, agreed upon or stated in dispute',
    remedy: {
      command: 'departments.disputed',
      zh: '记录回复或者逾期未复；对未采纳的意见协商一致，或者说明争议问题',
      en: 'Record the replies; agree with each unit, or state the dispute',
    },
    answer: ({ facts: { departments } }) => {
      const { units } = departments;
      const awaited = units.filter((one) => one.reply === 'awaited').map((one) => one.name);
      const apart = units.filter(isApart).map((one) => one.name);
      return holds(
        units.length > 0 && awaited.length === 0 && apart.length === 0,
        `未回复：${listed(awaited)}；意见未采纳、未协商一致且未说明争议：${listed(apart)}`,
        `No reply: ${awaited.join(', ')}; opinions left open: ${apart.join(', ')}`,
      );
    },
  }),
  defect('A13-late-reply', ARTICLE, {
    zh: '逾期未复不等于同意；协商结束后收到的意见，仍应当采纳、协商一致，或者说明争议的主要问题、有关单位的意见和决策承办单位的意见、理由和依据',
    en: 'Silence is not agreement: an opinion that comes late is adopted, agreed upon or stated in dispute',
    breach: {
      about: ['unitId'],
      mendedBy: {
        commands: ['departments.adopted', 'departments.coordinated', 'departments.disputed'],
        when: (facts, { about }) =>
          !facts.departments.units.some(
            (one) => about === JSON.stringify([one.unitId]) && isApart(one),
          ),
      },
    },
    remedy: {
      command: 'departments.disputed',
      zh: '采纳该意见、协商一致，或者重新说明争议问题',
      en: 'Adopt it, agree with the unit, or state the dispute anew',
    },
    needs: ['reply'],
    // What is said of a decision that is out is no part of the consultation on its draft.
    applies: ({ facts }) => facts.issue.signedOn === null,
    answer: either(
      ({ payload: { reply, adopted } }) => reply !== 'opinion' || adopted === true,
      '收到的意见尚未采纳、未协商一致且未说明争议',
      'The opinion is neither adopted, nor agreed upon, nor stated in dispute',
    ),
  }),
  warn('A13-silence-shown', ARTICLE, {
    zh: '有关单位逾期未复的，审查人员应当就回复期限是否合理、是否已充分协商提出看法；逾期未复不视为同意',
    en: 'Where a unit was silent the reviewer says whether its term was fair and the consultation full',
    remedy: {
      command: 'review.supplementRequested',
      zh: '要求承办单位催办并补充回复，或者说明认为已充分协商的理由',
      en: 'Have the sponsor obtain the reply, or say why the consultation was full',
    },
    answer: ({ facts }) => {
      const silent = facts.departments.units.filter(({ reply }) => reply === 'silent');
      return silent.length === 0
        ? holds(true, '', '')
        : unmet(
            `逾期未复：${silent.map(({ name, ...term }) => `${name}（${term.requestedOn}征求，${term.dueOn}前回复）`).join('、')}`,
            `Silent: ${silent.map(({ name, ...term }) => `${name} (asked on ${term.requestedOn}, due on ${term.dueOn})`).join(', ')}`,
          );
    },
  }),
];

/** The units by the names that they had then. */
const called = (given: Pick<Given, 'names'>, ids: readonly string[]): readonly string[] =>
  ids.map((id) => nameOf(given.names, 'units', id));

/** An opinion that is neither adopted nor agreed upon nor stated in dispute. */
const isApart = (one: ConsultedUnit): boolean =>
  one.reply === 'opinion' &&
  one.adopted !== true &&
  one.coordinatedOn === null &&
  one.dispute === null;

const listed = (ids: readonly string[]): string => (ids.length === 0 ? '无' : ids.join('、'));

const sponsorsOf = (facts: Facts): readonly string[] => roles.sponsor.within(facts) ?? [];

const unitIn = ({ departments }: Facts, unitId: string): ConsultedUnit | undefined =>
  departments.units.find((one) => one.unitId === unitId);

function speaksFor({ facts, given }: Pick<Seen, 'facts' | 'given'>, unitId: string): boolean {
  return given.actor.mandates
    .filter((mandate) => mandate.organId === given.organId)
    .some(
      ({ role, unitId: own }) =>
        (role === 'consulted' && own === unitId) ||
        (role === 'sponsor' && sponsorsOf(facts).includes(own)),
    );
}
