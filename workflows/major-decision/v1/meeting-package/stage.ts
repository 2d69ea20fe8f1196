import { choice, commands, day, document, text, type StateSpec } from '#libs/procedure';

import { notify } from '../effects.js';
import { MEETING_TYPES } from '../deliberation/stage.js';
import { termination } from '../initiation/stage.js';

const STAGE = 'deliberation';

export const meetingPackageCommands = commands({
  'package.submitted': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '提请决策机关讨论', en: 'Submit for discussion' },
    article: '条例第29条',
    by: ['sponsor'],
    fields: {
      request: document('提请审议请示', 'Request for deliberation', 'deliberationRequest'),
      procedureReport: document(
        '程序履行情况报告',
        'Report on procedures performed',
        'procedureReport',
      ),
    },
  },
  'package.reworked': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '撤回修改提请审议材料', en: 'Take the package back for revision' },
    article: '条例第28条、第29条',
    by: ['sponsor'],
    fields: { reason: text('撤回修改的理由', 'Why it is taken back') },
  },
  'agenda.approved': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '列入会议议题', en: 'Put it on the agenda' },
    article: '条例第25条、第29条、第30条第一款',
    by: ['head', 'office'],
    fields: {
      meetingType: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      plannedOn: day('拟召开日期', 'Planned day of the meeting'),
    },
  },
  'agenda.returned': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '退回提请审议材料', en: 'Return the package' },
    article: '条例第29条',
    by: ['office'],
    fields: { reason: text('退回理由', 'Why it is returned') },
  },
});

/** What keeps an unreviewed or unlawful text from the meeting (art. 25). */
const reviewed = ['G18', 'G19', 'G21', 'G20-review', 'M5', 'A39-defects'] as const;

export const meetingPackageStates = {
  meetingPackage: {
    title: { zh: '准备提请审议材料', en: 'Preparing the package' },
    stage: STAGE,
    basis: '条例第29条',
    duty: {
      role: 'sponsor',
      title: { zh: '报送提请决策机关讨论的材料', en: 'Submit the papers for discussion' },
    },
    on: {
      'package.submitted': {
        requires: ['M3', ...reviewed],
        to: 'agenda',
        then: [
          notify(
            'office',
            '收到提请审议材料，请安排议题',
            'A package has arrived; see to the agenda',
          ),
        ],
      },
      'package.reworked': { to: 'revision' },
      ...termination,
    },
  },
  agenda: {
    title: { zh: '待列入会议议题', en: 'Awaiting the agenda' },
    stage: STAGE,
    basis: '条例第29条、第30条第一款',
    duty: {
      role: 'office',
      title: { zh: '审核材料并安排会议议题', en: 'Check the package and set the agenda' },
    },
    on: {
      'agenda.approved': {
        requires: [...reviewed, 'G27-type', 'A30-planned', 'A30-papers', 'G43'],
        to: 'deliberation.scheduled',
        then: [
          notify('sponsor', '本事项已列入会议议题', 'The matter is on the agenda'),
          notify('reviewer', '经审查的事项已列入会议议题', 'A reviewed matter is on the agenda'),
        ],
      },
      'agenda.returned': {
        to: 'meetingPackage',
        then: [notify('sponsor', '提请审议材料被退回', 'The package was returned')],
      },
      ...termination,
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
