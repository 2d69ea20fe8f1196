import type { Foreseen, Given, Words } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';
import type { Facts } from '../facts.js';

import type { NotTaken } from './facts.js';

const OTHERWISE: Words = {
  zh: '由决策案件按照其所处环节办理',
  en: 'The decision’s own case goes on from where it stands',
};

/** Where a matter goes back to, by what the decision finds lacking. */
const BACK_TO: Readonly<Record<string, Words>> = {
  G16: {
    zh: '退回决策承办单位，采取调整决策草案等措施确保风险可控后再行提交',
    en: 'Back to the sponsor, to adjust the draft until the risk is controllable',
  },
  'G18-decision': {
    zh: '退回决策承办单位，修改后重新进行合法性审查',
    en: 'Back to the sponsor and to legality review',
  },
  'G20-decision': {
    zh: '以经合法性审查的版本重新提交会议讨论',
    en: 'Back to the meeting, in the version that was reviewed',
  },
  'G27-held': {
    zh: '提交法定的会议讨论',
    en: 'Back to a meeting that is lawful at this level',
  },
  G30: {
    zh: '由会议重新讨论，行政首长在会上说明理由',
    en: 'Back to the meeting, where the head explains',
  },
  'A39-defects': {
    zh: '先行处理程序瑕疵；属于行政首长发言顺序的，由会议重新讨论',
    en: 'The defects are dealt with first; what the head must mend is discussed again',
  },
};

/** What the decision of an item would answer to what the meeting has on record. */
export function foreseenOf(given: Pick<Given, 'decisions'>, item: Item): Foreseen | undefined {
  return given.decisions?.find((one) => one.id === item.decisionId)?.foreseen;
}

/** What the decision would not take of the item, in words; `null` where it takes all. */
export function notTakenOf(given: Pick<Given, 'decisions'>, item: Item): NotTaken | null {
  const foreseen = foreseenOf(given, item);
  if (foreseen === undefined || foreseen.refuses === null) {
    return null;
  }
  const { refuses, unmet } = foreseen;
  const backTo = unmet.flatMap(({ id }) => BACK_TO[id] ?? [])[0] ?? OTHERWISE;
  return { step: refuses, because: becauseOf(foreseen), backTo };
}

/** Why the decision would refuse, each requirement with its article. */
export function becauseOf({ unmet }: Pick<Foreseen, 'unmet'>): Words {
  return unmet.length === 0
    ? { zh: '决策事项不在可以接收的环节', en: 'The decision does not stand where it could take it' }
    : {
        zh: unmet.map(({ article, missing }) => `${article}：${missing.zh}`).join('；'),
        en: unmet.map(({ article, missing }) => `${article}: ${missing.en}`).join('; '),
      };
}

/** Marks the items of which the decision would not take what the meeting has on record. */
export function withNotTaken(facts: Facts, given: Pick<Given, 'decisions'>): Facts {
  const items = facts.items.map((item) => ({ ...item, notTaken: notTakenOf(given, item) }));
  return { ...facts, items };
}
