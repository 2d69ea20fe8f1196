import {
  act,
  choice,
  commands,
  day,
  document,
  fact,
  flag,
  optional,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { PROBLEM_CAUSES } from '../execution/facts.js';
import { decidedBy } from '../on-paper.js';

import { IRREGULARITIES } from './facts.js';

const reason = why('理由', 'Reason');
const byCase = text('新决策案件', 'The case that does it', 64);

const ANNULLED = '条例第8条、第38条';
const annulment = {
  byWhom: text('撤销机关（上级机关、人大常委会或者人民法院）', 'Who annulled it', 200),
  reference: text('撤销文书文号', 'Reference', 200),
  reason,
};
const WHO_REPORTS = [
  'office',
  'sponsor',
  'sponsorHead',
  'executor',
  'reviewer',
  'archivist',
] as const;

/** How a decision in force is suspended, adjusted and ended (art. 37). */
export const inForceCommands = commands({
  'execution.suspended': act('head', '条例第37条', {
    title: { zh: '决定中止执行', en: 'Suspend execution' },
    fields: {
      cause: choice('中止情形（条例第35条第一款）', 'Cause', PROBLEM_CAUSES),
      urgent: flag('是否情况紧急', 'Whether it is urgent'),
      reviewOn: plannedDay('复查日期', 'Day by which it is reviewed'),
      reason,
      document: optional(document('中止执行决定', 'Decision', 'adjustmentDecision')),
    },
  }),
  'suspension.reviewed': act('head', '条例第37条', {
    title: { zh: '复查后继续中止', en: 'Review the suspension and let it go on' },
    fields: { reviewOn: plannedDay('下次复查日期', 'Day of the next review'), reason },
  }),
  'execution.resumed': act('head', '条例第37条', {
    title: { zh: '恢复执行', en: 'Resume execution' },
    fields: { reason },
  }),
  'adjustment.minor': act(['head', 'office'], '条例第37条', {
    title: { zh: '作出一般调整', en: 'Adjust in a minor point' },
    fields: {
      determination: why('不属于重大调整的认定理由', 'Why the adjustment is not major'),
      reference: text('决定文号或会议', 'Reference of the decision', 200),
      summary: text('调整内容', 'What is adjusted'),
      document: document('调整决定', 'Decision', 'adjustmentDecision'),
    },
  }),
  'adjustment.major': act(['head', 'office'], '条例第37条', {
    title: { zh: '启动重大调整程序', en: 'Open the procedure of a major adjustment' },
    fields: { reason, decidedBy },
  }),
  'stop.opened': act(['head', 'office'], '条例第37条', {
    title: { zh: '启动停止执行程序', en: 'Open the procedure to stop the decision' },
    fields: { reason, decidedBy },
  }),
  'adjustment.dropped': fact(['head', 'office'], '条例第37条', {
    title: {
      zh: '调整或者停止执行程序未形成新决策',
      en: 'The linked case ended without a decision',
    },
    fields: { byCase, reason },
  }),
  'decision.completed': act('office', '条例第34条', {
    title: { zh: '确认执行完毕', en: 'Accept that the decision is accomplished' },
    fields: { reason },
  }),
  'decision.expired': fact('office', '决策文件规定的有效期', {
    title: { zh: '有效期届满', en: 'The decision expires' },
    fields: { on: day('失效日期', 'Day on which it ceased to be in force') },
  }),
  'decision.superseded': fact([], '条例第37条', {
    title: { zh: '被新的决策取代', en: 'A new decision takes its place' },
    fields: { byCase, reason },
  }),
  'decision.stopped': fact([], '条例第37条', {
    title: { zh: '停止执行', en: 'Execution is stopped by a decision' },
    fields: { byCase, reason },
  }),
  'decision.annulled': fact('office', ANNULLED, {
    title: { zh: '决策被撤销', en: 'The decision is annulled' },
    fields: {
      ...annulment,
      total: flag('是否全部撤销', 'Whether as a whole'),
      final: flag('撤销是否已经生效', 'Whether the annulment is final'),
    },
  }),
  'annulment.recorded': fact('office', ANNULLED, {
    title: { zh: '记录部分撤销或者尚未生效的撤销', en: 'Record an annulment in part or not final' },
    fields: { ...annulment, parts: text('被撤销的部分', 'What is annulled') },
  }),
  'matter.baseAnnulled': fact([], ANNULLED, {
    title: { zh: '所调整、停止的决策已被撤销', en: 'The decision it would change is annulled' },
    fields: { byCase, reason },
  }),
  'irregularity.recorded': fact(WHO_REPORTS, '条例第37条、第38条', {
    title: { zh: '记录违反程序的事实', en: 'Record what was done against the procedure' },
    fields: {
      kind: choice('情形', 'What happened', IRREGULARITIES),
      on: day('发生日期', 'Day on which it happened'),
      by: text('实施的单位或者个人', 'Who did it', 200),
      facts: text('事实经过', 'What happened in fact'),
      confirmed: flag('是否查证属实', 'Whether it is established'),
      evidence: optional(document('证明材料', 'Evidence', 'inspectionRecord')),
    },
  }),
});
