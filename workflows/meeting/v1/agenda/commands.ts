import {
  act,
  commands,
  paperDay,
  decision,
  fact,
  flag,
  group,
  list,
  optional,
  text,
  unit,
  why,
} from '#libs/procedure';

const item = text('议题编号', 'Key of the item', 20);

const title = text('议题名称', 'Title of the item', 200);
const sponsor = unit('汇报单位', 'Unit that reports');
const papersOn = paperDay('材料收到日期', 'Day on which the papers came');
const disputed = flag('有关单位是否有分歧意见', 'Whether units disagree');
const coordination = optional(text('协调情况和分歧说明', 'How it was coordinated, what remains'));
const alternatives = list(
  group('提交讨论的方案', 'Alternative presented', {
    key: text('方案代号', 'Key of the alternative', 20),
    document: text('决策草案在决策卷中的材料编号', 'Document in the decision’s file', 64),
  }),
  { max: 20 },
);
const notMajor = why(
  '不属于重大行政决策的理由（对照第3条和目录）',
  'Why it is no major administrative decision, by art. 3 and the catalogue',
);
const REVIEW = ['reviewer', 'reviewHead'] as const;

/** How items come onto the agenda and off it (arts 25, 29 and 30¶1). */
export const agendaCommands = commands({
  'item.tabled': act(['office', 'head'], '条例第25条、第29条、第30条第一款', {
    title: { zh: '列入重大行政决策议题', en: 'Put a major decision on the agenda' },
    fields: {
      item,
      title,
      decision: decision('所涉决策事项', 'The decision it is about'),
      alternatives,
      sponsor,
      papersOn,
      disputed,
      coordination,
    },
  }),
  'item.tabledOther': act(['office', 'head'], '条例第3条、第30条第一款', {
    title: {
      zh: '列入不属于重大行政决策的议题',
      en: 'Put an item on the agenda that is no major decision',
    },
    fields: { item, title, notMajor, sponsor, papersOn, disputed, coordination },
  }),
  'item.raised': fact(['office', 'recorder'], '条例第30条', {
    title: { zh: '记录会上临时提出的议题', en: 'Record an item raised at the meeting' },
    fields: {
      item,
      title,
      decision: optional(decision('所涉决策事项', 'The decision it is about')),
      alternatives: optional(alternatives),
      notMajor: optional(notMajor),
      sponsor,
      papersOn: optional(papersOn),
    },
  }),
  'item.foundMajor': act(REVIEW, '条例第3条、第25条', {
    title: { zh: '认定议题属于重大行政决策', en: 'Find that the item is a major decision' },
    fields: { item, reason: why('认定理由', 'Reason') },
  }),
  'item.withdrawn': act(['office', 'head'], '条例第30条第一款', {
    title: { zh: '撤下议题', en: 'Take an item off the agenda' },
    fields: { item, reason: why('理由', 'Reason') },
  }),
});
