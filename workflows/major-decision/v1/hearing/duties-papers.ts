import { beforeEvent, timeliness, type Calendar } from '#libs/legal-time';
import { holds } from '#libs/procedure';

import { floorDays, floorEnd, floorUnit } from '../floors.js';
import { dutiesOf } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import type { HearingParticipant } from './facts.js';

const { defect, warn } = dutiesOf<typeof hearingCommands>();

const MATERIALS = 'hearing.materialDays';

/** “7日前” has two readings: the looser raises a defect, the stricter asks for a reason. */
export const hearingPapersDuties = [
  warn('G08-clear', '条例第16条第三款', {
    zh: '听证会材料送达之日与召开听证会之日之间，从严掌握应当间隔7个整日',
    en: 'On the stricter reading seven clear days lie between the delivery and the hearing',
    remedy: {
      command: 'hearing.postponed',
      zh: '延期召开听证会，或者说明理由',
      en: 'Postpone the hearing, or give the reason',
    },
    needs: ['on'],
    applies: ({ facts }) => facts.participation.hearing !== null,
    answer: ({ facts, payload: { on }, given }) => {
      const heldOn = facts.participation.hearing?.plannedOn ?? '';
      const lead = { count: floorDays(given, MATERIALS), unit: floorUnit(given, MATERIALS) };
      const days = beforeEvent(heldOn, lead, given.calendar as Calendar);
      // What is late under either reading is recorded as it was; the hearing then raises the defect.
      return holds(
        timeliness(on, days) !== 'advised',
        `${on}送达，距${heldOn}的听证会不足${String(lead.count)}个整日`,
        `Delivered on ${on}; fewer than ${String(lead.count)} clear days before ${heldOn}`,
      );
    },
  }),
  defect('G08', '条例第16条第三款', {
    zh: '听证会材料应当于召开听证会7日前送达听证参加人',
    en: 'The papers are delivered to each participant 7 days before the hearing',
    remedy: { zh: '延期或者重新举行听证会，或者具名说明', en: 'Hold it anew, or carry it by name' },
    needs: ['on'],
    answer: ({ facts, payload: { on }, given }) => {
      const late = (facts.participation.hearing?.participants ?? []).filter(
        ({ deliveredOn }) => deliveredOn === null || floorEnd(given, MATERIALS, deliveredOn) > on,
      );
      return holds(
        late.length === 0,
        `${on}举行，未在${String(floorDays(given, MATERIALS))}日前送达：${late.map(delivery).join('、')}`,
        `Held on ${on}; not delivered in time: ${late.map((one) => one.name).join(', ')}`,
      );
    },
  }),
];

const delivery = ({ name, deliveredOn }: HearingParticipant): string =>
  `${name}（${deliveredOn ?? '未送达'}）`;
