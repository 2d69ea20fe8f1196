import { holds } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { participationCommands } from './commands.js';
import { isLate, piecesOf, type ParticipationMethod } from './facts.js';

type Registering = Pick<typeof participationCommands, 'opinions.registered'>;
type Deciding = Pick<typeof participationCommands, 'opinions.disposed'>;

const { block, defect } = dutiesOf<Registering>();
const { block: blockDecision } = dutiesOf<Deciding>();

const ARTICLE = '条例第18条';
const KEPT = '条例第18条、第29条第（二）项';

/** How opinions come onto the register: each piece once, on its day, none lowered or left out. */
export const registerDuties = [
  block('A18-new-keys', ARTICLE, {
    zh: '每条意见编号唯一，每件意见只登记一次',
    en: 'Each opinion has a key of its own, and each piece is registered once',
    remedy: { command: 'opinions.registered', zh: '更换重复的编号', en: 'Change the key' },
    needs: ['opinions'],
    answer: ({ facts, payload }) => {
      const all = [...facts.participation.opinions, ...payload.opinions];
      const twice = [
        ...repeated(keysOf(all)),
        ...repeated(all.flatMap(({ originals = [] }) => originals)),
      ];
      return holds(
        twice.length === 0,
        `意见编号重复：${twice.join('、')}`,
        `Keys used twice: ${twice.join(', ')}`,
      );
    },
  }),
  block('A18-originals', KEPT, {
    zh: '合并登记的意见应当保留合并前的各件意见，提出人数不少于合并的件数',
    en: 'An opinion that merges several keeps each of them, and has no fewer voices than pieces',
    remedy: {
      command: 'opinions.registered',
      zh: '逐一写明合并前各件意见的编号和提出人数',
      en: 'Name each piece that is merged, and how many people said it',
    },
    needs: ['opinions'],
    answer: ({ payload }) => {
      const fewer = keysOf(payload.opinions.filter((one) => one.voices < piecesOf(whole(one))));
      return holds(
        fewer.length === 0,
        `提出人数少于合并的件数：${fewer.join('、')}`,
        `Fewer voices than pieces: ${fewer.join(', ')}`,
      );
    },
  }),
  defect('A18-overlooked', KEPT, {
    zh: '公众参与期间收到的意见，应当在结束公众参与前登记并研究采纳',
    en: 'What came in time is registered and decided on before participation ends',
    remedy: {
      command: 'participation.reopened',
      zh: '重新开展公众参与，研究采纳漏登的意见，或者由有权人具名说明',
      en: 'Reopen participation and decide on it, or have it carried by name',
    },
    needs: ['opinions'],
    answer: ({ facts: { participation }, payload }) => {
      const late = (one: (typeof payload.opinions)[number]) => isLate(one, participation);
      const missed = keysOf(payload.opinions.filter((one) => !late(one)));
      return holds(
        missed.length === 0,
        `期限内收到而未在结束公众参与前登记：${missed.join('、')}`,
        `Received in time and registered only after the end: ${missed.join(', ')}`,
      );
    },
  }),
  blockDecision('A18-known-keys', ARTICLE, {
    zh: '研究采纳的意见应当已经登记',
    en: 'The opinions decided on are registered',
    remedy: { command: 'opinions.registered', zh: '先登记该意见', en: 'Register it first' },
    needs: ['opinions'],
    answer: ({ facts, payload }) => {
      const known = keysOf(facts.participation.opinions);
      const unknown = keysOf(payload.opinions).filter((key) => !known.includes(key));
      return holds(
        unknown.length === 0,
        `未登记的意见编号：${unknown.join('、')}`,
        `Not registered: ${unknown.join(', ')}`,
      );
    },
  }),
  blockDecision('A18-still-open', ARTICLE, {
    zh: '公众参与结束后，只研究逾期收到或者尚未处理的意见，已有的采纳情况不得更改',
    en: 'After the end only what came late or is undecided is decided on; the rest stands',
    remedy: {
      zh: '只填报逾期收到或者尚未处理的意见；确需改变已有采纳情况的，重新开展公众参与',
      en: 'Decide only on what came late or is undecided; to change the rest, reopen participation',
    },
    needs: ['opinions'],
    answer: ({ facts: { participation }, payload }) => {
      const settled = participation.opinions.filter(
        (one) => one.disposition !== 'awaited' && !isLate(one, participation),
      );
      const changed = keysOf(payload.opinions).filter((key) => keysOf(settled).includes(key));
      return holds(
        changed.length === 0,
        `已有采纳情况的意见：${changed.join('、')}`,
        `Already decided: ${changed.join(', ')}`,
      );
    },
  }),
];

/** The keys of the opinions. */
export const keysOf = (opinions: readonly { readonly key: string }[]): readonly string[] =>
  opinions.map(({ key }) => key);

/** The pieces that are registered of a source; those that came too late are kept apart. */
export function piecesFrom({ participation }: Facts, source: ParticipationMethod): number {
  return participation.opinions
    .filter((one) => one.source === source && !isLate(one, participation))
    .reduce((sum, one) => sum + piecesOf(one), 0);
}

const whole = ({ originals = [] }: { readonly originals?: readonly string[] }) => ({ originals });

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];
