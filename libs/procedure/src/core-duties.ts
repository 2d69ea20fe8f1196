import { met } from './requirement.js';

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
