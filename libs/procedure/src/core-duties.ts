import { met, needs, type Answer, type View } from './requirement.js';

/**
 * What happened before its stage began is recorded as a fact with this defect; an act is refused.
 *
 * Every command states a day, if only that of its own happening: no step need name this.
 */
export const BEFORE_STAGE = {
  id: 'A39-before-stage',
  article: '条例第39条',
  level: 'defect',
  asks: {
    zh: '程序应当在其环节开始之后进行，填报的日期应当真实',
    en: 'A step is taken after its stage has begun, and its day is stated as it was',
  },
  remedy: {
    command: 'defect.carried',
    zh: '日期填报有误的，按原始材料更正；确在环节开始之前进行的，由有权人具名承担后继续',
    en: 'Correct a day that was stated wrongly by the original paper; a step that was taken too early is carried by a named person',
  },
  applies: () => true,
  answer: () => met,
} as const;

/**
 * A step from before the system says who took it and names the paper that shows it. What nobody knows
 * is no breach, and is not passed over either: it stands on the record as a gap.
 */
export const BEFORE_SYSTEM = {
  id: 'A33-before-system',
  article: '条例第33条',
  level: 'defect',
  asks: {
    zh: '系统上线前的办理步骤，应当写明办理人和证明该步骤的材料',
    en: 'A step from before the system says who took it and which paper shows it',
  },
  remedy: {
    command: 'defect.foundUnfounded',
    zh: '找到当时形成的材料后归集，由补录人员以外的人凭该材料查明；查不到的，由存量移交清单的批准人具名承担',
    en: 'File the paper of that time once it is found, and have somebody other than the importer settle it by that; what is not found is carried by who approves the inventory',
  },
  breach: { final: true },
  // A paper that is filed shows itself.
  applies: ({ given, type }: Pick<View<unknown>, 'given' | 'type'>) =>
    given.imported === true && type !== 'document.filed',
  answer: ({ given: { doneBy = {}, shownBy } }: Pick<View<unknown>, 'given'>): Answer => {
    const lacking = [
      ...(doneBy.personId === undefined ? ['by'] : []),
      ...(shownBy === undefined ? ['paper'] : []),
    ];
    return lacking.length === 0 ? met : needs(...lacking);
  },
} as const;
