import type { Words } from '#libs/procedure';

import type { Forecast, ForecastItem } from './forecast.js';
import type { ItemKind } from './items.js';
import { numberWords } from './numbers.js';

/** One row of the table, in the words that people read. */
export interface TableRow {
  readonly stage: string;
  readonly item: string;
  readonly from: string;
  readonly until: string;
  readonly days: number;
  readonly kind: string;
  readonly article: string;
  readonly critical: boolean;
  readonly notes: string;
}

/** The columns, in their order. */
export const COLUMNS: Readonly<Record<keyof TableRow, Words>> = {
  stage: { zh: '阶段', en: 'Stage' },
  item: { zh: '事项', en: 'Item' },
  from: { zh: '最早开始', en: 'Earliest from' },
  until: { zh: '最早完成', en: 'Earliest until' },
  days: { zh: '日数', en: 'Days' },
  kind: { zh: '性质', en: 'Kind' },
  article: { zh: '依据', en: 'Article' },
  critical: { zh: '关键', en: 'Critical' },
  notes: { zh: '说明', en: 'Notes' },
};

const KINDS: Readonly<Record<ItemKind, Words>> = {
  floor: { zh: '最短期限', en: 'Floor' },
  ceiling: { zh: '最长期限', en: 'Ceiling' },
  act: { zh: '行为', en: 'Act' },
  event: { zh: '会议、活动', en: 'Event' },
};

type Language = keyof Words;

/** Puts a forecast into rows, stage by stage. */
export function forecastTable(
  { items, stages }: Pick<Forecast, 'items' | 'stages'>,
  language: Language = 'zh',
): readonly TableRow[] {
  const titles = new Map(stages.map((one) => [one.stage, one.title[language]]));
  return items.map((item) => ({
    stage: titles.get(item.stage) ?? item.stage,
    item: item.title[language],
    from: item.from,
    until: item.until,
    days: item.days,
    kind: KINDS[item.kind][language],
    article: item.article,
    critical: item.critical,
    notes: notesOf(item)
      .map((words) => words[language])
      .join(language === 'zh' ? '；' : '; '),
  }));
}

const NOT_CARRIED_OUT = { zh: '认定无需进行', en: 'Found not to be called for' };
const PROVISIONAL = {
  zh: '暂定：所涉年度的放假通知尚未发布',
  en: 'Provisional: the holiday notice of the year is not out',
};

function notesOf(item: ForecastItem): readonly Words[] {
  return [
    ...(item.carriedOut ? [] : [NOT_CARRIED_OUT]),
    ...(item.provisional ? [PROVISIONAL] : []),
    ...(item.reading === null ? [] : [item.reading]),
    ...(item.number === null ? [] : [numberWords(item.number)]),
    ...item.advice.map(({ article, asks, rule }) => {
      const on = rule === null ? article : `${rule.source}，${rule.article}`;
      return { zh: `提示（${on}）：${asks.zh}`, en: `Advice (${on}): ${asks.en}` };
    }),
  ];
}
