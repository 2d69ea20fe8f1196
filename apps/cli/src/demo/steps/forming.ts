import type { Matter } from '../matter.js';
import { concludeParticipation, openComment } from './participation.js';

/** How a matter begins. */
export interface Beginning {
  readonly matterClass?: 'one' | 'two' | 'three' | 'four' | 'five';
  readonly catalogueItem?: string;
  readonly channel?: 'leader' | 'department' | 'public';
  readonly offListReason?: string;
  readonly congress?: 'none' | 'report' | 'decision';
  readonly superiorApproval?: boolean;
}

/** Proposes the matter by a department, with the argument that art. 10 asks for. */
export async function propose(matter: Matter, beginning: Beginning = {}): Promise<void> {
  const { cast } = matter;
  const channel = beginning.channel ?? 'department';
  await matter.open(channel === 'leader' ? cast.head : cast.sponsor, {
    title: matter.title,
    matterClass: beginning.matterClass ?? 'one',
    channel,
    unitId: cast.unitId,
    problem: '现行措施不能满足工作需要，群众反映较为集中',
    basis: '有关法律法规和上级部署',
    solution: '制定统一的实施方案，明确目标、措施和责任分工',
    feasibility: '已具备实施条件，经费和人员可以保障',
    ...(channel === 'public' ? { proposerName: '市人大代表建议第37号' } : {}),
    ...(beginning.catalogueItem === undefined
      ? { offListReason: beginning.offListReason ?? '年度中新增工作，已报请调整目录' }
      : { catalogueItem: beginning.catalogueItem }),
  });
  await matter.file('proposal', '决策事项建议书', { by: cast.sponsor });
}

/** Starts the procedure: by the catalogue where the matter is listed, else by a signed decision. */
export async function start(matter: Matter, beginning: Beginning = {}): Promise<void> {
  const { cast, time } = matter;
  const fields = {
    on: time.today(),
    reference: '市政府办公室会办〔2026〕17号',
    leadUnit: cast.unitId,
    congress: beginning.congress ?? 'none',
    ...(beginning.congress && { congressBasis: '市人大常委会讨论、决定重大事项的规定' }),
    superiorApproval: beginning.superiorApproval ?? false,
    noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
  };
  if (beginning.catalogueItem !== undefined) {
    const decidedBy = await matter.file('catalogueListing', '列入年度目录的通知', {
      by: cast.office,
    });
    await matter.act(cast.office, 'start.listed', { ...fields, decidedBy });
    return;
  }
  await matter.act(cast.sponsor, 'proposal.studied', {
    conclusion: '经研究论证，建议启动重大行政决策程序',
  });
  await matter.file('startDecision', '启动决策程序的批示', { by: cast.office });
  const signed = { mode: 'signature', catalogueAdjustment: '保政办函〔2026〕21号' };
  await matter.act(cast.head, 'start.approved', { ...signed, ...fields });
}

/** Files research and the draft with its alternatives. */
export async function draft(matter: Matter, keys: readonly string[] = ['A']): Promise<void> {
  await matter.act(matter.cast.sponsor, 'research.filed', {
    document: await matter.file('research', '调研报告'),
  });
  await redraft(matter, '初稿', keys);
}

/** Files a draft, the first or one that starts over, and gives the ids of its texts. */
export async function redraft(
  matter: Matter,
  reason: string,
  keys: readonly string[] = ['A'],
): Promise<readonly string[]> {
  const { cast } = matter;
  const alternatives = [];
  for (const key of keys) {
    const title = `方案${key}`;
    const document = await matter.file('draft', `决策草案（${title}）`, {
      by: cast.sponsor,
      text: `${title} ${reason}`,
    });
    alternatives.push({ key, title, document });
  }
  await matter.act(cast.sponsor, 'draft.submitted', {
    alternatives,
    basisDocument: await matter.file('basisList', '依据清单'),
    explanationDocument: await matter.file('draftExplanation', '起草说明'),
  });
  return alternatives.map(({ document }) => document);
}

/** Consults the finance bureau, which has no opinion; or waives where no other unit is touched. */
export async function departments(matter: Matter, consult: boolean): Promise<void> {
  const { cast, time } = matter;
  if (!consult) {
    await matter.act(cast.sponsor, 'departments.waived', {
      reason: '不涉及其他部门和下级政府的职责，也无关系紧密的单位',
    });
    return;
  }
  await matter.act(cast.sponsor, 'departments.consulted', {
    units: ['baoding.finance'],
    dueOn: time.dayIn(10),
    letter: await matter.file('consultationLetter', '征求意见函'),
  });
  await time.pass(5);
  await matter.act('finance', 'departments.replied', {
    unitId: 'baoding.finance',
    reply: 'noOpinion',
    document: await matter.file('consultationReply', '市财政局复函', { by: 'finance' }),
  });
  await matter.act(cast.sponsor, 'departments.concluded', {});
}

/** Determines that the matter is not technical. */
export async function waiveExperts(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'experts.determined', {
    technical: false,
    reason: '不涉及专业性、技术性较强的问题',
  });
  await matter.act(matter.cast.sponsor, 'experts.waived', {});
}

const PERSON = { kind: 'person' } as const;

export const EXPERTS = [
  {
    key: 'e1',
    name: '郑教授',
    institution: '河北大学',
    selection: '从省专家库随机抽取',
    ...PERSON,
  },
  {
    key: 'e2',
    name: '宋研究员',
    institution: '省规划设计研究院',
    selection: '从省专家库随机抽取',
    ...PERSON,
  },
  {
    key: 'e3',
    name: '唐高工',
    institution: '华北电力大学',
    selection: '从省专家库随机抽取',
    ...PERSON,
  },
] as const;

