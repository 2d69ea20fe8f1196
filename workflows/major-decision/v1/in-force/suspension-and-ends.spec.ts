import { describe, expect, it } from '@jest/globals';
import { givenOn } from '#test/asking';

import {
  activeStates,
  blankSnapshot,
  decide,
  defineProcedure,
  fromStages,
  SYSTEM_ROLE,
  type Accepted,
  type Given,
  type JsonObject,
  type Snapshot,
} from '#libs/procedure';

import { caseFile } from '../case-file/index.js';
import { evaluation } from '../evaluation/index.js';
import { execution } from '../execution/index.js';
import { initialFacts, type Facts } from '../facts.js';
import { frame } from '../frame.js';
import { publication } from '../publication/index.js';
import { roles } from '../roles.js';
import type { Stage } from '../vocabulary.js';

import { inForce } from './index.js';

const root: Stage = {
  stage: 'publication',
  states: {
    'decision/': { title: { zh: '', en: '' }, basis: '条例第32条', initial: 'publication' },
  },
};

/** The end of the procedure alone, from the publication on. */
const tail = defineProcedure(
  fromStages(
    {
      ...frame,
      opening: 'disclosure.reviewed',
      initialFacts: {
        ...initialFacts,
        issue: { ...initialFacts.issue, signedOn: '2026-03-02', validUntil: '2026-03-09' },
      },
    },
    [root, publication, execution, evaluation, inForce, caseFile],
  ),
);

const anyone = [...Object.keys(roles), SYSTEM_ROLE];

const given = givenOn('2026-03-10', {
  lateBecause: '审计发现后补录',
  actor: {
    personId: 'li',
    mandates: anyone.map((role) => ({ role, organId: 'city', unitId: 'u1' })),
  },
  units: [{ id: 'u1', organId: 'city' }],
  people: ['wang'],
});

/** What the head does he does as the head, in his own unit. */
const asHead: Given = {
  ...given,
  actor: { personId: 'mayor', mandates: [{ role: 'head', organId: 'city', unitId: 'leaders' }] },
};
const givenTo = (type: string): Given => (type === 'defect.carried' ? asHead : given);

type Step = readonly [type: string, payload: JsonObject];

/** Gives the commands in turn, each on what storage would give back; the last must be accepted. */
function play(from: Snapshot<Facts>, ...commands: readonly Step[]): Accepted<Facts> {
  let last: Accepted<Facts> | undefined;
  for (const [type, payload] of commands) {
    const before = JSON.parse(JSON.stringify(last?.snapshot ?? from)) as Snapshot<Facts>;
    const answer = decide(tail, before, { command: { type, payload }, given: givenTo(type) });
    if (answer.kind === 'refused') {
      throw new TypeError(`${type}: ${JSON.stringify(answer)}`);
    }
    last = answer;
  }
  if (last === undefined) {
    throw new TypeError('No command was given.');
  }
  return last;
}

function refusalOf(from: Snapshot<Facts>, type: string, payload: JsonObject): unknown {
  const answer = decide(tail, from, { command: { type, payload }, given });
  return answer.kind === 'refused' ? (answer.unmet[0]?.id ?? answer.code) : 'accepted';
}

const filed = (documentId: string, kind: string): Step => [
  'document.filed',
  {
    documentId,
    kind,
    title: kind,
    hash: 'h',
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1,
  },
];
const blank = blankSnapshot(tail);
const issued: Snapshot<Facts> = {
  ...blank,
  facts: { ...blank.facts, issue: { ...blank.facts.issue, documentId: 'issued' } },
};
const published = play(
  issued,
  filed('issued', 'issuedDecision'),
  filed('proof', 'publicationProof'),
  ['disclosure.reviewed', { on: '2026-03-03', conclusion: 'public', reviewer: 'wang' }],
  ['concern.determined', { wide: false, reason: '仅涉及内部管理' }],
  [
    'decision.published',
    {
      on: '2026-03-10',
      channels: '政府公报、政府网站、日报',
      through: ['gazette', 'website', 'newspaper'],
      explainsAdoption: false,
      text: 'issued',
      document: 'proof',
    },
  ],
).snapshot;
const assign: Step = [
  'executor.assigned',
  { units: ['u1'], tasks: '组织实施', reportEveryMonths: 6 },
];
const suspend: Step = [
  'execution.suspended',
  { cause: 'forceMajeure', urgent: true, reviewOn: '2026-03-20', reason: '洪水' },
];
const resume: Step = ['execution.resumed', { reason: '险情解除' }];
const decideEvaluation: Step = [
  'evaluation.decided',
  {
    trigger: 'organDecides',
    evaluator: '乙研究院',
    evaluatorUnit: 'none',
    commissioned: true,
    people: ['评估员'],
  },
];
const joined = ['deputies', 'cppcc', 'groups', 'grassRoots', 'social'];
const ANNULLED = {
  byWhom: '省政府',
  reference: '1号',
  reason: '越权',
  total: true,
  final: true,
};
const byCase = { byCase: 'case-2', reason: '新决策生效' };

