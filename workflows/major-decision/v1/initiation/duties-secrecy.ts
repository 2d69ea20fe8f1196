import { holds } from '#libs/procedure';

import { rule } from '../rule.js';

interface Stub {
  readonly secret: boolean;
  readonly title: string;
  readonly problem: string;
  readonly basis: string;
  readonly solution: string;
  readonly feasibility: string;
  readonly proposerName: string;
  readonly catalogueItem: string;
  readonly offListReason: string;
}

/** Even the title of a secret matter may be secret. */
const SECRET_TITLE = '涉密事项';

const CONTENT = {
  problem: '拟解决的主要问题',
  basis: '建议理由和依据',
  solution: '解决问题的初步方案',
  feasibility: '必要性和可行性',
  proposerName: '提出人',
  catalogueItem: '目录事项编号',
  offListReason: '未列入目录而启动的理由',
} as const satisfies Readonly<Partial<Record<keyof Stub, string>>>;

const CONTENT_NAMES = Object.keys(CONTENT) as (keyof typeof CONTENT)[];

const ARTICLE = '条例第14条第一款、第32条';

export const secrecyRequirements = [
  rule<Stub>({
    id: 'G47',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '涉及国家秘密的事项不得在本系统填报内容，只登记编号和去向',
      en: 'Of a secret matter only a number and where it is handled are entered',
    },
    remedy: {
      command: 'proposal.filed',
      zh: '事项名称填写“涉密事项”，不填写其他内容，随后登记编号和去向',
      en: 'Enter only that the matter is secret as the title; then note the number',
    },
    applies: ({ payload }) => payload.secret === true,
    answer: ({ payload }) => {
      const told = CONTENT_NAMES.filter((name) => payload[name] !== undefined).map(
        (name) => CONTENT[name],
      );
      const wrong = [...(payload.title === SECRET_TITLE ? [] : ['事项名称']), ...told];
      return holds(
        wrong.length === 0,
        `涉密事项填报了内容：${wrong.join('、')}`,
        'Content of a secret matter was entered',
      );
    },
  }),
  rule({
    id: 'G47-stub',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '涉密事项不得在本系统继续办理',
      en: 'A secret matter is not handled in this system',
    },
    remedy: {
      command: 'secret.referred',
      zh: '登记涉密事项编号和去向',
      en: 'Note the number and where it is handled',
    },
    answer: ({ facts }) =>
      holds(!facts.initiation.secret, '该事项涉及国家秘密', 'The matter is a state secret'),
  }),
  rule({
    id: 'G47-secret',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '只有涉及国家秘密的事项转涉密渠道办理',
      en: 'Only a state secret is handled elsewhere as one',
    },
    remedy: { zh: '继续在本系统办理', en: 'Go on in this system' },
    answer: ({ facts }) =>
      holds(
        facts.initiation.secret,
        '该事项未填报为涉及国家秘密',
        'The matter is not a state secret',
      ),
  }),
];
