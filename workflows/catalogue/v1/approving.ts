import { roles } from './roles.js';

/** The offices that approve for the organ: non-disclosure of an item, or the file of the year. */
export const APPROVES = {
  head: roles.head.title,
  member: { zh: '分管领导（会议组成人员）', en: 'a leader of the organ (member of its meeting)' },
  office: roles.office.title,
  reviewHead: roles.reviewHead.title,
};
