import { act, choice, commands, document, optional, plannedDay, why } from '#libs/procedure';

import { MEETING_TYPES } from '../deliberation/facts.js';

/** How the papers come before the organ and onto its agenda, or back (arts 28 to 30). */
export const meetingPackageCommands = commands({
  'package.submitted': act('sponsor', '条例第29条', {
    title: { zh: '提请决策机关讨论', en: 'Submit for discussion' },
    fields: {
      request: document('提请审议请示', 'Request for deliberation', 'deliberationRequest'),
      procedureReport: document(
        '程序履行情况报告',
        'Report on procedures performed',
        'procedureReport',
      ),
      riskStatement: optional(
        document('法律风险提示', 'Statement of the legal risk', 'legalRiskStatement'),
      ),
    },
  }),
  'package.reworked': act('sponsor', '条例第28条、第29条', {
    title: { zh: '撤回修改提请审议材料', en: 'Take the package back for revision' },
    fields: { reason: why('撤回修改的理由', 'Why it is taken back') },
  }),
  'agenda.approved': act(['head', 'office'], '条例第25条、第29条、第30条第一款', {
    title: { zh: '列入会议议题', en: 'Put it on the agenda' },
    fields: {
      meetingType: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      plannedOn: plannedDay('拟召开日期', 'Planned day of the meeting'),
    },
  }),
  'agenda.returned': act('office', '条例第29条', {
    title: { zh: '退回提请审议材料', en: 'Return the package' },
    fields: { reason: why('退回理由', 'Why it is returned') },
  }),
});
