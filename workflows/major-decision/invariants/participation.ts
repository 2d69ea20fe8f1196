import type { Invariant } from '#libs/proof';

import { establishedBefore, everyAct, JOINED, SPINE } from './monitors.js';

const REVIEW = 'decision/legalityReview';
const PARTICIPATION = 'decision/forming.participation';

const REOPENING = /\.(?:reopened|determinationReversed|correctionReversed)$/;

/** How the public takes part (arts 14 to 18). */
export const participationInvariants: readonly Invariant[] = [
  establishedBefore({
    id: 'I17',
    article: '条例第14条第一款',
    says: {
      zh: '既未完成公众参与又非依法不予公开的，不得送请合法性审查',
      en: 'What was neither heard by the public nor lawfully undisclosed never reaches review',
    },
    shownBy: {
      'participation.concluded': ['G03-methods'],
      'participation.undisclosed': ['G03', 'G03-ground', 'G03-reviewed'],
      'participation.displaced': ['A3-displaces'],
    },
    lostBy: ['participation.reopened', 'participation.retaken'],
    before: [REVIEW],
    regions: [PARTICIPATION],
    watches: [JOINED],
  }),
  establishedBefore({
    id: 'I18',
    article: '条例第18条、第29条第（二）项',
    says: {
      zh: '送请合法性审查的，收到的意见均已归纳整理、研究论证，不采纳的说明理由',
      en: 'Every comment is registered and decided on, with reasons, before review',
    },
    shownBy: {
      'participation.concluded': ['G06', 'A18-registered'],
      'participation.undisclosed': ['G06', 'A18-registered'],
      'participation.displaced': ['A3-displaces'],
    },
    lostBy: ['participation.reopened', 'participation.retaken'],
    before: [REVIEW],
    regions: [PARTICIPATION],
    watches: [JOINED],
  }),
  everyAct({
    id: 'I19',
    article: '条例第14条第三款、第18条',
    says: {
      zh: '涉及特定群体利益的，结束公众参与前已听取相关群体意见；意见逐条编号登记',
      en: 'A specific group that is touched is heard; opinions are kept apart by their keys',
    },
    acts: {
      'participation.concluded': ['M2'],
      'opinions.registered': ['A18-new-keys', 'A18-originals'],
      'openComment.closed': ['A15-counted'],
      'opinions.disposed': ['A18-known-keys'],
    },
  }),
  {
    id: 'I20',
    article: '条例第15条第一款',
    says: {
      zh: '公开征求意见依法定期限公告，期限届满方可结束，未结束的不得送请合法性审查',
      en: 'A comment period is lawful when published and kept to its last day',
    },
    regions: [SPINE, 'decision/forming.openComment'],
    watches: ['G04', 'A15-ahead', 'G05', JOINED],
    commands: [
      'openComment.published',
      'openComment.draftReplaced',
      'openComment.correctionReversed',
      'openComment.closed',
    ],
    states: [REVIEW],
    initial: 'none',
    step: (memory: string, { command, shows }) => {
      if (command === 'openComment.published' || command === 'openComment.draftReplaced') {
        return shows('G04') && shows('A15-ahead') ? 'running' : 'unlawful';
      }
      // It is published anew, with a new period.
      if (command === 'openComment.correctionReversed') {
        return 'none';
      }
      const kept = command === 'openComment.closed' && memory === 'running' && shows('G05');
      return kept ? 'kept' : memory;
    },
    violated: (memory: string, { entered }) =>
      entered.includes(REVIEW) && memory !== 'none' && memory !== 'kept',
  },
  {
    id: 'I21',
    article: '条例第14条',
    says: {
      zh: '公开征求意见、听证会只在公众参与开展期间进行，公众参与结束后不得再行公告',
      en: 'Comment and hearings belong to public participation while it lasts',
    },
    regions: [SPINE, PARTICIPATION],
    watches: ['A14-planned', 'A15-closed'],
    commands: [
      'participation.concluded',
      'participation.undisclosed',
      'participation.reopened',
      'participation.determinationReversed',
      'openComment.determinationReversed',
      'openComment.correctionReversed',
      'hearing.determinationReversed',
      'openComment.published',
      'hearing.announced',
    ],
    states: [],
    initial: 'underway',
    step: (memory: string, { command }) => {
      if (command === 'participation.concluded' || command === 'participation.undisclosed') {
        return 'over';
      }
      return REOPENING.test(command) ? 'underway' : memory;
    },
    violated: (memory: string, { command, shows }) => {
      if (command === 'openComment.published' || command === 'hearing.announced') {
        return memory === 'over' || !shows('A14-planned');
      }
      return !REOPENING.test(command) && !shows('A15-closed');
    },
  },
  everyAct({
    id: 'I22',
    article: '条例第15条第一款、第16条第二款',
    says: {
      zh: '向社会公布的决策草案均附说明，已公布的期限只能延长',
      en: 'A draft is published with its explanation, and a period is only extended',
    },
    acts: {
      'openComment.published': ['A15-explanation'],
      'openComment.draftReplaced': ['A15-explanation', 'A15-new-text'],
      'hearing.announced': ['A15-explanation'],
      'openComment.extended': ['A15-later'],
    },
  }),
  everyAct({
    id: 'I23',
    article: '条例第16条',
    says: {
      zh: '听证会提前公告、公平遴选参加人、各方均有代表，延期的另定以后的日期',
      en: 'A hearing is announced in time, its participants chosen fairly, every side present',
    },
    acts: {
      'hearing.announced': ['A16-advance'],
      'hearing.listed': ['A16-participants', 'A16-list-ahead', 'G07'],
      'hearing.postponed': ['A16-later', 'A16-papers-ahead'],
      'hearing.textReplaced': ['A15-explanation', 'A16-text-ahead'],
      'hearing.withdrew': ['A16-participant'],
      'hearing.delivered': ['A16-participant'],
      'hearing.signed': ['A16-participant'],
    },
  }),
  everyAct({
    id: 'I75',
    article: '条例第14条第一款、第32条',
    says: {
      zh: '已经公布的不再认定不予公开；不听取意见、不公布的，均有审查、有法定情形，第三方已经答复',
      en: 'Nothing published is declared undisclosed; what is withheld was reviewed, on a ground of law',
    },
    acts: {
      'participation.undisclosed': ['G03-ground', 'G03-reviewed', 'G03-third-party', 'M10'],
      'participation.partWithheld': ['G03-ground', 'G03-reviewed', 'G03-third-party', 'M10'],
      'decision.withheld': ['OGI15', 'OGI16', 'M10-commented'],
    },
    regions: [PARTICIPATION],
  }),
  {
    id: 'I24',
    article: '条例第16条、第17条',
    says: {
      zh: '已公告的听证会未举行并形成报告，也未取消的，不得送请合法性审查',
      en: 'A hearing once announced is reported or cancelled before review',
    },
    regions: [SPINE, 'decision/forming.hearing'],
    watches: [JOINED],
    commands: ['hearing.announced', 'hearing.reported', 'hearing.cancelled'],
    states: [REVIEW],
    initial: 'none',
    step: (_memory: string, { command }) => {
      if (command === 'hearing.announced') {
        return 'pending';
      }
      return command === 'hearing.reported' || command === 'hearing.cancelled' ? 'none' : _memory;
    },
    violated: (memory: string, { entered }) => entered.includes(REVIEW) && memory === 'pending',
  },
  everyAct({
    id: 'I70',
    article: '条例第15条第一款、第18条',
    says: {
      zh: '征求意见后有修改的，对照公布的文本说明缘由、认定是否涉及实质内容，方可送审、提请审议',
      en: 'What changed since the comment is shown against its cause before review and meeting',
    },
    acts: {
      'changes.stated': ['A18-compared'],
      'changes.determined': ['A18-stated', 'A18-again'],
      'forming.completed': ['A18-changes', 'A18-substance'],
      'package.begun': ['A18-changes', 'A18-substance'],
      'openComment.correctionReversed': ['A15-correction'],
    },
    regions: ['decision/forming.openComment'],
  }),
];
