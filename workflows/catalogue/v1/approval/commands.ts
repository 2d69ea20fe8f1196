import { act, choice, commands, day, document, fact, paperDay, text } from '#libs/procedure';

import { LIST_ARTICLE } from '../vocabulary.js';

import { MODES } from './facts.js';

/** What an approval carries, of the list or of an adjustment. */
export const approvalFields = {
  mode: choice('审定方式', 'How it was approved', MODES),
  on: day('审定日期', 'Day of the approval'),
  reference: text('会议或者文号', 'Meeting or reference', 200),
  document: document('审定文件', 'Approval', 'approval'),
};

/** What a consent carries, to the list or to an adjustment. */
export const consentFields = {
  on: paperDay('同意日期', 'Day of the consent'),
  reference: text('同级党委同意的文号或者会议', 'Reference of the consent', 200),
  document: document('同意文件', 'Consent', 'partyConsent'),
};

/** The approval of the list and the consent to it. */
export const approvalCommands = commands({
  'list.approved': act(['head', 'office'], LIST_ARTICLE, {
    title: { zh: '政府审定目录', en: 'The government approves the list' },
    fields: approvalFields,
  }),
  'party.consented': fact('office', LIST_ARTICLE, {
    title: { zh: '同级党委同意', en: 'The Party committee of the same level consents' },
    fields: consentFields,
  }),
});
