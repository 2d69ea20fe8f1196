import { holds, needs, type AnyRequirement } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Issuing {
  readonly on: string;
  readonly dueOn: string;
}

const ARTICLE = '条例第3条第三款';

/** Solicited units that have neither submitted an item nor reported none. */
function silentUnits({ solicitation, items }: Facts): readonly string[] {
  const heard = new Set([
    ...solicitation.none,
    ...items.filter(({ state }) => state !== 'retracted').map(({ form }) => form.leadUnit),
  ]);
  return solicitation.units.filter((unit) => !heard.has(unit));
}

export const solicitationRequirements: readonly AnyRequirement<Facts>[] = [
  rule<Issuing>({
    id: 'C-due-day',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '征集通知的申报截止日期不得早于印发日期，改期的不得提前',
      en: 'The due day is not before the notice, and is only ever moved later',
    },
    remedy: { command: 'solicitation.issued', zh: '改填截止日期', en: 'Name another due day' },
    answer: ({ facts, payload }) => {
      if (payload.on === undefined || payload.dueOn === undefined) {
        return needs('on', 'dueOn');
      }
      const floor = facts.solicitation.dueOn ?? payload.on;
      return holds(
        payload.dueOn >= payload.on && payload.dueOn >= floor,
        `截止日期${payload.dueOn}早于${floor > payload.on ? floor : payload.on}`,
        `The due day ${payload.dueOn} is too early`,
      );
    },
  }),
  rule({
    id: 'C-issued',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '先印发征集通知，再组织申报', en: 'The notice goes out before items come in' },
    remedy: { command: 'solicitation.issued', zh: '印发征集通知', en: 'Issue the notice' },
    answer: ({ facts }) =>
      holds(facts.solicitation.issuedOn !== null, '征集通知尚未印发', 'The notice is not out yet'),
  }),
  rule({
    id: 'C-late',
    article: ARTICLE,
    level: 'warn',
    asks: { zh: '在征集通知的截止日期前申报', en: 'Items come in by the due day' },
    remedy: { zh: '说明逾期申报的理由', en: 'Say why it is late' },
    answer: ({ facts, given }) => {
      const { dueOn } = facts.solicitation;
      return holds(
        dueOn === null || given.occurredOn <= dueOn,
        `申报日期${given.occurredOn}晚于截止日期${dueOn ?? ''}`,
        `The due day was ${dueOn ?? ''}`,
      );
    },
  }),
  rule({
    id: 'C-term',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '截止日期届满，或者各征集单位均已申报、零报告后结束征集',
      en: 'The solicitation ends with its due day, or once every unit has answered',
    },
    remedy: { zh: '截止日期届满后结束征集', en: 'Wait for the due day' },
    answer: ({ facts, given }) =>
      holds(
        given.occurredOn > (facts.solicitation.dueOn ?? '') || silentUnits(facts).length === 0,
        `截止日期${facts.solicitation.dueOn ?? ''}尚未届满，${silentUnits(facts).length}个单位尚未申报`,
        `${silentUnits(facts).length} units may still submit until ${facts.solicitation.dueOn ?? ''}`,
      ),
  }),
  rule({
    id: 'C-silent-units',
    article: ARTICLE,
    level: 'warn',
    asks: {
      zh: '各征集单位均应申报或者零报告',
      en: 'Every unit asked submits items or reports none',
    },
    remedy: {
      command: 'items.entered',
      zh: '催报，或者说明未申报单位的情况',
      en: 'Remind them, or say why they are silent',
    },
    answer: ({ facts }) => {
      const silent = silentUnits(facts);
      return holds(
        silent.length === 0,
        `未申报也未零报告的单位：${silent.join('、')}`,
        `Neither submitted nor reported none: ${silent.join(', ')}`,
      );
    },
  }),
];
