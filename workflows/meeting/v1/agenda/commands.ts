import {
  act,
  commands,
  day,
  decision,
  flag,
  group,
  list,
  optional,
  text,
  unit,
} from '#libs/procedure';

const item = text('议题编号', 'Key of the item', 20);

/** How items come onto the agenda and off it (arts 25, 29 and 30¶1). */
export const agendaCommands = commands({
  'item.tabled': act(['office', 'head'], '条例第25条、第29条、第30条第一款', {
    title: { zh: '列入议题', en: 'Put an item on the agenda' },
    fields: {
      item,
      title: text('议题名称', 'Title of the item', 200),
      decision: optional(decision('所涉决策事项', 'The decision it is about')),
      alternatives: optional(
        list(
          group('提交讨论的方案', 'Alternative presented', {
            key: text('方案代号', 'Key of the alternative', 20),
            document: text('决策草案在决策卷中的材料编号', 'Document in the decision’s file', 64),
          }),
          { max: 20 },
        ),
      ),
      sponsor: unit('汇报单位', 'Unit that reports'),
      papersOn: day('材料收到日期', 'Day on which the papers came'),
      disputed: flag('有关单位是否有分歧意见', 'Whether units disagree'),
      coordination: optional(text('协调情况和分歧说明', 'How it was coordinated, what remains')),
    },
  }),
  'item.withdrawn': act(['office', 'head'], '条例第30条第一款', {
    title: { zh: '撤下议题', en: 'Take an item off the agenda' },
    fields: { item, reason: text('理由', 'Reason') },
  }),
});
