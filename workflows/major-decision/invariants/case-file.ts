import type { Invariant } from '#libs/proof';

import { everyAct, HEAD_DECISIONS, SPINE } from './monitors.js';

/** Facts, each with the rules that it must keep; a fact that broke one is a defect. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'departments.repliedLate': ['A13-late-reply'],
  'departments.silent': ['A13-silence'],
  'method.recorded': ['A14-after-start'],
  'group.heard': ['A14-after-start'],
  'hearing.delivered': ['A16-refused'],
  'hearing.held': ['A16-as-announced', 'A16-list', 'A16-all-sides', 'G08', 'A17-order'],
  'hearing.reported': ['G09'],
  'experts.disqualified': ['G10-late', 'G11-late'],
  'adviser.conflictFound': ['A28-conflict-late'],
  'drafting.handFound': ['A28-hand-late'],
  'meeting.held': ['G18-meeting', 'G20-meeting', 'G27', 'G28'],
  'meeting.recorded': ['A30-members', 'G29', 'G31'],
  'execution.begun': ['G38-begun'],
  'irregularity.recorded': ['A38-irregularity'],
};

/** The acts by which a case goes on; none is taken over an open defect. */
const GATES = [
  'participation.concluded',
  'experts.concluded',
  'risk.concluded',
  'prechecks.closed',
  'forming.completed',
  'review.submitted',
  'revision.resubmitted',
  'package.submitted',
  'agenda.approved',
  // What sends the matter back to a meeting, or leaves it, opens nothing.
  ...HEAD_DECISIONS.filter((type) => type !== 'head.discussAgain' && type !== 'head.deferred'),
  'decision.issued',
  'decision.published',
  'decision.withheld',
  'decision.completed',
] as const;

/** What holds in every stage: open defects and papers (arts 33, 38 and 39). */
export const caseFileInvariants: readonly Invariant[] = [
  {
    id: 'I64',
    article: '条例第38条、第39条',
    says: {
      zh: '已发现的程序瑕疵未重新进行、未确认不成立、也未由有权人具名承担的，任何关口不得通过',
      en: 'A defect holds every gate until it is mended, found to be none, or carried by name',
    },
    regions: [SPINE],
    watches: ['A39-defects', ...new Set(Object.values(FACTS).flat())],
    commands: [...Object.keys(FACTS), ...GATES],
    states: [],
    initial: false,
    step: (memory: boolean, { command, shows }) => {
      const broken = FACTS[command]?.every(shows) === false;
      const settled = GATES.some((gate) => gate === command) && memory && shows('A39-defects');
      return broken || (memory && !settled);
    },
    violated: (memory: boolean, { command, shows }) =>
      memory && GATES.some((gate) => gate === command) && !shows('A39-defects'),
  },
  everyAct({
    id: 'I92',
    article: '条例第33条',
    says: {
      zh: '带有未处理瑕疵的案卷只能仅为归档承担后立卷；材料缺漏由他人批准',
      en: 'A file is closed over open defects only as carried for filing; another approves a gap',
    },
    regions: ['archiving/'],
    acts: { 'archive.filed': ['A33-defects'], 'archive.gapDeclared': ['A39-approver'] },
  }),
  everyAct({
    id: 'I200',
    article: '条例第38条、第39条',
    says: {
      zh: '批准人、审查人在当日具有本机关的相应职责，批准人不是填报人本人',
      en: 'Who approved or reviewed was competent here on that day, and approved nothing of his own',
    },
    acts: {
      'participation.undisclosed': ['A39-approver'],
      'participation.partWithheld': ['A39-approver'],
      'participation.disclosureReviewed': ['OGI17-reviewer', 'A39-approver'],
      'disclosure.reviewed': ['OGI17-reviewer', 'A39-approver'],
      'decision.withheld': ['A39-approver'],
    },
  }),
  everyAct({
    id: 'I66',
    article: '条例第33条、第38条',
    says: {
      zh: '归集的材料不被替换；瑕疵由其他单位凭原始材料确认不成立，或者由有权人承担；存量移交清单由补录人员、承办单位以外的人批准；只答复已登记的意见和要求',
      en: 'No paper is replaced; a defect is found to be none by another unit, or carried by who may; neither importer nor sponsor approves the inventory; only what is on record is answered',
    },
    acts: {
      'document.filed': ['D-new-document', 'G37'],
      'defect.foundUnfounded': ['D-known', 'A39-other-unit', 'A39-original'],
      'defect.carried': ['D-known', 'A39-competent', 'A39-not-own', 'A39-bars'],
      'defect.carriedForFiling': ['D-known', 'A33-filing-approver', 'A39-approver'],
      'inventory.approved': ['A39-inventory', 'A39-inventory-approver', 'A39-approver'],
      'gap.foundBroken': ['A38-gap'],
      'restatement.confirmed': ['A39-restated'],
      'precheck.concluded': ['A29-known-precheck'],
      'opinion.answered': ['A35-opinion'],
    },
  }),
];
