import { holds, type Answer } from '#libs/procedure';

import { itemOf } from '../agenda/item.js';
import { dutiesOf, type Seen } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';
import { becauseOf, foreseenOf } from './taken.js';

const { block, warn } = dutiesOf<typeof headDecisionCommands>();

/** What has a duty of its own; whatever else the decision asks for is named together. */
const NAMED = [
  'A39-defects',
  'G27-held',
  'G16',
  'G16-report',
  'G18-decision',
  'G20-decision',
  'G30',
  'G30-unfinished',
];

type Sees = Seen & { readonly payload: { readonly item: string } };

/** What the decision would find lacking, of the requirements with these ids. */
function lacking({ facts, given, payload }: Sees, ofId: (id: string) => boolean): Answer {
  const item = itemOf(facts, payload.item);
  const foreseen = item === undefined ? undefined : foreseenOf(given, item);
  const unmet = (foreseen?.unmet ?? []).filter(({ id }) => ofId(id));
  const { zh, en } = becauseOf({ unmet });
  return holds(unmet.length === 0, zh, en);
}

const aboutDecision = ({
  facts,
  payload,
}: Seen & { readonly payload: { readonly item?: string } }): boolean =>
  payload.item === undefined || (itemOf(facts, payload.item)?.decisionId ?? null) !== null;

const asked = (named: string) =>
  ({
    needs: ['item'],
    applies: aboutDecision,
    answer: (seen: Sees) => lacking(seen, (one) => one === named),
  }) as const;

/** What the decision is asked before the head's decision is on record: whether it would take it. */
export const askedDuties = [
  block('A39-taken', '条例第39条', {
    zh: '决策事项的程序瑕疵处理前，不得作出决定',
    en: 'The defects of the decision, this discussion’s included, are dealt with first',
    remedy: {
      command: 'item.opened',
      others: ['item.discussAgain'],
      zh: '在会上重新讨论本议题予以补正，或者在决策案件中依法处理瑕疵后再作决定；会议已经结束的，也可以决定再次讨论',
      en: 'Discuss the item again, or deal with the defects in the decision’s case; once the meeting is over, it may be left to another',
    },
    ...asked('A39-defects'),
  }),
  block('G27-held', '条例第30条第一款', {
    zh: '行政首长应当在常务会议或者全体会议集体讨论的基础上作出决定',
    en: 'The head decides on the basis of a meeting that is lawful at this level',
    remedy: { zh: '提交法定的会议讨论', en: 'Have it discussed at a lawful meeting' },
    ...asked('G27-held'),
  }),
  block('G16', '条例第24条', {
    zh: '决策机关认为风险可控的，可以作出决策；认为风险不可控的，在采取调整决策草案等措施确保风险可控后，可以作出决策',
    en: 'It is decided once the organ finds the risk controllable; else the draft is adjusted first',
    remedy: {
      command: 'item.foundUncontrollable',
      zh: '在会上认定风险是否可控；不可控的，调整决策草案并重新评估风险',
      en: 'Find it at the meeting; where it is not controllable, adjust and assess anew',
    },
    ...asked('G16'),
  }),
  warn('G16-report', '条例第24条', {
    zh: '风险评估结果应当作为重大行政决策的重要依据；认定与风险评估报告不一致的，应当说明理由',
    en: 'The assessment is an important basis; a finding against the report says why',
    remedy: {
      command: 'item.foundUncontrollable',
      zh: '说明与风险评估报告不一致的理由，或者调整决策草案并重新评估风险',
      en: 'Say why, or adjust the draft and assess the risk anew',
    },
    ...asked('G16-report'),
  }),
  block('G18-decision', '条例第25条第二款', {
    zh: '未经合法性审查或者经审查不合法的，不得提交决策机关讨论、决定',
    en: 'What was not reviewed, or was found unlawful, is not decided upon',
    remedy: {
      command: 'item.amended',
      zh: '修改决策草案，重新进行合法性审查',
      en: 'Amend the draft and have it reviewed anew',
    },
    ...asked('G18-decision'),
  }),
  block('G20-decision', '条例第25条、第30条', {
    zh: '决定通过的方案应当是经合法性审查的版本',
    en: 'What is approved is the version that was reviewed',
    remedy: {
      command: 'item.discussAgain',
      zh: '以经合法性审查的版本重新讨论',
      en: 'Discuss the reviewed version',
    },
    ...asked('G20-decision'),
  }),
  warn('G30-unfinished', '条例第30条第二款', {
    zh: '多数人同意而行政首长拟决定修改、再次讨论或者暂缓的，应当在会上说明理由',
    en: 'A head who sends back what most agree to explains why, at the meeting',
    remedy: {
      command: 'item.opened',
      zh: '在会上重新讨论本议题并说明理由，或者说明未在会上说明理由的情况',
      en: 'Take the item up again and explain, or say why it was not explained there',
    },
    ...asked('G30-unfinished'),
  }),
  block('MT-taken', '条例第30条', {
    zh: '行政首长的决定应当是所涉决策事项可以依法接受的',
    en: 'The decision’s own case can lawfully take what the head decides',
    remedy: {
      zh: '先在决策案件中办理所缺事项，或者如实记录宣布情况',
      en: 'See to what the decision’s case lacks, or record what was announced',
    },
    needs: ['item'],
    applies: aboutDecision,
    answer: (seen: Sees) => {
      const item = itemOf(seen.facts, seen.payload.item);
      const { refuses = null, unmet = [] } =
        (item === undefined ? undefined : foreseenOf(seen.given, item)) ?? {};
      const { zh, en } = becauseOf({ unmet: [] });
      return refuses !== null && unmet.length === 0
        ? holds(false, zh, en)
        : lacking(seen, (id) => !NAMED.includes(id));
    },
  }),
];
