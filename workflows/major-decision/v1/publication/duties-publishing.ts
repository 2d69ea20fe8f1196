import { addWorkingDays, type Calendar } from '#libs/legal-time';
import { determinationInForce, either, holds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, isRuled, verifiedNumber } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';
import { STATUTORY_WORKING_DAYS } from './deadlines.js';

const { block, defect, warn } = dutiesOf<typeof publicationCommands>();

/** The media that art. 32 names, in the words of a refusal. */
const NAMED = [
  ['gazette', '政府公报', 'gazette'],
  ['website', '政府网站', 'website'],
  ['newspaper', '报纸', 'newspaper'],
] as const;

/** When, where and with which explanations a decision is published. */
export const publishingDuties = [
  defect('G34-days', '条例第32条、政府信息公开条例第26条', {
    zh: '应当自决策形成之日起20个工作日内及时公布，法律、法规另有规定的从其规定',
    en: 'The decision is published within 20 working days of its signing',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '说明逾期公布的情况，由有权人具名承担',
      en: 'Explain the delay; a named person carries it',
    },
    applies: ({ facts }) => facts.issue.signedOn !== null,
    answer: ({ facts, payload, given }) => {
      const signedOn = facts.issue.signedOn ?? given.occurredOn;
      const days =
        verifiedNumber({ given }, 'publication.maxWorkingDays') ?? STATUTORY_WORKING_DAYS;
      const dueOn = addWorkingDays(signedOn, days, given.calendar as Calendar).day;
      const on = payload.on ?? given.occurredOn;
      return holds(
        on <= dueOn,
        `${signedOn}签发，应当在${dueOn}前公布，实际于${on}公布`,
        `Signed on ${signedOn}, due on ${dueOn}, published on ${on}`,
      );
    },
  }),
  block('OGI37', '政府信息公开条例第37条', {
    zh: '含有不应当公开的内容，但是能够作区分处理的，应当公开可以公开的内容，并说明不予公开的内容和理由',
    en: 'Where parts may not be disclosed they are separated, and it is said which and why',
    remedy: {
      command: 'decision.published',
      zh: '作区分处理，写明不予公开的内容和依据',
      en: 'Separate them and state the parts withheld and why',
    },
    applies: ({ facts }) => facts.publication.disclosure === 'partly',
    answer: either(
      ({ payload }) => (payload.withheldParts ?? '').trim() !== '',
      '未写明区分处理后不予公开的内容和依据',
      'The parts withheld are not stated',
    ),
  }),
  warn('A32-media', '条例第32条', {
    zh: '决策机关应当通过本级人民政府公报和政府网站以及在本行政区域内发行的报纸等途径及时公布',
    en: 'It is published in the gazette, on the website and in a local newspaper',
    remedy: {
      command: 'decision.published',
      zh: '补充公布载体，或者说明理由',
      en: 'Publish there too, or say why not',
    },
    answer: ({ payload: { through = [] } }) => {
      const lacking = NAMED.filter(([medium]) => !through.includes(medium));
      return holds(
        lacking.length === 0,
        `未列明：${lacking.map(([, zh]) => zh).join('、')}`,
        `Not named: ${lacking.map(([, , en]) => en).join(', ')}`,
      );
    },
  }),
  warn('A32-concern', '条例第32条', {
    zh: '是否属于社会公众普遍关心的重大行政决策，应当在公布前认定',
    en: 'Whether it is of wide concern is determined before it is published',
    remedy: {
      command: 'concern.determined',
      zh: '认定是否属于社会公众普遍关心',
      en: 'Determine whether it is of wide concern',
    },
    applies: ({ facts }) => !isTechnical(facts),
    answer: either(
      ({ facts }) => determinationInForce(facts, 'wideConcern') !== undefined,
      '尚未认定是否属于社会公众普遍关心',
      'Wide concern has not been determined',
    ),
  }),
  block('A32-explain', '条例第32条', {
    zh: '对社会公众普遍关心或者专业性、技术性较强的重大行政决策，应当说明公众意见、专家论证意见的采纳情况',
    en: 'A matter of wide concern, or a technical one, is published with the adoption of opinions',
    determination: 'wideConcern',
    remedy: {
      command: 'decision.published',
      zh: '公布时说明公众意见、专家论证意见的采纳情况',
      en: 'Explain the adoption of opinions when publishing',
    },
    needs: ['explainsAdoption'],
    applies: owesExplanation,
    answer: either(
      ({ payload }) => payload.explainsAdoption,
      '未说明公众意见、专家论证意见的采纳情况',
      'The adoption of public and expert opinions is not explained',
    ),
  }),
  block('A13-remedies', '征收补偿条例第13条第一款', {
    zh: '公告应当载明征收补偿方案和行政复议、行政诉讼权利等事项',
    en: 'The announcement names the right to reconsideration and litigation',
    restsOn: 'announcement.remedies',
    remedy: {
      command: 'decision.published',
      zh: '在公告中载明行政复议、行政诉讼权利',
      en: 'Name both rights in the announcement',
    },
    needs: ['statesRemedies'],
    applies: (seen) => isRuled(seen, 'announcement.remedies'),
    answer: either(
      ({ payload }) => payload.statesRemedies,
      '公告未载明行政复议、行政诉讼权利',
      'The announcement does not name the remedies',
    ),
  }),
  warn('A32-interpret', '条例第32条', {
    zh: '对社会公众普遍关心或者专业性、技术性较强的重大行政决策，应当通过新闻发布会、接受访谈等方式进行宣传解读',
    en: 'Such a decision is explained to the public by a press conference, an interview or the like',
    determination: 'wideConcern',
    remedy: {
      command: 'decision.published',
      zh: '同时发布解读材料，或者说明解读安排',
      en: 'Publish an interpretation, or say when it follows',
    },
    applies: owesExplanation,
    answer: either(
      ({ payload }) => payload.interpretation !== undefined,
      '没有解读材料',
      'There is no interpretation',
    ),
  }),
];

function isTechnical({ experts }: Facts): boolean {
  return experts.technical?.answer === true;
}

/** Art. 32, second sentence: of wide concern as determined, or technical. */
function owesExplanation({ facts }: { readonly facts: Facts }): boolean {
  return isTechnical(facts) || determinationInForce(facts, 'wideConcern')?.answer === true;
}
