import {
  act,
  choice,
  commands,
  count,
  document,
  fact,
  list,
  optional,
  paperDay,
  plannedDay,
  unit,
} from '#libs/procedure';

import { LIST_ARTICLE } from '../vocabulary.js';

import { SOURCES } from './facts.js';

const COMPILERS = ['office', 'reviewHead'];

/** From the opening of the year to the collation of what came in. */
export const solicitationCommands = commands({
  'catalogue.opened': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '启动年度目录编制', en: 'Open the catalogue of a year' },
    fields: { year: count('目录年度', 'Year', { min: 2019, max: 2200 }) },
  }),
  'solicitation.issued': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '印发征集通知', en: 'Issue the notice of solicitation' },
    fields: {
      on: paperDay('印发日期', 'Day of the notice'),
      dueOn: plannedDay('申报截止日期', 'Due day'),
      units: list(unit('征集单位', 'Unit asked'), { min: 1, max: 200 }),
      notice: document('征集通知', 'Notice', 'solicitationNotice'),
    },
  }),
  'unit.reportedNone': fact(['sponsor', 'sponsorHead'], LIST_ARTICLE, {
    title: { zh: '零报告', en: 'Report that there is nothing to submit' },
    fields: { unitId: unit('单位', 'Unit') },
  }),
  'solicitation.closed': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '结束征集', en: 'Close the solicitation' },
    fields: {},
  }),
  'collation.completed': {
    ...act(COMPILERS, LIST_ARTICLE, {
      title: { zh: '完成汇总', en: 'Complete the collation' },
      fields: {
        sources: optional(
          list(choice('衔接的清单', 'Lists that were joined up', SOURCES), { min: 0, max: 5 }),
        ),
      },
    }),
    stage: 'collation',
  },
});
