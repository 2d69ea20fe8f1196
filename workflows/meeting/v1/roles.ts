import type { RoleSpec } from '#libs/procedure';

import type { Facts } from './facts.js';

/** Who takes part in a meeting; each anywhere in the organ that meets. */
export const roles = {
  office: { title: { zh: '政府办公室', en: 'government office' } },
  head: { title: { zh: '行政首长', en: 'administrative head' } },
  recorder: { title: { zh: '会议记录人', en: 'recorder of the meeting' } },
  member: { title: { zh: '会议组成人员', en: 'member of the meeting' } },
  plenaryMember: { title: { zh: '全体会议组成人员', en: 'member of the plenary meeting' } },
  reviewer: { title: { zh: '合法性审查人员', en: 'legality reviewer' } },
  reviewHead: {
    title: { zh: '合法性审查部门负责人', en: 'head of the legality-review department' },
  },
  adviser: { title: { zh: '法律顾问、公职律师', en: 'legal adviser or public lawyer' } },
} satisfies Readonly<Record<string, RoleSpec<Facts>>>;

export type Role = keyof typeof roles;
