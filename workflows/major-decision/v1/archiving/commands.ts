import {
  act,
  approver,
  choice,
  commands,
  count,
  document,
  fact,
  optional,
  text,
  unit,
  why,
} from '#libs/procedure';

import { APPROVES_FILE } from '../approving.js';
import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

const note = optional(text('归档说明', 'Note'));
const ARTICLE = '条例第33条';

/** How the file is made, completed, corrected and transferred (art. 33). */
export const archivingCommands = commands({
  'archive.gapDeclared': act(['archivist', 'sponsor'], ARTICLE, {
    title: { zh: '说明材料缺漏', en: 'Declare a gap in the file' },
    fields: {
      kind: choice('缺少的材料种类', 'Kind that is missing', documentKinds),
      reason: why('缺漏原因', 'Reason'),
      unitId: unit('责任单位', 'Unit that should have filed it'),
      approver: approver('批准人', 'Who approved', APPROVES_FILE),
    },
  }),
  'archive.filed': act(['archivist', 'sponsor'], ARTICLE, {
    title: { zh: '立卷归档', en: 'Make and file the case file' },
    fields: { note },
  }),
  'archive.supplemented': act(['archivist', 'sponsor'], ARTICLE, {
    title: { zh: '续归材料', en: 'Add later papers to the file' },
    fields: { note },
  }),
  'entry.corrected': fact(Object.keys(roles), '条例第30条第三款、第39条', {
    title: { zh: '追加更正说明', en: 'Add a correction' },
    fields: {
      revision: count('被更正记录的序号', 'Number of the entry that is corrected', { min: 1 }),
      says: text('更正后的内容', 'What it should say'),
      reason: why('更正理由', 'Reason'),
      document: optional(document('更正依据', 'Paper that shows it')),
    },
  }),
  'correction.confirmed': act(Object.keys(roles), '条例第30条第三款、第39条', {
    title: { zh: '对照原始材料确认更正', en: 'Confirm a correction against a paper' },
    fields: {
      correction: count('更正说明的序号', 'Number of the entry that corrects', { min: 1 }),
      document: document('核对所依据的原始材料', 'Original paper that shows it'),
    },
  }),
  'archive.transferred': act('archivist', '条例第33条、档案法实施条例第20条', {
    title: { zh: '移交档案', en: 'Transfer the file' },
    fields: { receiver: text('接收档案馆', 'Receiving archives', 200) },
  }),
});