describe('the decision from its publication to its end', () => {
  it('resumes every region as it was when the decision was suspended', () => {
    const busy = play(
      published,
      assign,
      ['supervision.opened', { subject: '进度' }],
      decideEvaluation,
    );
    const resumed = play(busy.snapshot, suspend, resume);
    expect(activeStates(resumed.snapshot)).toEqual(activeStates(busy.snapshot));
    expect(activeStates(busy.snapshot)).toContain(
      'decision/standing.inForce.evaluation.evaluating',
    );
    expect(resumed.snapshot.facts.execution.suspension).toBeNull();
  });

  it('counts the reports of the executing unit from the last one', () => {
    const assigned = play(published, assign);
    expect(assigned.effects[0]?.values).toMatchObject({ dueOn: '2026-09-10', unit: 'month' });
  });

  it('takes reports and opinions while the decision is suspended', () => {
    const suspended = play(published, assign, suspend);
    const reported = play(
      suspended.snapshot,
      ['execution.reported', { period: '三月', summary: '已停工' }],
      ['opinion.received', { channel: 'phone', summary: '何时复工' }],
      ['opinion.answered', { answer: '汛后复工' }],
    );
    expect(activeStates(reported.snapshot)).toContain('decision/standing.suspended');
    expect(reported.snapshot.facts.execution).toMatchObject({ reports: 1, opinionsAnswered: 1 });
  });

  it('raises a defect for a tender before the signing, and holds completion until it is carried', () => {
    const begun = play(published, assign, [
      'execution.begun',
      { on: '2026-03-01', what: 'tender' },
    ]);
    expect(begun.raised.map((one) => one.requirement)).toEqual(['G38-begun']);
    const done = play(
      begun.snapshot,
      ['execution.accomplished', { summary: '完成' }],
      ['supervision.opened', { subject: '执行进度' }],
      ['supervision.concluded', { conclusion: '按计划完成' }],
      ['evaluation.notTriggered', { reason: '未出现评估情形' }],
    ).snapshot;
    expect(refusalOf(done, 'decision.completed', { reason: '完成' })).toBe('A39-defects');
    const ended = play(
      done,
      filed('approval', 'carryingApproval'),
      [
        'defect.carried',
        { defectId: begun.raised[0]?.id, reason: '情况紧急先行招标', document: 'approval' },
      ],
      ['decision.completed', { reason: '完成' }],
    ).snapshot;
    expect(activeStates(ended)).toEqual(['decision/completed']);
    expect(ended.facts.defects[0]).toMatchObject({
      state: 'carried',
      settlements: [{ by: 'mayor', opens: 'acts', document: 'approval' }],
    });
  });

  it('sends an accomplishment that the organ does not accept back to execution', () => {
    const back = play(
      published,
      assign,
      ['execution.accomplished', { summary: '完成' }],
      ['accomplishment.refused', { reason: '尚有两项未完成' }],
    ).snapshot;
    expect(activeStates(back)).toContain('decision/standing.inForce.reporting.executing');
    expect(refusalOf(back, 'decision.completed', { reason: '完成' })).toBe('A34-accomplished');
  });

  it('opens one linked case at a time, whether it is ordered or follows an evaluation', () => {
    const evaluated = play(
      published,
      filed('report', 'evaluationReport'),
      decideEvaluation,
      ['evaluation.heard', { on: '2026-03-10', how: '座谈会', joined }],
      ['evaluation.reported', { document: 'report', summary: '建议终止' }],
      ['evaluation.ledToTermination', { reason: '目标已无法实现' }],
    );
    expect(evaluated.effects.map((one) => one.type)).toEqual(['openLinkedCase']);
    expect(activeStates(evaluated.snapshot)).toContain('decision/standing.inForce');
    expect(refusalOf(evaluated.snapshot, 'adjustment.major', { reason: '调整' })).toBe('G39');
    const freed = play(evaluated.snapshot, ['adjustment.dropped', byCase]).snapshot;
    expect(refusalOf(freed, 'adjustment.major', { reason: '调整' })).toBe('accepted');
  });

  it.each([
    ['superseded', 'decision.superseded', byCase],
    ['stopped', 'decision.stopped', byCase],
    ['annulled', 'decision.annulled', ANNULLED],
    ['expired', 'decision.expired', { on: '2026-03-10' }],
  ] as const)('can be %s in force and suspended alike', (how, type, payload) => {
    for (const from of [published, play(published, suspend).snapshot]) {
      const ended = play(from, [type, payload]).snapshot;
      expect(activeStates(ended)).toEqual([`decision/${how}`]);
      expect(ended.facts.ending).toMatchObject({ how, on: '2026-03-10' });
    }
  });

  it('takes papers and elapsed deadlines after the end', () => {
    const ended = play(published, ['decision.superseded', byCase]).snapshot;
    const elapsed: Step = [
      'deadline.elapsed',
      { kind: 'publication', dueOn: '2026-03-09', role: 'office' },
    ];
    const late = play(ended, filed('late', 'other'), elapsed, elapsed);
    expect(late.snapshot.facts.elapsed).toEqual(['publication@2026-03-09']);
    expect(late.effects).toEqual([
      {
        type: 'remindDeadline',
        values: {
          role: 'office',
          words: { zh: '决策公布', en: 'publication' },
          dueOn: '2026-03-09',
          title: '',
        },
      },
    ]);
  });
});