/** Experts argue; one of them against. */
export async function argueByExperts(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.sponsor, 'experts.determined', {
    technical: true,
    reason: '涉及专业技术指标和工程可行性',
  });
  await matter.act(cast.sponsor, 'experts.appointed', { form: 'meeting', experts: EXPERTS });
  await time.pass(7);
  for (const expert of EXPERTS) {
    await matter.act(cast.sponsor, 'experts.opined', {
      key: expert.key,
      form: 'written',
      stance: expert.key === 'e3' ? 'oppose' : 'support',
      signed: true,
      document: await matter.file('expertOpinion', `${expert.name}署名意见`),
    });
  }
  await concludeExperts(matter);
}

/** Decides on each opinion, and reports. */
export async function concludeExperts(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'experts.opinionsDisposed', {
    opinions: EXPERTS.map(({ key }) =>
      key === 'e3'
        ? { key, disposition: 'rejected', reason: '所提方案投资超出财政承受能力' }
        : { key, disposition: 'adopted' },
    ),
  });
  await matter.act(matter.cast.sponsor, 'experts.concluded', {
    aspects: ['necessity', 'feasibility', 'soundness'],
    differingViews: '从专家库抽取时包括持不同意见的专家',
    reportBy: '省规划设计研究院',
    reportDocument: await matter.file('expertReport', '专家论证报告'),
    adoptionDocument: await matter.file('expertAdoption', '专家意见采纳情况'),
  });
}

/** Determines that the matter harms neither stability nor security. */
export async function waiveRisk(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'risk.determined', {
    likely: false,
    reason: '实施不会对社会稳定、公共安全造成不利影响',
  });
  await matter.act(matter.cast.sponsor, 'risk.waived', {});
}

/** Assesses the risk for social stability. */
export async function assessRisk(matter: Matter, controllable = true): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.sponsor, 'risk.determined', {
    likely: true,
    reason: '涉及较大范围群众利益调整',
    kinds: ['socialStability'],
  });
  await reportRisk(matter, controllable);
  await time.pass(1);
}

/** Begins and reports the assessment, and ends it. */
export async function reportRisk(
  matter: Matter,
  controllable: boolean,
  changedSince?: string,
): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'risk.begun', {
    kinds: ['socialStability'],
    assessor: '冀中风险评估咨询有限公司',
  });
  await matter.act(cast.sponsor, 'risk.reported', {
    kind: 'socialStability',
    assessor: '冀中风险评估咨询有限公司',
    level: controllable ? 'low' : 'high',
    controllable,
    riskPoints: '部分群众对补偿标准有疑虑',
    precautions: '公开标准，逐户走访，设置过渡期',
    contingencyPlan: '成立工作专班，建立快速响应机制',
    departmentsHeard: '已听取公安、信访、财政等部门意见',
    scope: '决策实施涉及的全部区域和群体',
    whole: true,
    ...(changedSince === undefined ? {} : { changedSince }),
    document: await matter.file('riskReport', '社会稳定风险评估报告', {
      text: String(controllable),
    }),
  });
  await matter.act(cast.sponsor, 'risk.concluded', {});
}

/** Determines that no operator's economic activity is touched. */
export async function waiveFairCompetition(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'fairCompetition.determined', {
    touches: false,
    reason: '不涉及经营者的经济活动',
  });
  await matter.act(matter.cast.sponsor, 'fairCompetition.waived', {});
}

/** Market supervision reviews the measure and finds nothing against it. */
export async function reviewFairCompetition(matter: Matter): Promise<void> {
  await submitFairCompetition(matter, '涉及招商投资和经营者的经济活动');
  await findCompliant(matter);
}

/** Determines that operators are touched, and sends the draft to market supervision. */
export async function submitFairCompetition(matter: Matter, reason: string): Promise<void> {
  await matter.act(matter.cast.sponsor, 'fairCompetition.determined', {
    touches: true,
    reason,
    areas: ['investment'],
  });
  await sendToMarketSupervision(matter);
}

export async function sendToMarketSupervision(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'fairCompetition.submitted', {
    preliminary: await matter.file('fairCompetitionPreliminary', '公平竞争审查初审意见'),
    heard: '听取利害关系经营者和行业协会意见',
  });
  await matter.time.pass(4);
}

export async function findCompliant(matter: Matter): Promise<void> {
  await matter.act('market', 'fairCompetition.foundCompliant', {
    standards: { entry: [], movement: [], cost: [], conduct: [] },
    document: await matter.file('fairCompetitionConclusion', '公平竞争审查结论', { by: 'market' }),
  });
}

/** Ends the inquiries and has the sponsor's own head approve the draft. */
export async function completeForming(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.sponsor, 'forming.completed', {});
  await matter.act(cast.sponsor, 'sponsor.checked', {
    document: await matter.file('internalLegalOpinion', '法制机构审核意见'),
  });
  await matter.act(cast.sponsorHead, 'sponsor.approved', {
    on: time.today(),
    document: await matter.file('sponsorMinutes', '局务会议纪要', { by: cast.sponsorHead }),
  });
}

/** Everything from drafting to the sponsor's approval, for a matter with nothing out of the way. */
export async function formPlainly(matter: Matter, keys: readonly string[] = ['A']): Promise<void> {
  await draft(matter, keys);
  await departments(matter, false);
  await waiveExperts(matter);
  await waiveRisk(matter);
  await waiveFairCompetition(matter);
  await openComment(matter);
  await concludeParticipation(matter);
  await completeForming(matter);
}
