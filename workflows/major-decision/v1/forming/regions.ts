import { AS_IT_WAS } from '#libs/procedure';

/** The inquiries that run side by side while the decision is formed, each with the state it starts in. */
export const FORMING_REGIONS = {
  drafting: { start: 'researching', zh: '起草决策草案', en: 'drafting' },
  departments: { start: 'pending', zh: '征求有关单位意见', en: 'consultation of units' },
  participation: { start: 'pending', zh: '公众参与', en: 'public participation' },
  openComment: { start: 'none', zh: '向社会公开征求意见', en: 'open comment' },
  hearing: { start: 'none', zh: '听证会', en: 'hearing' },
  experts: { start: 'pending', zh: '专家论证', en: 'expert argumentation' },
  risk: { start: 'pending', zh: '风险评估', en: 'risk assessment' },
  fairCompetition: { start: 'pending', zh: '公平竞争审查', en: 'fair-competition review' },
  prechecks: { start: 'none', zh: '其他前置审查', en: 'other pre-checks' },
} as const;

/** One inquiry of the forming of the draft, by the name of its region. */
export type FormingRegion = keyof typeof FORMING_REGIONS;

/**
 * The targets that lead back into forming: each region as it was left, the named ones anew.
 *
 * A region left out of the targets would be reset, hence the list of all.
 */
export function backToForming(...anew: readonly FormingRegion[]): readonly string[] {
  return (Object.keys(FORMING_REGIONS) as FormingRegion[]).map((region) =>
    anew.includes(region)
      ? `forming.${region}.${FORMING_REGIONS[region].start}`
      : `forming.${region}.${AS_IT_WAS}`,
  );
}
