import type { Entered } from '../entered.js';

/** As what somebody attends who is no member. */
export const ATTENDANT_CAPACITIES = {
  sponsor: { zh: '决策承办单位', en: 'Sponsoring unit' },
  reviewer: { zh: '负责合法性审查的部门', en: 'Legality-review department' },
  adviser: { zh: '法律顾问、公职律师', en: 'Legal adviser or public lawyer' },
  attendant: { zh: '其他列席人员', en: 'Other attendant' },
} as const;

/** How the attendance changes while the session lasts. */
export const MOVEMENTS = {
  arrived: { zh: '到会', en: 'Arrived' },
  left: { zh: '离会', en: 'Left' },
} as const;

/** Who attends without being a member. */
export interface Attendant {
  readonly name: string;
  readonly capacity: keyof typeof ATTENDANT_CAPACITIES;
}

/** The session as it was opened, with who is there. */
export interface Session {
  readonly on: string;
  readonly startedAt: string;
  readonly chair: string;
  readonly recorder: string;
  /** How another came to chair in the head's place; `null` where the head chaired. */
  readonly entrustment: string | null;
  /** The members in the room now; those who were there for an item stand in the item. */
  readonly present: readonly string[];
  /** The members who were in the room at any time. */
  readonly attended: readonly string[];
  readonly absent: readonly { readonly personId: string; readonly reason: string }[];
  /** Who came for whom (代会); never counted. */
  readonly proxies: readonly { readonly member: string; readonly proxy: string }[];
  readonly attendants: readonly Attendant[];
  readonly closedAt: string | null;
  readonly entered: Entered;
}
