import type { Folds } from '../rule.js';
import type { approvalCommands } from '../stages/approval.js';

export const approvalFolds: Folds<typeof approvalCommands> = {
  'list.approved': (facts, { payload }) => ({
    ...facts,
    approval: { mode: payload.mode, on: payload.on, reference: payload.reference },
  }),
  'party.consented': (facts, { payload }) => ({
    ...facts,
    consent: { on: payload.on, reference: payload.reference },
  }),
  'list.published': (facts, { payload }) => {
    const admitted = facts.items.filter((item) => item.state === 'admitted');
    return {
      ...facts,
      publishedOn: payload.on,
      address: payload.address,
      items: facts.items.map((item) =>
        item.state === 'admitted' ? { ...item, state: 'listed', listedOn: payload.on } : item,
      ),
      latest: { listed: admitted.map((item) => item.key), amended: [], withdrawn: [] },
    };
  },
};
