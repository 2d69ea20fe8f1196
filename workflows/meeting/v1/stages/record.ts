import { choice, commands, count, document, optional, text, type Step } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

const STAGE = 'archiving';

export const recordCommands = commands({
  'document.filed': {
    stage: STAGE,
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
      size: count('文件大小（字节）', 'Size in bytes', { max: 2_000_000_000 }),
    },
  },
  'defect.cured': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '补正程序瑕疵', en: 'Cure a defect' },
    article: '条例第38条、第39条',
    by: ['office', 'recorder'],
    fields: {
      defectId: text('瑕疵编号', 'Defect', 100),
      how: text('补正情况', 'How it was cured'),
      document: optional(document('补正材料', 'Paper that shows it')),
    },
  },
  'defect.carried': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '具名说明并带瑕疵继续', en: 'Carry a defect by name' },
    article: '条例第38条、第39条',
    by: ['head', 'office'],
    fields: {
      defectId: text('瑕疵编号', 'Defect', 100),
      reason: text('不予补正而继续的理由', 'Reason for going on'),
    },
  },
});

/** What is possible in every state, also after the end: papers come late, mistakes are found late. */
export const recordSteps = {
  'document.filed': { requires: ['D-new-document'] },
  'defect.cured': { requires: ['D-known'] },
  'defect.carried': { requires: ['D-known'] },
  'record.corrected': { requires: ['MT-signed'] },
} satisfies Readonly<Record<string, Step>>;
