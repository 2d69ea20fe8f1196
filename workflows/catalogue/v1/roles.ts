import type { RoleSpec } from '#libs/procedure';

import type { Facts } from './facts.js';

/** Before the notice is out anyone may hold the role; then the units asked, and those that carry an item. */
const submitters = ({ solicitation, items }: Facts): readonly string[] | null =>
  solicitation.units.length === 0
    ? null
    : [
        ...new Set([
          ...solicitation.units,
          ...items.flatMap(({ form }) => [form.leadUnit, ...(form.coUnits ?? [])]),
        ]),
      ];

/** Who takes part; a role bound to units counts only in those of the catalogue. */
export const roles = {
  sponsor: { title: { zh: '申报单位经办人', en: 'submitting unit' }, within: submitters },
  sponsorHead: {
    title: { zh: '申报单位负责人', en: 'head of the submitting unit' },
    within: submitters,
  },
  consulted: {
    title: { zh: '会商单位', en: 'consulted unit' },
    within: (facts) => facts.consultation.units.map((one) => one.unitId),
  },
  office: { title: { zh: '目录编制牵头单位', en: 'office that compiles the catalogue' } },
  reviewer: { title: { zh: '目录审核人员', en: 'screener' } },
  reviewHead: { title: { zh: '司法行政部门负责人', en: 'head of the justice department' } },
  head: { title: { zh: '行政首长', en: 'administrative head' } },
} satisfies Readonly<Record<string, RoleSpec<Facts>>>;

/** One of the roles. */
export type Role = keyof typeof roles;
