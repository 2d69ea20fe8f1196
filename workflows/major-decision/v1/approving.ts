import { roles } from './roles.js';

/** Who leads the organ beside its head: a member of its meeting who signs for what he is in charge of. */
const leader = {
  zh: '分管领导（会议组成人员）',
  en: 'a leader of the organ (member of its meeting)',
};

const titleOf = (role: keyof typeof roles) => roles[role].title;

/** The offices that may approve what the organ keeps from the public. */
export const APPROVES_WITHHOLDING = {
  head: titleOf('head'),
  member: leader,
  office: titleOf('office'),
  sponsorHead: titleOf('sponsorHead'),
  reviewHead: titleOf('reviewHead'),
};

/** The offices that may approve a decision’s own non-disclosure: it is the organ’s, not its bureau’s. */
export const APPROVES_NON_DISCLOSURE = {
  head: titleOf('head'),
  member: leader,
  office: titleOf('office'),
};

/** The offices that review what may be disclosed. */
export const REVIEWS_DISCLOSURE = {
  office: titleOf('office'),
  sponsorHead: titleOf('sponsorHead'),
  reviewer: titleOf('reviewer'),
  reviewHead: titleOf('reviewHead'),
  member: leader,
  head: titleOf('head'),
};

/** The offices that may approve a file, or that a paper is missing from it. */
export const APPROVES_FILE = {
  head: titleOf('head'),
  member: leader,
  office: titleOf('office'),
  sponsorHead: titleOf('sponsorHead'),
  reviewHead: titleOf('reviewHead'),
  archivist: titleOf('archivist'),
};
