import type { Words } from '#libs/procedure';

/** The parts of a meeting's course, for screens and addresses. */
export const stages = {
  convening: { zh: '会议筹备', en: 'Convening' },
  session: { zh: '会议召开', en: 'Session' },
  deliberation: { zh: '集体讨论决定', en: 'Collective discussion and decision' },
  minutes: { zh: '会议记录和纪要', en: 'Record and minutes' },
  archiving: { zh: '立卷归档', en: 'File making and archiving' },
} as const satisfies Readonly<Record<string, Words>>;
