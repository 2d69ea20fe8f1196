import type { Words } from '#libs/procedure';

/** The kinds of documents of a meeting, in the order of its file (卷内目录). */
export const documentKinds = {
  meetingNotice: { zh: '会议通知', en: 'Notice of the meeting' },
  agenda: { zh: '会议议题单', en: 'Agenda' },
  memberList: { zh: '会议组成人员名单', en: 'List of members' },
  entrustment: { zh: '委托主持的书面材料', en: 'Entrustment of the chair' },
  attendanceSheet: { zh: '会议签到表', en: 'Attendance sheet' },
  writtenOpinion: { zh: '书面意见', en: 'Written opinion' },
  adviserOpinion: { zh: '法律顾问、公职律师意见', en: 'Opinion of a legal adviser' },
  meetingRecord: { zh: '会议记录', en: 'Meeting record' },
  recordCorrection: { zh: '会议记录更正说明', en: 'Correction of the record' },
  meetingMinutes: { zh: '会议纪要', en: 'Meeting minutes' },
  recording: { zh: '会议录音录像', en: 'Sound or video recording' },
  carryingApproval: { zh: '承担程序瑕疵的批准件', en: 'Approval to go on over a defect' },
  other: { zh: '其他材料', en: 'Other material' },
} as const satisfies Readonly<Record<string, Words>>;
