import { beforeEvent, timeliness, type Calendar } from '#libs/legal-time';
import { either, holds, type Answer, type Given } from '#libs/procedure';

import { countedFrom, floorDays, floorEnd, floorUnit } from '../floors.js';
import { dutiesOf } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import { attending, unserved, type HearingParticipant } from './facts.js';

const { block, defect, warn } = dutiesOf<typeof hearingCommands>();

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
  block('A16-papers-ahead', '条例第16条第三款', {
    zh: '延期召开听证会的，材料已经送达的继续有效；尚未送达的，新的日期应当留足7日前送达的时间',
    en: 'After a postponement what was served stays served; for the rest 7 days are left',
    remedy: { command: 'hearing.postponed', zh: '另定更晚的听证日期', en: 'Set a later day' },
    needs: ['plannedOn'],
    applies: ({ facts: { participation } }) =>
      participation.hearing !== null &&
      (participation.hearing.listPublishedOn === null ||
        unserved(participation.hearing).length > 0),
    answer: ({ payload: { plannedOn }, given }) => leavesTime(plannedOn, given),
  }),
  block('A16-text-ahead', '条例第16条第三款', {
    zh: '更换听证的决策草案的，新的材料应当重新于召开听证会7日前送达听证参加人',
    en: 'A draft that is replaced is served anew, 7 days before the hearing',
    remedy: {
      command: 'hearing.postponed',
      zh: '先延期召开听证会，再更换决策草案',
      en: 'Postpone the hearing first, then replace the draft',
    },
    answer: ({ facts, given }) => leavesTime(facts.participation.hearing?.plannedOn ?? '', given),
  }),
  defect('A16-refused', '条例第16条第三款', {
    zh: '参加人拒绝签收材料的，仍为送达，但应当有拒绝签收的证明',
    en: 'Papers that are refused are served all the same, where the refusal is shown',
    remedy: {
      command: 'hearing.delivered',
      zh: '写明见证人、影像等证明后重新登记送达',
      en: 'Record the delivery again with a witness or a recording',
    },
    applies: ({ payload }) => payload.acceptance === 'refused',
    answer: either(
      ({ payload }) => (payload.refusalEvidence ?? '').trim() !== '',
      '未写明拒绝签收的证明',
      'Nothing shows that the papers were offered and refused',
    ),
  }),
  defect('G08', '条例第16条第三款', {
    zh: '听证会材料应当于召开听证会7日前送达听证参加人；参加人同意缩短的，期限不因此缩短',
    en: 'The papers reach each participant 7 days before the hearing; nobody’s waiver shortens that',
    remedy: {
      command: 'hearing.announced',
      zh: '重新公告并举行听证会，或者具名说明',
      en: 'Announce and hold it anew, or carry it by name',
    },
    needs: ['on'],
    answer: ({ facts, payload: { on }, given }) => {
      const late = attending(facts.participation.hearing).filter(
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

/** Whether papers that are served from today on can still be served in time. */
export function leavesTime(plannedOn: string, given: Given): Answer {
  const first = floorEnd(given, MATERIALS, countedFrom(given));
  const days = String(floorDays(given, MATERIALS));
  return holds(
    plannedOn >= first,
    `听证日期${plannedOn}早于${first}，来不及在${days}日前送达材料`,
    `The hearing on ${plannedOn} lies before ${first}`,
  );
}
