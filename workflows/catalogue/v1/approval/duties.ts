import { holds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { approvalCommands } from './commands.js';
import { initialApproval, type ApprovalFacts } from './facts.js';

const { defect } = dutiesOf<typeof approvalCommands>();

/** Whether the list or an adjustment of it is up: both are approved, consented to and published. */
export const approvalIn = (facts: Facts, type: string): ApprovalFacts =>
  type.startsWith('adjustment.') ? (facts.adjustment ?? initialApproval) : facts;

/** In which order the government approves and the Party committee consents (art. 3¶3). */
export const approvalDuties = [
  defect('A3-consent-order', LIST_ARTICLE, {
    zh: '目录经政府审定后报同级党委同意',
    en: 'The Party committee consents to what the government has approved',
    remedy: { command: 'party.consented', zh: '重新报请同意', en: 'Ask for the consent again' },
    needs: ['on'],
    answer: ({ facts, payload: { on }, type }) => {
      const { approval } = approvalIn(facts, type);
      return holds(
        approval !== null && on >= approval.on,
        `同意日期${on}早于审定日期${approval?.on ?? ''}`,
        `The consent of ${on} is before the approval of ${approval?.on ?? ''}`,
      );
    },
  }),
];
