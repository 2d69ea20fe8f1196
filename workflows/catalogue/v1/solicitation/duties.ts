import { either, holds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { solicitationCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof solicitationCommands>();

/** Solicited units that have neither submitted an item nor reported none. */
function silentUnits({ solicitation, items }: Facts): readonly string[] {
  const heard = new Set([
    ...solicitation.none,
    ...items.filter(({ state }) => state !== 'retracted').map(({ form }) => form.leadUnit),
  ]);
  return solicitation.units.filter((unit) => !heard.has(unit));
}

/** When the notice goes out, until when items come in, and who is still silent (art. 3¶3). */
export const solicitationDuties = [
  block('C-due-day', LIST_ARTICLE, {
    zh: '征集通知的申报截止日期不得早于印发日期，改期的不得提前',
    en: 'The due day is not before the notice, and is only ever moved later',
    remedy: { command: 'solicitation.issued', zh: '改填截止日期', en: 'Name another due day' },
    needs: ['on', 'dueOn'],
    answer: ({ facts, payload: { on, dueOn } }) => {
      const floor = facts.solicitation.dueOn ?? on;
      return holds(
        dueOn >= on && dueOn >= floor,
        `截止日期${dueOn}早于${floor > on ? floor : on}`,
        `The due day ${dueOn} is too early`,
      );
    },
  }),
  block('C-issued', LIST_ARTICLE, {
    zh: '先印发征集通知，再组织申报',
    en: 'The notice goes out before items come in',
    remedy: { command: 'solicitation.issued', zh: '印发征集通知', en: 'Issue the notice' },
    answer: either(
      ({ facts }) => facts.solicitation.issuedOn !== null,
      '征集通知尚未印发',
      'The notice is not out yet',
    ),
  }),
  warn('C-late', LIST_ARTICLE, {
    zh: '在征集通知的截止日期前申报',
    en: 'Items come in by the due day',
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
  block('C-term', LIST_ARTICLE, {
    zh: '截止日期届满，或者各征集单位均已申报、零报告后结束征集',
    en: 'The solicitation ends with its due day, or once every unit has answered',
    remedy: { only: 'wait', zh: '截止日期届满后结束征集', en: 'Wait for the due day' },
    answer: ({ facts, given }) => {
      const dueOn = facts.solicitation.dueOn ?? '';
      const silent = silentUnits(facts).length;
      return holds(
        given.occurredOn > dueOn || silent === 0,
        `截止日期${dueOn}尚未届满，${silent}个单位尚未申报`,
        `${silent} units may still submit until ${dueOn}`,
      );
    },
  }),
  warn('C-silent-units', LIST_ARTICLE, {
    zh: '各征集单位均应申报或者零报告',
    en: 'Every unit asked submits items or reports none',
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
