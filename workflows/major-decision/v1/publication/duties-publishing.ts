import { addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, met, needs, determinationInForce, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule, verifiedNumber } from '../rule.js';

interface Publishing {
  readonly on: string;
  readonly explainsAdoption: boolean;
  readonly interpretation: string;
  readonly through: readonly string[];
  readonly withheldParts: string;
}

const STATUTORY_WORKING_DAYS = 20;

/** The media that art. 32 names. */
const NAMED = {
  gazette: { zh: '政府公报', en: 'gazette' },
  website: { zh: '政府网站', en: 'website' },
  newspaper: { zh: '报纸', en: 'newspaper' },
} as const;

const technical = (facts: Facts): boolean => facts.experts.technical?.answer === true;

/** Art. 32, second sentence: of wide concern as determined, or technical. */
const owesExplanation = ({ facts }: { readonly facts: Facts }): boolean =>
  technical(facts) || determinationInForce(facts, 'wideConcern')?.answer === true;

export const publishingRequirements = [
  rule<Publishing>({
    id: 'G34-days',
    article: '条例第32条、政府信息公开条例第26条',
    level: 'defect',
    asks: {
      zh: '应当自决策形成之日起20个工作日内及时公布，法律、法规另有规定的从其规定',
      en: 'The decision is published within 20 working days of its signing',
    },
    remedy: {
      command: 'defect.carried',
      zh: '说明逾期公布的情况，由有权人具名承担',
      en: 'Explain the delay; a named person carries it',
    },
    applies: ({ facts }) => facts.issue.signedOn !== null,
    answer: (seen) => {
      const signedOn = seen.facts.issue.signedOn ?? seen.given.occurredOn;
      const days = verifiedNumber(seen, 'publication.maxWorkingDays') ?? STATUTORY_WORKING_DAYS;
      const dueOn = addWorkingDays(signedOn, days, seen.given.calendar as Calendar).day;
      const on = seen.payload.on ?? seen.given.occurredOn;
      return holds(
        on <= dueOn,
        `${signedOn}签发，应当在${dueOn}前公布，实际于${on}公布`,
        `Signed on ${signedOn}, due on ${dueOn}, published on ${on}`,
      );
    },
  }),
  rule<Publishing>({
    id: 'OGI37',
    article: '政府信息公开条例第37条',
    level: 'block',
    asks: {
      zh: '含有不应当公开的内容，但是能够作区分处理的，应当公开可以公开的内容，并说明不予公开的内容和理由',
      en: 'Where parts may not be disclosed they are separated, and it is said which and why',
    },
    remedy: {
      command: 'decision.published',
      zh: '作区分处理，写明不予公开的内容和依据',
      en: 'Separate them and state the parts withheld and why',
    },
    applies: ({ facts }) => facts.publication.disclosure === 'partly',
    answer: ({ payload }) =>
      holds(
        (payload.withheldParts ?? '').trim() !== '',
        '未写明区分处理后不予公开的内容和依据',
        'The parts withheld are not stated',
      ),
  }),
  rule<Publishing>({
    id: 'A32-media',
    article: '条例第32条',
    level: 'warn',
    asks: {
      zh: '决策机关应当通过本级人民政府公报和政府网站以及在本行政区域内发行的报纸等途径及时公布',
      en: 'It is published in the gazette, on the website and in a local newspaper',
    },
    remedy: {
      command: 'decision.published',
      zh: '补充公布载体，或者说明理由',
      en: 'Publish there too, or say why not',
    },
    answer: ({ payload }) => {
      const through = payload.through ?? [];
      const lacking = Object.entries(NAMED)
        .filter(([medium]) => !through.includes(medium))
        .map(([, words]) => words);
      return holds(
        lacking.length === 0,
        `未列明：${lacking.map(({ zh }) => zh).join('、')}`,
        `Not named: ${lacking.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  rule({
    id: 'A32-concern',
    article: '条例第32条',
    level: 'warn',
    asks: {
      zh: '是否属于社会公众普遍关心的重大行政决策，应当在公布前认定',
      en: 'Whether it is of wide concern is determined before it is published',
    },
    remedy: {
      command: 'concern.determined',
      zh: '认定是否属于社会公众普遍关心',
      en: 'Determine whether it is of wide concern',
    },
    applies: ({ facts }) => !technical(facts),
    answer: ({ facts }) =>
      determinationInForce(facts, 'wideConcern') === undefined
        ? unmet('尚未认定是否属于社会公众普遍关心', 'Wide concern has not been determined')
        : met,
  }),
  rule<Publishing>({
    id: 'A32-explain',
    article: '条例第32条',
    level: 'block',
    asks: {
      zh: '对社会公众普遍关心或者专业性、技术性较强的重大行政决策，应当说明公众意见、专家论证意见的采纳情况',
      en: 'A matter of wide concern, or a technical one, is published with the adoption of opinions',
    },
    remedy: {
      command: 'decision.published',
      zh: '公布时说明公众意见、专家论证意见的采纳情况',
      en: 'Explain the adoption of opinions when publishing',
    },
    determination: 'wideConcern',
    applies: owesExplanation,
    answer: ({ payload }) =>
      payload.explainsAdoption === undefined
        ? needs('explainsAdoption')
        : holds(
            payload.explainsAdoption,
            '未说明公众意见、专家论证意见的采纳情况',
            'The adoption of public and expert opinions is not explained',
          ),
  }),
  rule<Publishing>({
    id: 'A32-interpret',
    article: '条例第32条',
    level: 'warn',
    asks: {
      zh: '对社会公众普遍关心或者专业性、技术性较强的重大行政决策，应当通过新闻发布会、接受访谈等方式进行宣传解读',
      en: 'Such a decision is explained to the public by a press conference, an interview or the like',
    },
    remedy: {
      command: 'decision.published',
      zh: '同时发布解读材料，或者说明解读安排',
      en: 'Publish an interpretation, or say when it follows',
    },
    determination: 'wideConcern',
    applies: owesExplanation,
    answer: ({ payload }) =>
      holds(payload.interpretation !== undefined, '没有解读材料', 'There is no interpretation'),
  }),
];
