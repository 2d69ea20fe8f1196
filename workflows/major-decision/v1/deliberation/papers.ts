import type { Papers } from '../vocabulary.js';

/** The file of a matter that a meeting discussed. */
export const deliberationPapers: Papers = [
  {
    kinds: ['deliberationRequest', 'meetingRecord', 'meetingMinutes'],
    because: { zh: '经会议集体讨论', en: 'A meeting discussed it' },
    article: '条例第29条、第30条',
    when: ({ deliberation }) => deliberation.meeting !== null || deliberation.earlierMeetings > 0,
  },
];
