import { handsOf } from '../cast.js';
import type { Matter } from '../matter.js';
import { approve, meet } from './meeting.js';

import { answerDefects, unsettledDefects } from './defects.js';

const THREE_FINDINGS = {
  authority: '属于本级人民政府法定权限',
  procedure: '已履行决策法定程序',
  content: '内容符合法律、法规、规章和国家政策',
};

export type Conclusion = 'Lawful' | 'Revisable' | 'Defective' | 'Unlawful' | 'Exploratory';

const MORE: Readonly<Record<Conclusion, object>> = {
  Lawful: {},
  Revisable: {
    points: [
      { text: '第五条的处罚条款缺少上位法依据，应当删除', must: true },
      { text: '建议统一术语表述', must: false },
    ],
  },
  Defective: { missing: '未履行专家论证程序' },
  Unlawful: {},
  Exploratory: {
    noNationalRule: '国家对该事项尚无明确规定',
    legalRisk: '存在与将来国家规定不一致的法律风险',
  },
};

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
): Promise<void> {
  await matter.because(reasons).act(matter.cast.sponsor, 'package.begun', {});
  await resubmitPackage(matter);
}

export async function resubmitPackage(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'package.submitted', {
    request: await matter.file('deliberationRequest', '提请审议的请示'),
    procedureReport: await matter.file('procedureReport', '程序履行情况报告'),
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

export async function sign(matter: Matter, alternative = 'A', number = ''): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.head, 'decision.issued', {
    number: number === '' ? `保政发〔2026〕${String(10 + (matter.number.length % 7))}号` : number,
    form: 'normativeDocument',
    document: await matter.file('issuedDecision', '决策正式文件', { by: cast.office }),
    alternative,
    draftDocument: await decidedDraft(matter),
  });
}

/** The filed version whose content is the one that was decided on. */
async function decidedDraft(matter: Matter): Promise<string> {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const facts = answer.body['facts'] as {
    documents: Readonly<Record<string, { hash: string; kind: string }>>;
    deliberation: { decision: { hash: string } };
  };
  const { hash } = facts.deliberation.decision;
  const found = Object.entries(facts.documents).find(
    ([, filed]) => filed.kind === 'draft' && filed.hash === hash,
  );
  if (found === undefined) {
    throw new TypeError(`${matter.title}: the decided version is not filed.`);
  }
  return found[0];
}

/** Publishes the issued decision after the disclosure review. */
export async function publish(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.office, 'disclosure.reviewed', {
    on: time.today(),
    conclusion: 'public',
    reviewer: '市政府办公室政务公开科',
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
