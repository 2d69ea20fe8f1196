import { either, holds } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { participationCommands } from './commands.js';
import { keysOf, piecesFrom, registerDuties } from './duties-register.js';
import { isLate, METHODS } from './facts.js';

const { block, warn } = dutiesOf<typeof participationCommands>();

const DECIDED = '条例第18条、第29条第（二）项';

/** What becomes of the opinions that the public gave (art. 18). */
export const opinionDuties = [
  block('A18-registered', '条例第18条', {
    zh: '决策承办单位应当对社会各方面提出的意见进行归纳整理',
    en: 'The comments received are sorted and registered',
    remedy: { command: 'opinions.registered', zh: '登记收到的意见', en: 'Register the comments' },
    answer: ({ facts }) => {
      const { receivedBefore = 0, commentsReceived } = facts.participation.openComment ?? {};
      const received = receivedBefore + (commentsReceived ?? 0);
      const registered = piecesFrom(facts, 'openComment');
      return holds(
        registered >= received,
        `公开征求意见收到${String(received)}件意见，已登记${String(registered)}件`,
        `${String(received)} comments came in, ${String(registered)} are registered`,
      );
    },
  }),
  block('G06', DECIDED, {
    zh: '对社会各方面提出的意见应当研究论证，充分采纳合理意见；不采纳的应当说明理由',
    en: 'Every opinion is decided on, and each rejection has its reason',
    remedy: {
      command: 'opinions.disposed',
      zh: '逐条记录采纳情况，不采纳的说明理由',
      en: 'Decide on each opinion; give the reason of each rejection',
    },
    answer: ({ facts }) => {
      const opinions = facts.participation.opinions.filter(
        (one) => !isLate(one, facts.participation),
      );
      const awaited = keysOf(opinions.filter((one) => one.disposition === 'awaited'));
      const rejected = opinions.filter((one) => one.disposition === 'rejected');
      const bare = keysOf(rejected.filter((one) => (one.reason ?? '').trim() === ''));
      return holds(
        awaited.length === 0 && bare.length === 0,
        `未研究处理${String(awaited.length)}条（${awaited.join('、')}），不采纳未说明理由${String(bare.length)}条（${bare.join('、')}）`,
        `Undecided: ${awaited.join(', ')}; rejected without a reason: ${bare.join(', ')}`,
      );
    },
  }),
  block('M13', DECIDED, {
    zh: '座谈会、听证会等记录所载的意见，应当全部登记并说明采纳情况',
    en: 'Every opinion that the minutes hold is in the register',
    remedy: {
      command: 'opinions.registered',
      zh: '补充登记记录所载的意见',
      en: 'Register the opinions that are left out',
    },
    answer: ({ facts }) => {
      const { opinionsStated } = facts.participation;
      const short = [...new Set(opinionsStated.map((one) => one.source))]
        .map((source) => ({
          source,
          stated: sum(
            opinionsStated.filter((one) => one.source === source).map((one) => one.count),
          ),
          registered: piecesFrom(facts, source),
        }))
        .filter((one) => one.registered < one.stated);
      const zh = short.map(
        (one) =>
          `${METHODS[one.source].zh}记录${String(one.stated)}条，登记${String(one.registered)}条`,
      );
      const en = short.map(
        (one) => `${one.source}: ${String(one.registered)} of ${String(one.stated)}`,
      );
      return holds(short.length === 0, zh.join('；'), en.join('; '));
    },
  }),
  block('G48', '政府信息公开条例第15条', {
    zh: '公布意见采纳情况前，应当隐去提出人的个人信息',
    en: 'Personal data are redacted before the adoption of opinions is published',
    remedy: {
      command: 'opinions.adoptionPublished',
      zh: '隐去个人信息后公布',
      en: 'Redact personal data, then publish',
    },
    needs: ['redacted', 'redactedBy'],
    answer: either(
      ({ payload }) => payload.redacted,
      '尚未隐去个人信息',
      'Personal data are not redacted',
    ),
  }),
  warn('A15-feedback', '优化营商环境条例第62条', {
    zh: '与市场主体生产经营活动密切相关的，应当建立健全意见采纳情况反馈机制',
    en: 'Where market entities are concerned they are told what became of their opinions',
    since: '2020-01-01',
    remedy: {
      command: 'opinions.adoptionPublished',
      zh: '公布意见采纳情况',
      en: 'Publish the adoption of opinions',
    },
    applies: ({ facts }) =>
      facts.participation.marketEntities && facts.participation.undisclosed === null,
    answer: either(
      ({ facts }) => facts.participation.adoptionPublishedOn !== null,
      '尚未反馈意见采纳情况',
      'The adoption of opinions is not published',
    ),
  }),
  ...registerDuties,
];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
