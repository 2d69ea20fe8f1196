import {
  act,
  choice,
  commands,
  document,
  fact,
  flag,
  group,
  list,
  optional,
  person,
  plannedDay,
  orNone,
  text,
  why,
} from '#libs/procedure';

import { OUTSIDE_PARTS } from '../drafting/facts.js';
import { determining } from '../forming/determining.js';

import {
  NEGATIVES,
  ADVISERS,
  AUTHORITY_HOLDERS,
  DEFECT_EFFECTS,
  PAUSE_GROUNDS,
  RETURN_GROUNDS,
} from './facts.js';

/** The three questions of art. 27 about one alternative. */
const threeFindings = {
  alternative: text('方案代号', 'Key of the alternative', 20),
  authority: text('决策事项是否符合法定权限', 'Whether it is within statutory authority'),
  authorityOf: choice('法定权限属于', 'Whose authority it is by law', AUTHORITY_HOLDERS),
  procedure: text('决策草案的形成是否履行相关法定程序', 'Whether procedures were performed'),
  content: text(
    '决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
    'Whether the content is lawful',
  ),
  negatives: optional(
    list(
      group('对认定无需履行的程序的意见', 'Answer to what was found not to be owed', {
        question: choice('认定事项', 'Determination', NEGATIVES),
        agrees: flag('是否同意', 'Whether it is agreed to'),
        reason: why('理由', 'Reason', 1000),
      }),
      { min: 0, max: 20 },
    ),
  ),
};

/** Who had a hand in the draft, whoever filed it. */
const hands = {
  drafters: optional(list(person('参加起草的人员', 'Who drafted'), { min: 0, max: 50 })),
  advisers: optional(
    list(person('为承办单位提供咨询的人员', 'Who advised the sponsor'), { min: 0, max: 50 }),
  ),
  outside: optional(
    list(
      group('参加起草或者提供咨询的外部单位', 'Outside firm that drafted or advised', {
        firm: text('单位名称', 'Name of the firm', 200),
        part: choice('参加方式', 'What it did', OUTSIDE_PARTS),
        people: optional(text('经办人员', 'Who of it', 500)),
      }),
      { min: 0, max: 50 },
    ),
  ),
};

const correspondence = (zh: string, en: string) =>
  optional(document(zh, en, 'reviewCorrespondence'));

