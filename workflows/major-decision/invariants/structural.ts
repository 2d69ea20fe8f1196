import type { StructuralTruth } from '#libs/proof';

/** The requirements whose truth the regions decide, each with the reason why they do. */
export const structural: readonly StructuralTruth[] = [
  {
    id: 'A26-inquiries-settled',
    because:
      'The requirement reads nothing but the unsettled regions of forming, which `decide` takes from the same states.',
    answers: ({ unsettled }) => !unsettled.some((region) => region.startsWith('decision/forming.')),
  },
  {
    id: 'A14-planned',
    because:
      'The requirement demands that participation is unsettled, so it is false where it is settled; where it is not, the facts decide.',
    answers: ({ unsettled }) =>
      unsettled.includes('decision/forming.participation') ? undefined : false,
  },
  {
    id: 'A33-ended',
    because:
      'The ending is recorded by exactly the commands that lead into an end; the recorded cases are checked for it at every event.',
    answers: ({ ended }) => ended.includes('decision'),
  },
];
