import { holds, met, needs, unmet } from '#libs/procedure';

import type { Meeting, MeetingType } from '../facts/deliberation.js';
import type { Facts } from '../facts.js';
import { isReviewed } from '../reviewed.js';
import { parameter, rule, type Seen } from '../rule.js';
import { MEETING_TYPES } from '../stages/deliberation.js';
import { membersRequirements } from './deliberation-members.js';

interface Held {
  readonly type: MeetingType;
  readonly on: string;
  readonly alternatives: readonly { readonly key: string; readonly document: string }[];
}

interface Speaking {
  readonly sequence: number;
}

/** The meetings of art. 30; another level's own meetings come from its verified rules. */
const BY_STATUTE: readonly string[] = ['standing', 'plenary'];

/**
 * Meetings that no rule can put in the place of art. 30. A Party group's meeting is lawful only for
 * bodies that decide by reference (art. 42) and whose verified rules name it.
 */
const NEVER: readonly string[] = ['partyCommittee', 'special'];

/** Whether a meeting of the type satisfies art. 30 at this level. */
export function isLawfulType(seen: Pick<Seen, 'given'>, type: MeetingType): boolean {
  const found = parameter(seen, 'meeting.lawfulTypes');
  const named: unknown = found?.verified === true ? found.value : undefined;
  const lawful: readonly unknown[] = Array.isArray(named) ? named : BY_STATUTE;
  return lawful.includes(type) && !NEVER.includes(type);
}

const opinions = (meeting: Meeting | null) =>
  (meeting?.speeches ?? []).filter((speech) => speech.kind === 'opinion');

const last = (sequences: readonly number[]): number => Math.max(0, ...sequences);

const headSpoke = ({ deliberation: { meeting } }: Facts): boolean =>
  meeting?.speeches.some((speech) => speech.capacity === 'head') === true;

const meetingRequirements = [
  rule<Held>({
    id: 'G18-meeting',
    article: '条例第25条第二款',
    level: 'defect',
    asks: {
      zh: '未经合法性审查的，不得提交决策机关讨论',
      en: 'Nothing is discussed before its legality opinion is given',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '出具合法性审查意见后重新召开会议',
      en: 'Hold the meeting again after the opinion',
    },
    answer: ({ facts, payload }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      const { opinion } = facts.review;
      if (opinion === null) {
        return unmet('尚未出具合法性审查意见', 'There is no legality opinion');
      }
      return holds(
        opinion.on <= payload.on,
        `会议于${payload.on}召开，合法性审查意见于${opinion.on}出具`,
        `The meeting was on ${payload.on}, the legality opinion of ${opinion.on}`,
      );
    },
  }),
  rule<Held>({
    id: 'G20-meeting',
    article: '条例第25条、第30条',
    level: 'defect',
    asks: {
      zh: '提交会议讨论的决策草案应当是经合法性审查的版本',
      en: 'Each alternative presented is the version that was reviewed',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '以经合法性审查的版本重新讨论',
      en: 'Discuss the reviewed version',
    },
    answer: ({ facts, payload }) => {
      if (payload.alternatives === undefined) {
        return needs('alternatives');
      }
      const unreviewed = payload.alternatives
        .filter((one) => !isReviewed(facts, one.key, facts.documents[one.document]?.hash ?? ''))
        .map((one) => one.key)
        .join('、');
      return holds(
        unreviewed === '',
        `方案${unreviewed}提交讨论的版本未经合法性审查`,
        `Not the reviewed version: ${unreviewed}`,
      );
    },
  }),
  rule<Held>({
    id: 'G27',
    article: '条例第30条第一款',
    level: 'defect',
    asks: {
      zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
      en: 'The draft is discussed at a standing or plenary meeting of the organ',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '提交常务会议或者全体会议讨论',
      en: 'Hold a standing or plenary meeting',
    },
    answer: (seen) => {
      const { type } = seen.payload;
      if (type === undefined) {
        return needs('type');
      }
      return holds(
        isLawfulType(seen, type),
        `${MEETING_TYPES[type].zh}不能代替常务会议或者全体会议`,
        `${MEETING_TYPES[type].en}: does not replace a standing or plenary meeting`,
      );
    },
  }),
  rule<Speaking>({
    id: 'A30-sequence',
    article: '条例第30条第三款',
    level: 'block',
    asks: {
      zh: '每次发言各有其顺序号',
      en: 'Each speech has its own place in the order',
    },
    remedy: {
      command: 'meeting.speechRecorded',
      zh: '按实际发言顺序编号',
      en: 'Number it in the order of the speeches',
    },
    answer: ({ facts, payload: { sequence } }) => {
      if (sequence === undefined) {
        return needs('sequence');
      }
      const taken = facts.deliberation.meeting?.speeches.some((one) => one.sequence === sequence);
      return holds(
        taken !== true,
        `发言顺序号${String(sequence)}已使用`,
        `A speech ${String(sequence)} is on record`,
      );
    },
  }),
  rule({
    id: 'G29',
    article: '条例第30条第二款',
    level: 'defect',
    asks: {
      zh: '会议组成人员应当充分发表意见，行政首长最后发表意见',
      en: 'The members speak fully; the head gives his opinion last',
    },
    remedy: {
      command: 'meeting.reconvened',
      zh: '重新召开会议，由行政首长最后发表意见',
      en: 'Hold the meeting again; the head speaks last',
    },
    applies: ({ facts }) =>
      headSpoke(facts) || (facts.deliberation.meeting?.entrustment ?? null) === null,
    answer: ({ facts }) => {
      const all = opinions(facts.deliberation.meeting);
      const head = last(all.filter((one) => one.capacity === 'head').map((one) => one.sequence));
      if (head === 0) {
        return unmet('没有行政首长发表意见的记录', 'No opinion of the head is on record');
      }
      const after = all.filter((one) => one.sequence > head).length;
      return after === 0
        ? met
        : unmet(
            `行政首长第${String(head)}个发言后，另有${String(after)}次发表意见`,
            `${String(after)} opinions follow the head’s last at ${String(head)}`,
          );
    },
  }),
];

export const deliberationRequirements = [...meetingRequirements, ...membersRequirements];
