import type { RoleSpec } from '#libs/procedure';

import type { Facts } from './facts.js';

/** Before a matter is proposed it has no unit yet; `A10-own-unit` then binds the proposer to his. */
const sponsors = (facts: Facts): readonly string[] | null => {
  const { start, proposingUnit } = facts.initiation;
  if (start !== null) {
    return [start.leadUnit, ...start.coUnits];
  }
  return proposingUnit === '' ? null : [proposingUnit];
};

/** Who takes part, by the names of the law; a role bound to units counts only in those of the case. */
export const roles = {
  proposer: { title: { zh: '决策事项建议提出人', en: 'proposer' } },
  sponsor: { title: { zh: '承办单位经办人', en: 'sponsoring unit' }, within: sponsors },
  sponsorHead: {
    title: { zh: '承办单位负责人', en: 'head of the sponsoring unit' },
    within: sponsors,
  },
  consulted: {
    title: { zh: '被征求意见单位', en: 'consulted unit' },
    within: (facts) => facts.departments.units.map((one) => one.unitId),
  },
  fairCompetitionReviewer: { title: { zh: '公平竞争审查人员', en: 'fair-competition reviewer' } },
  reviewer: { title: { zh: '合法性审查人员', en: 'legality reviewer' } },
  reviewHead: {
    title: { zh: '合法性审查部门负责人', en: 'head of the legality-review department' },
  },
  adviser: { title: { zh: '法律顾问、公职律师', en: 'legal adviser or public lawyer' } },
  office: { title: { zh: '政府办公室', en: 'government office' } },
  recorder: { title: { zh: '会议记录人', en: 'recorder of the meeting' } },
  head: { title: { zh: '行政首长', en: 'administrative head' } },
  executor: {
    title: { zh: '决策执行单位', en: 'executing unit' },
    within: (facts) => facts.execution.units,
  },
  archivist: { title: { zh: '档案人员', en: 'archivist' } },
} satisfies Readonly<Record<string, RoleSpec<Facts>>>;

/** The name of a role. */
export type Role = keyof typeof roles;
