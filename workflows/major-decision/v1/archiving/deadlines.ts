import { DUTY, verifiedTerm, type Deadlines } from '../counted.js';

/** The terms that run here, and how each is counted. */
export const archivingDeadlines = {
  fileHandover: {
    zh: '立卷归档',
    en: 'making of the case file',
    compute: (facts, { given }) =>
      verifiedTerm(
        { nature: 'ceiling', role: 'sponsor', remind: DUTY, escalate: ['sponsorHead', 'office'] },
        facts.publication.publishedOn ?? facts.publication.withheld?.on ?? facts.ending?.on ?? null,
        { key: 'archive.handoverDays', given },
      ),
  },
  archiveTransfer: {
    zh: '向国家档案馆移交',
    en: 'transfer to the archives',
    compute: (facts, { given }) =>
      verifiedTerm(
        { nature: 'long', role: 'archivist', remind: [60, 20], escalate: ['office'] },
        facts.archive.filedOn,
        { key: 'archive.transferYears', given },
      ),
  },
} satisfies Deadlines;
