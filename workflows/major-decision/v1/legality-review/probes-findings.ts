import type { JsonObject, Probe } from '#libs/procedure';

import type { Start } from '../initiation/facts.js';
import type { Facts } from '../facts.js';
import { determined } from '../situations.js';
import { UNDER_REVIEW } from './probes-situations.js';

const FINDING = {
  alternative: 'A',
  authority: '属于市人民政府法定权限',
  authorityOf: 'own',
  procedure: '已履行法定程序',
  content: '符合法律、法规、规章和国家政策的规定',
};

/** The five conclusions, each with a payload that is complete. */
const FINDINGS: Readonly<Record<string, JsonObject>> = {
  'alternative.foundLawful': FINDING,
  'alternative.foundRevisable': {
    ...FINDING,
    points: [{ text: '删去第三条第二款设定的处罚', must: true }],
  },
  'alternative.foundDefective': { ...FINDING, missing: '听证' },
  'alternative.foundUnlawful': { ...FINDING, content: '第三条设定的许可没有法律、法规依据' },
  'alternative.foundExploratory': {
    ...FINDING,
    nationalRule: false,
    noNationalRule: '国家对公共数据授权运营尚无明确规定',
    legalRisk: '授权范围可能随国家立法调整',
  },
};

/** The five conclusions as commands with their payloads. */
export const findingCommands = Object.entries(FINDINGS);

const bare = (requirement: string, command: string, more: JsonObject): Probe<Facts> => {
  const payload = FINDINGS[command] ?? {};
  return {
    requirement,
    command,
    facts: UNDER_REVIEW,
    payload: { ...payload, ...more },
    mended: { payload },
  };
};

/** Each question of art. 27 left blank by itself. */
const unanswered = (command: string): readonly Probe<Facts>[] =>
  ['authority', 'procedure', 'content'].map((question) =>
    bare('A27-three', command, { [question]: undefined }),
  );

const startedWith = (start: Partial<Start>): Facts => {
  const { initiation } = UNDER_REVIEW;
  return {
    ...UNDER_REVIEW,
    initiation: {
      ...initiation,
      start: initiation.start === null ? null : { ...initiation.start, ...start },
    },
  };
};

/** What a superior or the Congress decides is let through once it is brought before them. */
const anothers = (command: string): readonly Probe<Facts>[] => {
  const payload = FINDINGS[command] ?? {};
  const of = (authorityOf: string, breached: Facts, mended: Facts): Probe<Facts> => ({
    requirement: 'M12',
    command,
    facts: breached,
    payload: { ...payload, authorityOf },
    mended: { facts: mended },
  });
  return [
    of('superior', UNDER_REVIEW, startedWith({ superiorApproval: true })),
    of('congress', UNDER_REVIEW, startedWith({ congress: 'decision' })),
    of('congress', startedWith({ congress: 'report' }), startedWith({ congress: 'decision' })),
  ];
};

const PASSING = [
  'alternative.foundLawful',
  'alternative.foundRevisable',
  'alternative.foundDefective',
  'alternative.foundExploratory',
];

/** What lies with a subordinate or another organ never goes on, whatever was brought before whom. */
const never = (authorityOf: 'subordinate' | 'other'): Probe<Facts> => ({
  ...bare('M12', 'alternative.foundLawful', { authorityOf }),
  facts: startedWith({ superiorApproval: true, congress: 'decision' }),
});

const SPARED = determined(UNDER_REVIEW, 'technical', false);
const AGREED = { question: 'technical', agrees: true, reason: '不涉及专门技术，无异议' };

/** What was found not to be owed is answered, each by itself. */
const negative = (command: string, facts: Facts, question = 'technical'): Probe<Facts> => {
  const payload = FINDINGS[command] ?? {};
  const other = question === 'operators' ? 'technical' : 'operators';
  return {
    requirement: 'A27-negatives',
    command,
    facts,
    payload: { ...payload, negatives: [{ ...AGREED, question: other }] },
    mended: { payload: { ...payload, negatives: [{ ...AGREED, question }] } },
  };
};

/** What a finding must say. */
export const findingProbes: readonly Probe<Facts>[] = [
  ...Object.keys(FINDINGS).map((command) => bare('A25-alternative', command, { alternative: 'C' })),
  ...Object.keys(FINDINGS).flatMap(unanswered),
  ...PASSING.flatMap(anothers),
  never('subordinate'),
  never('other'),
  bare('G22', 'alternative.foundExploratory', { noNationalRule: undefined }),
  bare('G22', 'alternative.foundExploratory', { legalRisk: undefined }),
  {
    ...bare('G22-authorised', 'alternative.foundExploratory', { nationalRule: true }),
    mended: {
      payload: {
        ...FINDINGS['alternative.foundExploratory'],
        nationalRule: true,
        authorisation: '全国人民代表大会常务委员会授权决定第一条',
      },
    },
  },
  bare('G22-authorised', 'alternative.foundExploratory', {
    nationalRule: true,
    authorisation: undefined,
  }),
  ...Object.keys(FINDINGS).map((command) => negative(command, SPARED)),
  ...['technical', 'adverseImpact', 'operators', 'specificGroup'].map((question) =>
    negative('alternative.foundLawful', determined(UNDER_REVIEW, question, false), question),
  ),
  {
    ...negative('alternative.foundLawful', SPARED),
    payload: { ...FINDING, negatives: [{ ...AGREED, agrees: false }] },
  },
];
