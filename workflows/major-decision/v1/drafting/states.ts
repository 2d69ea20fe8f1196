import { owes, type StateText, type Steps } from '#libs/procedure';

const research: Steps = { 'research.filed': {} };

/** The region in which the draft is made. */
export const draftingStates: Readonly<Record<string, StateText>> = {
  'decision/forming.drafting': {
    title: { zh: '拟订决策草案', en: 'Drafting' },
    basis: '条例第12条',
    initial: 'researching',
    states: {
      researching: {
        title: { zh: '调查研究', en: 'Researching' },
        basis: '条例第12条第一款',
        duty: owes('sponsor', '拟订并提交决策草案', 'Draft the decision'),
        on: {
          ...research,
          'draft.submitted': {
            requires: ['A12-research', 'A12-basis', 'A12-alternatives-distinct'],
            to: 'forming.drafting.drafted',
          },
        },
      },
      drafted: {
        title: { zh: '草案已拟订', en: 'Drafted' },
        basis: '条例第12条、第18条',
        tags: ['settled'],
        on: { ...research, 'draft.revised': { requires: ['A12-alternatives-distinct'] } },
      },
    },
  },
};
