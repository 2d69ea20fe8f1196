import { either, holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';

const { block } = dutiesOf<typeof initiationCommands>();

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
} as const;

const CONTENT_NAMES = Object.keys(CONTENT) as (keyof typeof CONTENT)[];

const ARTICLE = '条例第14条第一款、第32条';

/** A state secret leaves nothing here but its number and where it is handled. */
export const secrecyDuties = [
  block('G47', ARTICLE, {
    zh: '涉及国家秘密的事项不得在本系统填报内容，只登记编号和去向',
    en: 'Of a secret matter only a number and where it is handled are entered',
    remedy: {
      command: 'proposal.filed',
      zh: '事项名称填写“涉密事项”，不填写其他内容，随后登记编号和去向',
      en: 'Enter only that the matter is secret as the title; then note the number',
    },
    applies: ({ payload }) => payload.secret === true,
    answer: ({ payload }) => {
      const disclosed = CONTENT_NAMES.filter((name) => payload[name] !== undefined);
      const wrong = [
        ...(payload.title === SECRET_TITLE ? [] : ['事项名称']),
        ...disclosed.map((name) => CONTENT[name]),
      ];
      return holds(
        wrong.length === 0,
        `涉密事项填报了内容：${wrong.join('、')}`,
        'Content of a secret matter was entered',
      );
    },
  }),
  block('G47-stub', ARTICLE, {
    zh: '涉密事项不得在本系统继续办理',
    en: 'A secret matter is not handled in this system',
    remedy: {
      command: 'secret.referred',
      zh: '登记涉密事项编号和去向',
      en: 'Note the number and where it is handled',
    },
    answer: either(
      ({ facts }) => !facts.initiation.secret,
      '该事项涉及国家秘密',
      'The matter is a state secret',
    ),
  }),
  block('G47-secret', ARTICLE, {
    zh: '只有涉及国家秘密的事项转涉密渠道办理',
    en: 'Only a state secret is handled elsewhere as one',
    remedy: {
      only: 'nothing',
      zh: '不涉及国家秘密的，不需转办，继续在本系统办理',
      en: 'What is no secret is not handled elsewhere; go on in this system',
    },
    answer: either(
      ({ facts }) => facts.initiation.secret,
      '该事项未填报为涉及国家秘密',
      'The matter is not a state secret',
    ),
  }),
];
