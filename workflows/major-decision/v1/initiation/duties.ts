import { either, holds, met, needs, type Mandate } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import { admissionDuties } from './duties-admission.js';
import { owedDuties } from './duties-owed.js';
import { restartDuties } from './duties-restart.js';
import { secrecyDuties } from './duties-secrecy.js';

const { block, warn } = dutiesOf<typeof initiationCommands>();

/** The office and the leaders propose for any unit of the organ, a unit's clerk for his own. */
function speaksFor(mandate: Mandate, unitId: string): boolean {
  return mandate.role !== 'sponsor' || mandate.unitId === unitId;
}

const PROPOSERS: readonly string[] = ['proposer', 'sponsor', 'office', 'head'];

/** What a proposal, a start and a termination owe (arts 3, 8, 10, 11 and 37). */
export const initiationDuties = [
  block('A10-argument', '条例第10条第（二）项', {
    zh: '所属部门或者下一级人民政府提出建议的，应当论证拟解决的主要问题、建议理由和依据、初步方案及其必要性、可行性',
    en: 'A department that proposes argues the problem, the reasons and basis, the solution and its feasibility',
    remedy: {
      command: 'proposal.filed',
      zh: '补充论证内容后重新提出',
      en: 'Add the argument and propose again',
    },
    applies: ({ payload: { secret, channel } }) =>
      secret !== true && (channel === undefined || channel === 'department'),
    answer: ({ payload: { channel, problem, basis, solution, feasibility } }) =>
      channel === undefined
        ? needs('channel', 'problem', 'basis', 'solution', 'feasibility')
        : holds(
            [problem, basis, solution, feasibility].every((part) => part !== undefined),
            '缺少主要问题、理由依据、初步方案或者必要性、可行性的论证',
            'The problem, the basis, the solution or the feasibility is not argued',
          ),
  }),
  block('A10-proposer', '条例第10条第（三）项', {
    zh: '人大代表、政协委员等通过建议、提案等方式，或者公民、法人、其他组织书面提出建议的，应当记明提出人',
    en: 'A proposal of deputies, members or the public names who made it',
    remedy: { command: 'proposal.filed', zh: '填写提出人', en: 'Name who proposes' },
    applies: ({ payload }) => payload.channel === 'public' && payload.secret !== true,
    answer: either(
      ({ payload }) => payload.proposerName !== undefined,
      '未记明提出人',
      'Who proposes is not named',
    ),
  }),
  block('A10-own-unit', '条例第10条', {
    zh: '承办单位经办人应当以本单位名义提出决策事项建议',
    en: 'Whoever proposes for a unit holds his mandate in it',
    remedy: { command: 'proposal.filed', zh: '填写本单位', en: 'Name your own unit' },
    needs: ['unitId'],
    turnsOn: ['unit'],
    answer: ({ payload: { unitId }, given: { actor } }) =>
      holds(
        actor.mandates.some((one) => PROPOSERS.includes(one.role) && speaksFor(one, unitId)),
        `没有${unitId}的授权`,
        `No mandate in “${unitId}”`,
      ),
  }),
  block('G01-catalogue', '条例第3条', {
    zh: '决策事项应当列入年度目录；未列入而启动的，应当记录理由',
    en: 'The matter is listed in the catalogue, or the reason for starting off the list is recorded',
    remedy: {
      command: 'proposal.filed',
      zh: '填写目录事项编号，或者说明未列入目录而启动的理由',
      en: 'Name the catalogue item or give the reason',
    },
    applies: ({ payload }) => payload.secret !== true,
    answer: ({ payload: { channel, catalogueItem, offListReason } }) =>
      channel === undefined
        ? needs('catalogueItem', 'offListReason')
        : holds(
            catalogueItem !== undefined || offListReason !== undefined,
            '既未列入目录，也未说明理由',
            'Neither listed nor explained',
          ),
  }),
  block('A37-linked', '条例第37条', {
    zh: '调整或者停止执行的应当是本机关正在施行的决策',
    en: 'Only a decision of the organ that is in force is adjusted or stopped',
    remedy: {
      command: 'proposal.filed',
      zh: '填写正在施行的原决策',
      en: 'Name a decision in force',
    },
    applies: ({ payload }) =>
      payload.linkKind !== 'restarts' &&
      (payload.linkKind !== undefined || payload.linkedCase !== undefined),
    answer: ({ payload: { linkKind, linkedCase }, given }) => {
      const linked = given.decisions?.find((one) => one.id === linkedCase);
      return holds(
        linkKind !== undefined && linked?.states.includes('decision/standing') === true,
        '没有写明关联方式，或者原决策不在施行中',
        'The kind of link is missing, or the decision is not in force',
      );
    },
  }),
  block('G02-listed', '条例第3条第三款、第10条', {
    zh: '以列入目录作为启动决定的，该事项须已列入公布的目录',
    en: 'A start by the catalogue needs a listed matter',
    remedy: {
      command: 'start.approved',
      zh: '报送研究论证意见，由决策机关决定启动',
      en: 'Report the study and let the organ decide',
    },
    answer: either(
      ({ facts }) => facts.initiation.catalogueItem !== null,
      '该事项未列入目录',
      'The matter is not listed',
    ),
  }),
  block('G02-one-lead', '条例第11条', {
    zh: '启动决策程序应当明确承办单位；由两个以上单位承办的，应当明确牵头单位',
    en: 'The start names the sponsoring unit, and one lead where there are several',
    remedy: {
      zh: '明确一个牵头承办单位',
      en: 'Name one lead sponsoring unit',
    },
    needs: ['leadUnit'],
    answer: either(
      ({ payload: { leadUnit, coUnits = [] } }) => !coUnits.includes(leadUnit),
      '牵头承办单位又列为配合单位',
      'The lead unit is also named as a co-sponsor',
    ),
  }),
  warn('A8-basis', '条例第8条第一款', {
    zh: '依法应当由本级人民代表大会及其常务委员会讨论、决定，或者应当在出台前向本级人民代表大会常务委员会报告的，按照有关规定办理',
    en: 'What is owed to the Congress rests on a provision that is named',
    remedy: {
      zh: '写明报告人大或者提请讨论决定的依据',
      en: 'Name the provision by which the Congress is owed it',
    },
    needs: ['congress'],
    answer: either(
      ({ payload: { congress, congressBasis } }) =>
        congress === 'none' || congressBasis !== undefined,
      '未写明报告人大或者提请讨论决定的依据',
      'The provision by which the Congress is owed it is not named',
    ),
  }),
  block('A10-reason', '条例第10条、第38条', {
    zh: '终止决策程序应当说明理由',
    en: 'Termination states its reason',
    remedy: { command: 'matter.terminated', zh: '说明终止理由', en: 'State the reason' },
    needs: ['reason'],
    answer: () => met,
  }),
  ...owedDuties,
  ...restartDuties,
  ...admissionDuties,
  ...secrecyDuties,
];
