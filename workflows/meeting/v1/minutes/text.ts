import type { Item } from '../agenda/facts.js';
import { MEETING_TYPES } from '../convening/facts.js';
import { memberIds } from '../convening/members.js';
import { STANCES, type ItemStance, type Speech } from '../discussion/facts.js';
import { isBarred, tallyOf } from '../discussion/majority.js';
import type { Facts } from '../facts.js';
import { OUTCOMES, type ItemDecision, type NotTaken } from '../head-decision/facts.js';
import { ATTENDANT_CAPACITIES, type Session } from '../session/facts.js';
import { countsInWords, countsOf } from '../session/quorum.js';

import { hasDissent, resultOf } from './comparison.js';
import { ITEM_RESULTS } from './facts.js';

/** How ids are written out in the minutes. */
export interface Naming {
  readonly person: (id: string) => string;
  readonly unit: (id: string) => string;
}

const ORDINALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const TEN = 10;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const NONE = '无';

/** Draws the minutes (会议纪要) up from the record, as Markdown; nothing else goes into them. */
export function minutesOf(facts: Facts, naming: Naming): string {
  const { session } = facts;
  const discussed = facts.items.filter((one) => one.stands === 'closed');
  const lines =
    session === null
      ? ['会议尚未召开。']
      : [
          opening(facts, session, { naming, discussed: discussed.length }),
          ...discussed.flatMap((item, index) =>
            itemLines({ facts, item, place: index + 1 }, naming),
          ),
          ...withdrawn(facts),
          ...attendance(session, naming),
          ...corrections(facts, naming),
        ];
  return `${[`# ${facts.title}纪要`, ...lines].join('\n\n')}\n`;
}

function opening(
  facts: Facts,
  session: Session,
  { naming, discussed }: { readonly naming: Naming; readonly discussed: number },
): string {
  const chair = naming.person(session.chair);
  const paper = facts.documents[session.entrustment ?? '']?.title ?? '';
  const entrusted = session.entrustment === null ? '' : `（行政首长委托主持：《${paper}》）`;
  const where = facts.schedule.place === '' ? '' : `在${facts.schedule.place}`;
  return `${dayOf(session.on)}${session.startedAt}，${chair}${entrusted}${where}主持召开${MEETING_TYPES[facts.type].zh}（${facts.title}），审议${String(discussed)}项议题。现将会议情况纪要如下：`;
}

function itemLines(
  { facts, item, place }: { readonly facts: Facts; readonly item: Item; readonly place: number },
  naming: Naming,
): readonly string[] {
  return [
    `## ${ordinal(place)}、${item.title}`,
    ...reports(item, naming),
    ...risks(item),
    ...withdrawals(item, naming),
    counted(item),
    quorum(facts, item),
    ...dissent(item, naming),
    ...explanation(item, naming),
    ...announcement(item),
    decision(item),
  ];
}

function reports(item: Item, naming: Naming): readonly string[] {
  const listed = item.speeches.filter((one) => one.kind === 'report');
  return listed.length === 0
    ? [`会议审议了${naming.unit(item.sponsor)}提交的《${item.title}》。`]
    : [`会议听取了汇报。${listed.map((one) => said(one, naming)).join('')}`];
}

const risks = ({ legalRisks, loweredRisks }: Item): readonly string[] => [
  ...(legalRisks.length === 0 ? [] : [`探索性改革的法律风险：${legalRisks.join('；')}。`]),
  ...(loweredRisks.length === 0 ? [] : [`风险等级的变化：${loweredRisks.join('；')}。`]),
];

function withdrawals(item: Item, naming: Naming): readonly string[] {
  const names = item.interests
    .filter((one) => isBarred(item, one.personId) && one.withdrew)
    .map((one) => naming.person(one.personId));
  return names.length === 0 ? [] : [`${names.join('、')}因利害关系回避，未参加本议题审议。`];
}

function counted(item: Item): string {
  const { present, pro, contra, abstained, silent } = tallyOf(item);
  return `参加审议的会议组成人员${String(present)}人，同意${String(pro)}人，不同意${String(contra)}人，弃权${String(abstained)}人，未发表意见${String(silent)}人。`;
}

