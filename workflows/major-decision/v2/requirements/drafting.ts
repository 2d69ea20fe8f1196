import { holds, met, needs, determinationInForce, unmet } from '#libs/procedure';

import type { ConsultedUnit } from '../facts/initiation.js';
import { countedFrom } from '../floors.js';
import { roles } from '../roles.js';
import { rule, type Seen } from '../rule.js';

interface Draft {
  readonly basisDocument: string;
  readonly alternatives: readonly { readonly key: string; readonly document: string }[];
}

interface Consultation {
  readonly units: readonly string[];
  readonly dueOn: string;
}

interface AboutUnit {
  readonly unitId: string;
}

export const draftingRequirements = [
  rule({
    id: 'A12-research',
    article: '条例第12条第一款',
    level: 'warn',
    asks: {
      zh: '决策承办单位应当在广泛深入开展调查研究、全面准确掌握有关信息、充分协商协调的基础上，拟订决策草案',
      en: 'The draft rests on wide investigation and accurate information',
    },
    remedy: { command: 'research.filed', zh: '提交调研报告', en: 'File the research report' },
    answer: ({ facts }) =>
      holds(
        facts.drafting.researchDocument !== null,
        '尚未提交调研报告',
        'No research report is filed',
      ),
  }),
  rule<Draft>({
    id: 'A12-basis',
    article: '条例第12条第二款',
    level: 'block',
    asks: {
      zh: '决策承办单位应当全面梳理与决策事项有关的法律、法规、规章和政策，使决策草案合法合规、与有关政策相衔接',
      en: 'The sponsor lists the laws, rules and policies that bear on the matter',
    },
    remedy: {
      command: 'draft.submitted',
      zh: '随草案提交依据清单',
      en: 'Submit the list of bases',
    },
    answer: ({ payload }) => (payload.basisDocument === undefined ? needs('basisDocument') : met),
  }),
  rule<Draft>({
    id: 'A12-alternatives-distinct',
    article: '条例第12条第四款',
    level: 'block',
    asks: {
      zh: '提出两个以上方案的，各方案应当互不相同',
      en: 'Where several alternatives are put forward, each differs from the others',
    },
    remedy: { zh: '每个方案使用不同的代号和草案文本', en: 'Give each its own key and text' },
    answer: ({ payload, facts }) => {
      if (payload.alternatives === undefined) {
        return needs('alternatives');
      }
      const keys = repeated(payload.alternatives.map((one) => one.key));
      const texts = repeated(
        payload.alternatives.map((one) => facts.documents[one.document]?.hash ?? one.document),
      );
      return holds(
        keys.length === 0 && texts.length === 0,
        keys.length > 0 ? `方案代号重复：${keys.join('、')}` : '有方案使用同一草案文本',
        keys.length > 0 ? `Keys used twice: ${keys.join(', ')}` : 'Two alternatives are one text',
      );
    },
  }),
  rule<Consultation>({
    id: 'A13-other-units',
    article: '条例第13条',
    level: 'block',
    asks: {
      zh: '征求意见的对象应当是承办单位以外的有关单位',
      en: 'The units consulted are others than the sponsoring units',
    },
    remedy: { command: 'departments.consulted', zh: '去除承办单位', en: 'Leave out the sponsors' },
    answer: ({ payload, facts }) => {
      if (payload.units === undefined) {
        return needs('units');
      }
      const sponsors = roles.sponsor.within(facts) ?? [];
      const own = payload.units.filter((one) => sponsors.includes(one));
      return holds(
        own.length === 0,
        `列入了承办单位：${own.join('、')}`,
        `Sponsoring units are named: ${own.join(', ')}`,
      );
    },
  }),
  rule<Consultation>({
    id: 'A13-due-ahead',
    article: '条例第13条',
    level: 'block',
    asks: {
      zh: '与有关单位充分协商，回复期限应当在征求意见之日以后',
      en: 'The reply is due after the day of the request',
    },
    remedy: { command: 'departments.consulted', zh: '另定回复期限', en: 'Set a later due date' },
    answer: ({ payload, given }) => {
      if (payload.dueOn === undefined) {
        return needs('dueOn');
      }
      const from = countedFrom(given);
      return holds(
        payload.dueOn > from,
        `回复期限${payload.dueOn}不在征求意见之日${from}以后`,
        `The reply is due on ${payload.dueOn}, not after ${from}`,
      );
    },
  }),
  rule<AboutUnit>({
    id: 'A13-consulted',
    article: '条例第13条',
    level: 'block',
    asks: { zh: '所记录的单位应当是被征求意见单位', en: 'The unit was consulted' },
    remedy: { command: 'departments.consulted', zh: '先征求该单位意见', en: 'Consult the unit' },
    answer: ({ payload, facts }) => {
      if (payload.unitId === undefined) {
        return needs('unitId');
      }
      return holds(
        facts.departments.units.some((one) => one.unitId === payload.unitId),
        `未征求单位${payload.unitId}的意见`,
        `The unit ${payload.unitId} was not consulted`,
      );
    },
  }),
  rule<AboutUnit>({
    id: 'A13-own-reply',
    article: '条例第13条',
    level: 'block',
    asks: {
      zh: '被征求意见单位只能回复本单位的意见',
      en: 'A consulted unit replies for itself only',
    },
    remedy: { command: 'departments.replied', zh: '由该单位或者承办单位填报', en: 'Let it reply' },
    applies: ({ given }) => given.imported !== true,
    answer: (seen) => {
      const { payload } = seen;
      return payload.unitId === undefined
        ? needs('unitId')
        : holds(
            speaksFor(seen, payload.unitId),
            `填报人不代表单位${payload.unitId}`,
            `The actor does not speak for the unit ${payload.unitId}`,
          );
    },
  }),
  rule<AboutUnit>({
    id: 'A13-unanswered',
    article: '条例第13条',
    level: 'block',
    asks: { zh: '已经回复的单位不得记为逾期未复', en: 'A unit that replied is not silent' },
    remedy: { command: 'departments.replied', zh: '以其回复为准', en: 'Its reply stands' },
    answer: (seen) => {
      const one = unitIn(seen);
      return one !== undefined && (one.reply === 'opinion' || one.reply === 'noOpinion')
        ? unmet(`单位${one.unitId}已经回复`, `The unit ${one.unitId} has replied`)
        : answeredFor(seen);
    },
  }),
  rule<AboutUnit>({
    id: 'A13-silence',
    article: '条例第13条',
    level: 'defect',
    asks: {
      zh: '回复期限届满后未回复的，方可记为逾期未复',
      en: 'A unit is silent only once the reply is overdue',
    },
    remedy: { zh: '等待回复期限届满', en: 'Wait until the reply is overdue' },
    answer: ({ facts, given }) => {
      const { dueOn } = facts.departments;
      return holds(
        dueOn !== null && countedFrom(given) > dueOn,
        `回复期限${dueOn ?? ''}尚未届满`,
        `The reply is not overdue; it is due on ${dueOn ?? ''}`,
      );
    },
  }),
  rule<AboutUnit>({
    id: 'A13-has-opinion',
    article: '条例第13条',
    level: 'block',
    asks: { zh: '采纳、协商和争议应当针对该单位提出的意见', en: 'The unit gave an opinion' },
    remedy: { command: 'departments.replied', zh: '先记录该单位的意见', en: 'Record its opinion' },
    answer: (seen) => {
      const one = unitIn(seen);
      return one !== undefined && one.reply !== 'opinion'
        ? unmet(`单位${one.unitId}未提出意见`, `The unit ${one.unitId} gave no opinion`)
        : answeredFor(seen);
    },
  }),
  rule({
    id: 'A13-untouched',
    article: '条例第13条',
    level: 'block',
    asks: {
      zh: '已征求有关单位意见，或者不涉及其他单位的认定已被撤销的，不得再认定不涉及其他单位',
      en: 'A unit once consulted is a unit concerned; a reversed waiver is not given again',
    },
    remedy: { command: 'departments.consulted', zh: '继续协商', en: 'Go on consulting' },
    answer: ({ facts }) => {
      const ids = facts.departments.units.map((one) => one.unitId);
      const found = determinationInForce(facts, 'otherDuties');
      return holds(
        ids.length === 0 && found?.answer !== true,
        `已征求意见的单位：${listed(ids)}；认定：${found?.reason ?? '无'}`,
        `Units consulted: ${ids.join(', ')}; determined: ${found?.reason ?? ''}`,
      );
    },
  }),
  rule({
    id: 'M1',
    article: '条例第13条',
    level: 'block',
    asks: {
      zh: '决策承办单位应当与有关单位充分协商；不能取得一致意见的，应当说明争议的主要问题，有关单位的意见，决策承办单位的意见、理由和依据',
      en: 'Every unit replied or is overdue; each opinion is adopted, agreed upon or stated in dispute',
    },
    remedy: {
      command: 'departments.disputed',
      zh: '记录回复或者逾期未复；对未采纳的意见协商一致，或者说明争议问题',
      en: 'Record the replies; agree with each unit, or state the dispute',
    },
    answer: ({ facts }) => {
      const { units } = facts.departments;
      const awaited = units.filter((one) => one.reply === 'awaited').map((one) => one.unitId);
      const apart = units.filter(isApart).map((one) => one.unitId);
      return holds(
        units.length > 0 && awaited.length === 0 && apart.length === 0,
        `未回复：${listed(awaited)}；意见未采纳、未协商一致且未说明争议：${listed(apart)}`,
        `No reply: ${awaited.join(', ')}; opinions left open: ${apart.join(', ')}`,
      );
    },
  }),
];

/** An opinion that is neither adopted nor agreed upon nor stated in dispute. */
const isApart = (one: ConsultedUnit): boolean =>
  one.reply === 'opinion' &&
  one.adopted !== true &&
  one.coordinatedOn === null &&
  one.dispute === null;

const listed = (ids: readonly string[]): string => (ids.length === 0 ? '无' : ids.join('、'));

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const unitIn = ({ facts, payload }: Seen<AboutUnit>): ConsultedUnit | undefined =>
  facts.departments.units.find((one) => one.unitId === payload.unitId);

const answeredFor = ({ payload }: Seen<AboutUnit>) =>
  payload.unitId === undefined ? needs('unitId') : met;

function speaksFor({ facts, given }: Seen<AboutUnit>, unitId: string): boolean {
  const sponsors = roles.sponsor.within(facts) ?? [];
  return given.actor.mandates
    .filter((mandate) => mandate.organId === given.organId)
    .some(
      ({ role, unitId: own }) =>
        (role === 'consulted' && own === unitId) || (role === 'sponsor' && sponsors.includes(own)),
    );
}
