import { act, commands, day, document, optional, why } from '#libs/procedure';

const ARTICLE = '条例第26条第一款';

/** The sponsor checks its own draft, approves it for review, or sends it back. */
export const sponsorApprovalCommands = commands({
  'sponsor.checked': act('sponsor', ARTICLE, {
    title: { zh: '提出内部法制审核意见', en: 'Give the internal legal opinion' },
    fields: {
      document: document('法制审核意见', 'Internal legal opinion', 'internalLegalOpinion'),
    },
  }),
  'sponsor.approved': act('sponsorHead', ARTICLE, {
    title: { zh: '承办单位同意送审', en: 'Approve the draft for review' },
    fields: {
      on: day('同意日期', 'Approved on'),
      document: optional(document('集体讨论纪要', 'Minutes of its meeting', 'sponsorMinutes')),
    },
  }),
  'sponsor.returned': act('sponsorHead', ARTICLE, {
    title: { zh: '承办单位退回修改', en: 'Send the draft back' },
    fields: { reason: why('退回修改的理由', 'Why it is sent back') },
  }),
});
