import { handsOf } from '../cast.js';
import type { Matter } from '../matter.js';
import { approve, meet } from './meeting.js';

import { answerDefects, unsettledDefects } from './defects.js';
import { MORE, THREE_FINDINGS, type Conclusion } from './findings.js';
import { decidedDraft, issuedPaper } from './issued-papers.js';

/** Sends the art. 26 file to the reviewer. */
export async function submitReview(matter: Matter, demandedBy?: string): Promise<void> {
  await matter.act(matter.cast.sponsor, 'review.submitted', {
    ...handsOf(matter.cast),
    request: await matter.file('reviewRequest', '提请合法性审查的函'),
    statement: await matter.file('procedureStatement', '履行决策法定程序的说明'),
    defects: await unsettledDefects(matter),
    ...(demandedBy === undefined ? {} : { demandedBy }),
  });
}

/** The reviewer takes the file, an adviser gives an opinion, every alternative gets its conclusion. */
export async function review(
  matter: Matter,
  conclusions: Readonly<Record<string, Conclusion>>,
): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.reviewer, 'review.accepted', {});
  await time.pass(11);
  await advise(matter);
  for (const [alternative, conclusion] of Object.entries(conclusions)) {
    await matter.act(cast.reviewer, `alternative.found${conclusion}`, {
      alternative,
      ...THREE_FINDINGS,
      ...MORE[conclusion],
    });
  }
  await issueOpinion(matter);
}

export async function advise(matter: Matter): Promise<void> {
  await matter.act(matter.cast.adviser, 'adviser.opined', {
    kind: 'legalAdviser',
    conflict: false,
    document: await matter.file('adviserOpinion', '法律顾问意见', { by: matter.cast.adviser }),
  });
}

export async function issueOpinion(matter: Matter): Promise<void> {
  await answerDefects(matter);
  const { reviewHead: by } = matter.cast;
  const document = await matter.file('reviewOpinion', '合法性审查意见书', { by });
  await matter.act(by, 'review.issued', { document });
}

/** Answers the reviewer's two points, changes the draft accordingly, and has it confirmed; gives its text. */
export async function answerPoints(
  matter: Matter,
  alternative = 'A',
  { leaving = [] }: { readonly leaving?: readonly number[] } = {},
): Promise<string> {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'point.answered', {
    alternative,
    number: 1,
    answer: 'adopted',
    reason: '已删除第五条处罚条款',
  });
  if (!leaving.includes(2)) {
    await matter.act(cast.sponsor, 'point.answered', {
      alternative,
      number: 2,
      answer: 'declined',
      reason: '术语沿用上位规划',
    });
  }
  const document = await matter.file('draft', `决策草案（方案${alternative}，按审查意见修改）`, {
    by: cast.sponsor,
    text: '已删除第五条',
  });
  await matter.act(cast.sponsor, 'draft.adjusted', {
    alternative,
    document,
    statement: await matter.file('revisionStatement', '审查意见采纳及修改情况说明'),
  });
  await matter.act(cast.reviewer, 'revision.confirmed', {
    alternative,
    extent: 'carriesOutPoints',
    compared: document,
    differs: '删除第五条，其余未作改动',
  });
  return document;
}

/** Puts the art. 29 file together and on the agenda. */
export async function toAgenda(
  matter: Matter,
  meetingType = 'standing',
  reasons: Readonly<Record<string, string>> = {},
): Promise<void> {
  await submitPackage(matter, reasons);
  await matter.act(matter.cast.head, 'agenda.approved', {
    meetingType,
    plannedOn: matter.time.dayIn(5),
  });
}

export async function submitPackage(
  matter: Matter,
  reasons: Readonly<Record<string, string>> = {},
  more: object = {},
): Promise<void> {
  await matter.because(reasons).act(matter.cast.sponsor, 'package.begun', {});
  await resubmitPackage(matter, more);
}

export async function resubmitPackage(matter: Matter, more: object = {}): Promise<void> {
  await matter.act(matter.cast.sponsor, 'package.submitted', {
    request: await matter.file('deliberationRequest', '提请审议的请示'),
    procedureReport: await matter.file('procedureReport', '程序履行情况报告'),
    ...more,
  });
}

/** Asks the Party committee, waits for its reply, and issues the decision. */
export async function issue(matter: Matter, alternative = 'A'): Promise<void> {
  await askParty(matter);
  await sign(matter, alternative);
}

export async function askParty(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.office, 'party.requested', {
    on: time.today(),
    reference: '保政党组〔2026〕31号',
  });
  await time.pass(6);
  await matter.act(cast.office, 'party.replied', {
    result: 'agreed',
    on: time.today(),
    reference: '保办复〔2026〕52号',
  });
}

/** The paper that goes out, checked against the text decided (复核). */
export async function checkedPaper(matter: Matter) {
  const { cast } = matter;
  const document = await matter.file('issuedDecision', '决策正式文件', { by: cast.office });
  const draftDocument = await decidedDraft(matter);
  await matter.act(cast.office, 'issue.checked', {
    document,
    draftDocument,
    result: 'formOnly',
    differences: '增加版头、发文字号、成文日期和印章，正文无差异',
  });
  return { document, draftDocument };
}

export async function sign(matter: Matter, alternative = 'A', number = ''): Promise<void> {
  const { cast } = matter;
  const paper = await checkedPaper(matter);
  await matter.act(cast.head, 'decision.issued', {
    // As many documents as decisions: the serial is that of the case.
    number: number === '' ? matter.number.replace('决', '发') : number,
    form: 'normativeDocument',
    alternative,
    ...paper,
  });
}

/** Publishes the issued decision after the disclosure review. */
export async function publish(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.office, 'disclosure.reviewed', {
    on: time.today(),
    conclusion: 'public',
    reviewer: `${cast.organId}.${cast.office}`,
  });
  await matter.act(cast.office, 'concern.determined', {
    wide: true,
    reason: '公开征求意见期间社会关注度较高',
  });
  await time.pass(3);
  await matter.act(cast.office, 'decision.published', {
    on: time.today(),
    channels: '市政府公报、市政府门户网站、市日报',
    through: ['gazette', 'website', 'newspaper'],
    url: 'https://www.example.invalid/zwgk/2026',
    explainsAdoption: true,
    text: await issuedPaper(matter),
    document: await matter.file('publicationProof', '公布网页存证', { by: cast.office }),
    interpretation: await matter.file('interpretation', '政策解读', { by: cast.office }),
  });
}

/** From the sponsor's approval to publication, with nothing out of the way. */
export async function decidePlainly(matter: Matter, meetingType = 'standing'): Promise<void> {
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter, meetingType);
  await approve(await meet(matter, { type: meetingType }));
  await issue(matter);
  await publish(matter);
}
