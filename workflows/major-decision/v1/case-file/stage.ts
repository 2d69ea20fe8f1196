import { choice, commands, count, day, document, optional, text, type Step } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { remindOfDeadline } from '../effects.js';
import { roles } from '../roles.js';

const DEFECT_CURERS = [
  'sponsor',
  'sponsorHead',
  'office',
  'reviewer',
  'reviewHead',
  'fairCompetitionReviewer',
  'executor',
  'archivist',
];

export const recordCommands = commands({
  'document.filed': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '归集材料', en: 'File a document' },
    article: '条例第33条',
    by: Object.keys(roles),
    fields: {
      documentId: text('材料编号', 'Document id', 64),
      kind: choice('材料种类', 'Kind', documentKinds),
      title: text('材料题名', 'Title', 200),
      hash: text('内容摘要值', 'Content hash', 64),
      fileName: text('文件名', 'File name', 255),
      mediaType: text('文件格式', 'Media type', 127),
      supplementReason: optional(text('事后补录的理由', 'Why it is filed afterwards')),
      size: count('文件大小（字节）', 'Size in bytes', { max: 2_000_000_000 }),
    },
  },
  'defect.cured': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '补正程序瑕疵', en: 'Cure a defect' },
    article: '条例第38条、第39条',
    by: DEFECT_CURERS,
    fields: {
      defectId: text('瑕疵编号', 'Defect', 100),
      how: text('补正情况', 'How it was cured'),
      document: optional(document('补正材料', 'Paper that shows it')),
    },
  },
  'defect.carried': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '具名说明并带瑕疵继续', en: 'Carry a defect by name' },
    article: '条例第38条、第39条',
    by: ['head', 'reviewHead', 'sponsorHead', 'office'],
    fields: {
      defectId: text('瑕疵编号', 'Defect', 100),
      reason: text('不予补正而继续的理由', 'Reason for going on'),
    },
  },
  'deadline.elapsed': {
    stage: 'archiving',
    nature: 'fact',
    title: { zh: '期限届满', en: 'A deadline has passed' },
    article: '条例第38条第二款',
    by: [],
    fields: {
      kind: text('期限种类', 'Kind of the deadline', 64),
      dueOn: day('届满日', 'Due day'),
      role: text('责任角色', 'Who owed it', 64),
    },
  },
});

/**
 * What is possible in every state, also after the case has ended: papers arrive late, defects are
 * found late, and a clock may run out after the end.
 */
export const recordSteps = {
  'document.filed': { requires: ['D-new-document', 'G47-document', 'G37'] },
  'defect.cured': { requires: ['D-known'] },
  'defect.carried': { requires: ['D-known'] },
  'deadline.elapsed': { then: [remindOfDeadline] },
} satisfies Readonly<Record<string, Step>>;
