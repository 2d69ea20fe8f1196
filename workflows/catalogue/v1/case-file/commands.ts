import { act, choice, commands, count, day, document, fact, optional, text } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

const DEFECTS = '条例第38条、第39条';

const defectId = text('瑕疵编号', 'Defect', 100);

/** Papers, defects and clocks, in whatever stage the catalogue is. */
export const caseFileCommands = commands({
  'document.filed': act(Object.keys(roles), '条例第33条', {
    title: { zh: '归集材料', en: 'File a document' },
    fields: {
      documentId: text('材料编号', 'Document id', 64),
      kind: choice('材料种类', 'Kind', documentKinds),
      title: text('材料题名', 'Title', 200),
      hash: text('内容摘要值', 'Content hash', 64),
      fileName: text('文件名', 'File name', 255),
      mediaType: text('文件格式', 'Media type', 127),
      size: count('文件大小（字节）', 'Size in bytes', { max: 2_000_000_000 }),
    },
  }),
  'defect.cured': act(['sponsor', 'sponsorHead', 'office', 'reviewer', 'reviewHead'], DEFECTS, {
    title: { zh: '补正程序瑕疵', en: 'Cure a defect' },
    fields: {
      defectId,
      how: text('补正情况', 'How it was cured'),
      document: optional(document('补正材料', 'Paper that shows it')),
    },
  }),
  'defect.carried': act(['head', 'reviewHead', 'office'], DEFECTS, {
    title: { zh: '具名说明并带瑕疵继续', en: 'Carry a defect by name' },
    fields: { defectId, reason: text('不予补正而继续的理由', 'Reason for going on') },
  }),
  'deadline.elapsed': fact([], '条例第38条第二款', {
    title: { zh: '期限届满', en: 'A deadline has passed' },
    fields: {
      kind: text('期限种类', 'Kind of the deadline', 64),
      dueOn: day('届满日', 'Due day'),
      role: text('责任角色', 'Who owed it', 64),
    },
  }),
});