/** 出席 over 应到; with an interest in the item, in each way of counting. */
const quorum = (facts: Facts, item: Item): string =>
  `${countsInWords(countsOf(memberIds(facts), item.present, item.interests)).zh}。`;

/** What was announced and did not become the outcome, in its words. */
function announcement({ announced }: Item): readonly string[] {
  if (announced === null) {
    return [];
  }
  const { words, notTaken } = announced;
  const said = `行政首长在会上宣布：“${words}”。`;
  return notTaken === null
    ? [said]
    : [`${said}该宣布不发生决定效力：${notTaken.because.zh}。${notTaken.backTo.zh}。`];
}

function dissent(item: Item, naming: Naming): readonly string[] {
  if (!hasDissent(item)) {
    return [];
  }
  const listed = item.stances
    .filter((one) => one.stance === 'disagree' || one.stance === 'agreeWithAmendment')
    .map((one) => `${naming.person(one.personId)}${STANCES[one.stance].zh}${because(one)}`);
  return [`不同意见和修改意见：${listed.join('；')}。`];
}

const because = ({ reason }: ItemStance): string => (reason === null ? '' : `（${reason}）`);

function explanation(item: Item, naming: Naming): readonly string[] {
  const listed = item.speeches.filter((one) => one.capacity === 'head' && one.explainsMajority);
  return listed.length === 0
    ? []
    : [
        `行政首长在会上说明与多数人意见不一致的理由：${listed.map((one) => said(one, naming)).join('')}`,
      ];
}

const said = (one: Speech, naming: Naming): string =>
  `${one.name ?? naming.person(one.personId)}：${one.summary}。`.replace('。。', '。');

function decision(item: Item): string {
  const result = ITEM_RESULTS[resultOf(item)].zh;
  const { alternative, reason } = item.decision ?? { alternative: null, reason: null };
  if (item.decision !== null && item.notTaken !== null) {
    return noEffect(item.decision, item.notTaken);
  }
  const chosen = alternative === null ? '' : `（方案${alternative}）`;
  return `会议结果：${result}${chosen}${reason === null ? '' : `，${reason}`}。`;
}

/** What the head decided stands in the minutes as it was, with why it has no effect and what follows. */
function noEffect({ outcome }: ItemDecision, { because, backTo }: NotTaken): string {
  return `行政首长${OUTCOMES[outcome].zh}。该决定不发生效力：${because.zh}。${backTo.zh}。`;
}

function withdrawn(facts: Facts): readonly string[] {
  const titles = facts.items.filter((one) => one.stands === 'withdrawn').map((one) => one.title);
  return titles.length === 0 ? [] : [`本次会议未审议的议题：${titles.join('；')}。`];
}

function attendance(session: Session, naming: Naming): readonly string[] {
  const listed = (entries: readonly string[]): string =>
    entries.length === 0 ? NONE : entries.join('、');
  const absent = session.absent.map((one) => `${naming.person(one.personId)}（${one.reason}）`);
  const proxies = session.proxies.map((one) => `${one.proxy}（代${naming.person(one.member)}）`);
  const attendants = session.attendants.map(
    (one) => `${one.name}（${ATTENDANT_CAPACITIES[one.capacity].zh}）`,
  );
  return [
    `出席：${listed(session.attended.map((one) => naming.person(one)))}`,
    `缺席：${listed(absent)}`,
    ...(proxies.length === 0 ? [] : [`代会（不计入出席）：${listed(proxies)}`]),
    `列席：${listed(attendants)}`,
    `记录：${naming.person(session.recorder)}`,
  ];
}

function corrections({ corrections: all }: Facts, naming: Naming): readonly string[] {
  return all.map(
    (one) =>
      `附记更正（${dayOf(one.on)}，${naming.person(one.by)}）：${one.what}。理由：${one.reason}。`,
  );
}

function dayOf(day: string): string {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** 一、二 … 十 … 二十一: the numerals of headings, below one hundred. */
function ordinal(place: number): string {
  const tens = Math.floor(place / TEN);
  const ones = place % TEN;
  const before = tens > 1 ? (ORDINALS[tens] ?? '') : '';
  const digit = ones === 0 && tens > 0 ? '' : (ORDINALS[ones] ?? '');
  return tens === 0 ? digit : `${before}十${digit}`;
}