/** The file goes to the reviewer, who finds upon each alternative and issues his opinion. */
export const legalityReviewCommands = commands({
  'review.submitted': act('sponsor', '条例第26条', {
    title: { zh: '送请合法性审查', en: 'Submit for legality review' },
    fields: {
      request: document('提请合法性审查函', 'Request for review', 'reviewRequest'),
      statement: document(
        '履行决策法定程序的说明',
        'Statement of procedures performed',
        'procedureStatement',
      ),
      defects: list(text('说明中载明的程序瑕疵编号', 'Defect that the statement sets out', 100), {
        min: 0,
        max: 200,
      }),
      ...hands,
      demandedBy: orNone(plannedDay('要求回复日期', 'Opinion asked for by')),
      meetingOn: orNone(
        plannedDay('已安排的会议日期', 'Day for which the meeting is already planned'),
      ),
    },
  }),
  'file.withdrawn': act('sponsor', '条例第26条第一款', {
    title: { zh: '撤回送审材料', en: 'Withdraw the file' },
    fields: { reason: why('撤回理由', 'Why it is withdrawn') },
  }),
  'review.accepted': act('reviewer', '条例第26条', {
    title: { zh: '受理送审材料', en: 'Accept the file' },
    fields: {},
  }),
  'review.returned': act('reviewer', '条例第26条第一款', {
    title: { zh: '退回送审材料', en: 'Return the file' },
    fields: {
      ground: choice('退回情形', 'Ground', RETURN_GROUNDS),
      reason: why('退回理由', 'Reason'),
      document: correspondence('退回通知书', 'Return notice'),
    },
  }),
  'review.supplementRequested': act('reviewer', '条例第26条第一款', {
    title: { zh: '要求补充材料', en: 'Require a supplement' },
    fields: {
      items: text('需要补充的材料', 'What is to be supplied'),
      document: correspondence('补充材料通知书', 'Supplement notice'),
    },
  }),
  'review.supplemented': act('sponsor', '条例第26条第一款', {
    title: { zh: '补充材料', en: 'Supply the supplement' },
    fields: {
      reply: text('补充情况', 'What is supplied'),
      documents: optional(list(document('补充的材料', 'Paper supplied'), { min: 0, max: 50 })),
      basisDocument: optional(document('依据清单', 'List of bases', 'basisList')),
      explanationDocument: optional(
        document('起草说明', 'Explanation of the draft', 'draftExplanation'),
      ),
    },
  }),
  'review.extended': act('reviewHead', '条例第28条', {
    title: { zh: '延长合法性审查时间', en: 'Extend the review' },
    fields: { reason: why('延长的理由', 'Why it is extended') },
  }),
  'review.timePaused': fact('reviewer', '条例第26条第二款、第28条', {
    title: { zh: '登记不计入审查时间的情形开始', en: 'Record that the review’s time stands still' },
    fields: { ground: choice('情形', 'Ground', PAUSE_GROUNDS) },
  }),
  'review.timeResumed': fact('reviewer', '条例第26条第二款、第28条', {
    title: { zh: '登记不计入审查时间的情形结束', en: 'Record that the review’s time goes on' },
    fields: { result: text('结果', 'What came of it') },
  }),
  'adviser.opined': act('adviser', '条例第28条', {
    title: { zh: '提出法律意见', en: 'Give a legal opinion' },
    fields: {
      kind: choice('身份', 'Capacity', ADVISERS),
      conflict: flag(
        '是否曾就本事项为承办单位起草或者提供咨询',
        'Whether he drafted or advised for the sponsor on this matter',
      ),
      employer: optional(text('执业机构或者所在单位', 'Law firm or organ he works for', 200)),
      document: document('法律意见', 'Legal opinion', 'adviserOpinion'),
    },
  }),
  'drafting.handFound': fact(
    ['sponsor', 'sponsorHead', 'reviewer', 'reviewHead', 'office', 'adviser'],
    '条例第28条',
    {
      title: {
        zh: '登记发现的参加起草或者提供咨询的人员、单位',
        en: 'Record a person or firm found to have had a hand in the draft',
      },
      fields: {
        part: choice('参加方式', 'What was done', OUTSIDE_PARTS),
        person: optional(person('人员', 'Person')),
        firm: optional(text('单位名称', 'Name of the firm', 200)),
        reason: text('发现的情况', 'What was found'),
      },
    },
  ),
  'adviser.conflictFound': fact(['reviewer', 'reviewHead', 'office', 'adviser'], '条例第28条', {
    title: { zh: '登记发现的法律顾问利益冲突', en: 'Record a conflict found in an adviser' },
    fields: {
      adviser: person('法律顾问、公职律师', 'Adviser'),
      reason: text('利益冲突的情况', 'Conflict that was found'),
    },
  }),
  'alternative.foundLawful': act('reviewer', '条例第25条、第27条', {
    title: { zh: '审查结论：合法', en: 'Find it lawful' },
    fields: threeFindings,
  }),
  'alternative.foundRevisable': act('reviewer', '条例第27条、第28条', {
    title: { zh: '审查结论：应当修改', en: 'Find that it must be revised' },
    fields: {
      ...threeFindings,
      points: list(
        group('修改意见', 'Point', {
          text: text('修改意见', 'What to revise'),
          must: flag('是否必须修改（否则为建议）', 'Whether it must be revised; else advice'),
        }),
        { min: 1, max: 100 },
      ),
    },
  }),
  'alternative.foundDefective': act('reviewer', '条例第27条、第28条', {
    title: { zh: '审查结论：应当补正程序', en: 'Find that a procedure is missing' },
    fields: {
      ...threeFindings,
      missing: text('应当补正的程序', 'Which procedure must be made good'),
    },
  }),
  'alternative.foundUnlawful': act('reviewer', '条例第25条、第27条', {
    title: { zh: '审查结论：不合法', en: 'Find it unlawful' },
    fields: threeFindings,
  }),
  'alternative.foundExploratory': act('reviewer', '条例第25条第二款、第27条', {
    title: {
      zh: '审查结论：探索性改革，明示法律风险',
      en: 'Find it exploratory, with its legal risk stated',
    },
    fields: {
      ...threeFindings,
      nationalRule: flag('国家是否已有明确规定', 'Whether a clear national rule exists'),
      authorisation: optional(
        text('授权的名称和条文、文号', 'Authorisation, with its article or number', 500),
      ),
      noNationalRule: optional(
        text('国家尚无明确规定的认定', 'Finding that no national rule exists'),
      ),
      legalRisk: optional(text('明示的法律风险', 'Legal risk stated')),
      evidence: determining.evidence,
    },
  }),
  'exploratory.determinationReversed': act('reviewer', '条例第25条第二款', {
    title: {
      zh: '改变国家尚无明确规定的认定',
      en: 'Reverse the finding that no national rule exists',
    },
    fields: determining,
  }),
  'defect.answered': act('reviewer', '条例第27条第（二）项', {
    title: { zh: '就程序瑕疵提出审查意见', en: 'Find upon a defect of the forming' },
    fields: {
      defectId: text('瑕疵编号', 'Defect', 100),
      effect: choice('审查意见', 'Finding', DEFECT_EFFECTS),
      says: why('理由', 'Reason'),
    },
  }),
  'review.issued': act('reviewHead', '条例第28条', {
    title: { zh: '出具合法性审查意见', en: 'Issue the legality opinion' },
    fields: {
      // A reply to a consultation is taken here only to be refused with its article.
      document: document(
        '合法性审查意见书',
        'Legality review opinion',
        'reviewOpinion',
        'consultationReply',
      ),
    },
  }),
  'basis.changed': fact(['sponsor', 'reviewer', 'office'], '条例第27条第（三）项', {
    title: { zh: '登记依据的变化', en: 'Record a change of the law in force' },
    fields: {
      what: text('制定、修改、废止的法律、法规、规章或者国家政策', 'What was made or changed'),
      effectiveOn: plannedDay('施行日期', 'In force from'),
      document: optional(document('变化后的依据', 'The text as changed')),
    },
  }),
  'opinion.upheld': act(['reviewer', 'reviewHead'], '条例第27条第（三）项、第28条', {
    title: { zh: '确认审查意见不受依据变化影响', en: 'Uphold the opinion under the changed law' },
    fields: { reason: why('不受影响的理由', 'Why the opinion stands') },
  }),
});
