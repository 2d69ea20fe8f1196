import { holds, needs } from '#libs/procedure';

import type { ParticipationMethod } from './facts.js';
import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Opinions {
  readonly opinions: readonly { readonly key: string }[];
}

interface Publishing {
  readonly redacted: boolean;
  readonly redactedBy: string;
}

export const opinionRequirements = [
  rule({
    id: 'A18-registered',
    article: '条例第18条',
    level: 'block',
    asks: {
      zh: '决策承办单位应当对社会各方面提出的意见进行归纳整理',
      en: 'The comments received are sorted and registered',
    },
    remedy: { command: 'opinions.registered', zh: '登记收到的意见', en: 'Register the comments' },
    answer: ({ facts }) => {
      const { openComment } = facts.participation;
      const received = openComment?.commentsReceived ?? 0;
      const registered = voicesFrom(facts, 'openComment');
      return holds(
        registered >= received,
        `公开征求意见收到${String(received)}件意见，已登记${String(registered)}件`,
        `${String(received)} comments came in, ${String(registered)} are registered`,
      );
    },
  }),
  rule({
    id: 'G06',
    article: '条例第18条、第29条第（二）项',
    level: 'block',
    asks: {
      zh: '对社会各方面提出的意见应当研究论证，充分采纳合理意见；不采纳的应当说明理由',
      en: 'Every opinion is decided on, and each rejection has its reason',
    },
    remedy: {
      command: 'opinions.disposed',
      zh: '逐条记录采纳情况，不采纳的说明理由',
      en: 'Decide on each opinion; give the reason of each rejection',
    },
    answer: ({ facts }) => {
      const { opinions } = facts.participation;
      const awaited = opinions.filter((one) => one.disposition === 'awaited').map(({ key }) => key);
      const bare = opinions
        .filter((one) => one.disposition === 'rejected' && isBlank(one.reason))
        .map(({ key }) => key);
      return holds(
        awaited.length === 0 && bare.length === 0,
        `未研究处理${String(awaited.length)}条（${awaited.join('、')}），不采纳未说明理由${String(bare.length)}条（${bare.join('、')}）`,
        `Undecided: ${awaited.join(', ')}; rejected without a reason: ${bare.join(', ')}`,
      );
    },
  }),
  rule<Opinions>({
    id: 'A18-new-keys',
    article: '条例第18条',
    level: 'block',
    asks: { zh: '每条意见编号唯一', en: 'Each opinion has a key of its own' },
    remedy: { command: 'opinions.registered', zh: '更换重复的编号', en: 'Change the key' },
    answer: ({ facts, payload }) => {
      if (payload.opinions === undefined) {
        return needs('opinions');
      }
      const keys = [...facts.participation.opinions, ...payload.opinions].map((one) => one.key);
      const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
      return holds(
        twice.length === 0,
        `意见编号重复：${twice.join('、')}`,
        `Keys used twice: ${twice.join(', ')}`,
      );
    },
  }),
  rule<Opinions>({
    id: 'A18-known-keys',
    article: '条例第18条',
    level: 'block',
    asks: { zh: '研究采纳的意见应当已经登记', en: 'The opinions decided on are registered' },
    remedy: { command: 'opinions.registered', zh: '先登记该意见', en: 'Register it first' },
    answer: ({ facts, payload }) => {
      if (payload.opinions === undefined) {
        return needs('opinions');
      }
      const known = facts.participation.opinions.map((one) => one.key);
      const unknown = payload.opinions.map((one) => one.key).filter((key) => !known.includes(key));
      return holds(
        unknown.length === 0,
        `未登记的意见编号：${unknown.join('、')}`,
        `Not registered: ${unknown.join(', ')}`,
      );
    },
  }),
  rule({
    id: 'M13',
    article: '条例第18条、第29条第（二）项',
    level: 'block',
    asks: {
      zh: '座谈会、听证会等记录所载的意见，应当全部登记并说明采纳情况',
      en: 'Every opinion that the minutes hold is in the register',
    },
    remedy: {
      command: 'opinions.registered',
      zh: '补充登记记录所载的意见',
      en: 'Register the opinions that are left out',
    },
    answer: ({ facts }) => {
      const short = sourcesStated(facts)
        .map((source) => ({
          source,
          stated: statedAt(facts, source),
          registered: voicesFrom(facts, source),
        }))
        .filter((one) => one.registered < one.stated);
      const zh = short.map(
        (one) =>
          `${SOURCES[one.source]}记录${String(one.stated)}条，登记${String(one.registered)}条`,
      );
      const en = short.map(
        (one) => `${one.source}: ${String(one.registered)} of ${String(one.stated)}`,
      );
      return holds(short.length === 0, zh.join('；'), en.join('; '));
    },
  }),
  rule<Publishing>({
    id: 'G48',
    article: '政府信息公开条例第15条',
    level: 'block',
    asks: {
      zh: '公布意见采纳情况前，应当隐去提出人的个人信息',
      en: 'Personal data are redacted before the adoption of opinions is published',
    },
    remedy: {
      command: 'opinions.adoptionPublished',
      zh: '隐去个人信息后公布',
      en: 'Redact personal data, then publish',
    },
    answer: ({ payload }) => {
      if (payload.redacted === undefined || payload.redactedBy === undefined) {
        return needs('redacted', 'redactedBy');
      }
      return holds(payload.redacted, '尚未隐去个人信息', 'Personal data are not redacted');
    },
  }),
  rule({
    id: 'A15-feedback',
    article: '优化营商环境条例第62条',
    level: 'warn',
    since: '2020-01-01',
    asks: {
      zh: '与市场主体生产经营活动密切相关的，应当建立健全意见采纳情况反馈机制',
      en: 'Where market entities are concerned they are told what became of their opinions',
    },
    remedy: {
      command: 'opinions.adoptionPublished',
      zh: '公布意见采纳情况',
      en: 'Publish the adoption of opinions',
    },
    applies: ({ facts }) =>
      facts.participation.marketEntities && facts.participation.undisclosed === null,
    answer: ({ facts }) =>
      holds(
        facts.participation.adoptionPublishedOn !== null,
        '尚未反馈意见采纳情况',
        'The adoption of opinions is not published',
      ),
  }),
];

const isBlank = (reason: string | null): boolean => reason === null || reason.trim() === '';

const SOURCES: Readonly<Record<ParticipationMethod, string>> = {
  symposium: '座谈会',
  hearing: '听证会',
  fieldVisit: '实地走访',
  writtenConsultation: '书面征求意见',
  openComment: '公开征求意见',
  questionnaire: '问卷调查',
  opinionPoll: '民意调查',
  other: '其他方式',
};

/** An opinion that several people said stands once in the register, with their number. */
const voicesFrom = (facts: Facts, source: ParticipationMethod): number =>
  facts.participation.opinions
    .filter((one) => one.source === source)
    .reduce((sum, one) => sum + one.voices, 0);

const sourcesStated = (facts: Facts): readonly ParticipationMethod[] => [
  ...new Set(facts.participation.opinionsStated.map((one) => one.source)),
];

const statedAt = (facts: Facts, source: ParticipationMethod): number =>
  facts.participation.opinionsStated
    .filter((one) => one.source === source)
    .reduce((sum, one) => sum + one.count, 0);
