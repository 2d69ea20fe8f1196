import type { MeetingType } from './facts.js';

const LEADERS = ['head', 'member'];

/** The mandates that make somebody a member of a meeting, by the type of the meeting. */
const ROLES: Readonly<Partial<Record<MeetingType, readonly string[]>>> = {
  plenary: [...LEADERS, 'plenaryMember'],
};

/** The mandates by which people are members of a meeting of the type. */
export const rolesOf = (type: MeetingType): readonly string[] => ROLES[type] ?? LEADERS;
