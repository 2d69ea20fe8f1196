import {
  choice,
  commands,
  count,
  document,
  optional,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { endDeadline, notify, startDeadline } from '../effects.js';
import { roles } from '../roles.js';

const note = optional(text('归档说明', 'Note'));
const ARTICLE = '条例第33条';

export const archivingCommands = commands({
  'archive.gapDeclared': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '说明材料缺漏', en: 'Declare a gap in the file' },
    article: ARTICLE,
    by: ['archivist', 'sponsor'],
    fields: {
      kind: choice('缺少的材料种类', 'Kind that is missing', documentKinds),
      reason: text('缺漏原因', 'Reason'),
      approver: text('批准人', 'Who approved', 200),
    },
  },
  'archive.filed': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '立卷归档', en: 'Make and file the case file' },
    article: ARTICLE,
    by: ['archivist', 'sponsor'],
    fields: { note },
  },
  'archive.supplemented': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '续归材料', en: 'Add later papers to the file' },
    article: ARTICLE,
    by: ['archivist', 'sponsor'],
    fields: { note },
  },
  'entry.corrected': {
    stage: 'archiving',
    nature: 'fact',
    title: { zh: '追加更正说明', en: 'Add a correction' },
    article: '条例第30条第三款、第39条',
    by: Object.keys(roles),
    fields: {
      revision: count('被更正记录的序号', 'Number of the entry that is corrected', { min: 1 }),
      says: text('更正后的内容', 'What it should say'),
      reason: text('更正理由', 'Reason'),
      document: optional(document('更正依据', 'Paper that shows it')),
    },
  },
  'archive.transferred': {
    stage: 'archiving',
    nature: 'act',
    title: { zh: '移交档案', en: 'Transfer the file' },
    article: '条例第33条、档案法实施条例第20条',
    by: ['archivist'],
    fields: { receiver: text('接收档案馆', 'Receiving archives', 200) },
  },
});

const declaring: Readonly<Record<'archive.gapDeclared', Step>> = {
  'archive.gapDeclared': { requires: ['A33-gap'] },
};

const transferring: Readonly<Record<'archive.transferred', Step>> = {
  'archive.transferred': {
    requires: ['A33-ended', 'G36', 'AR20'],
    to: 'transferred',
    then: [endDeadline('archiveTransfer', 'met')],
  },
};

/** The file of the case: a machine beside the procedure, on the same facts. */
export const archivingRoot: StateSpec = {
  title: { zh: '立卷归档', en: 'File making and archiving' },
  stage: 'archiving',
  basis: ARTICLE,
  initial: 'open',
  // An entry is found wrong at any time, also after the transfer; it is never rewritten.
  on: { 'entry.corrected': { requires: ['G46'] } },
  states: {
    open: {
      title: { zh: '归集中', en: 'Being collected' },
      stage: 'archiving',
      basis: ARTICLE,
      duty: {
        role: 'sponsor',
        title: {
          zh: '将履行决策程序形成的记录、材料及时完整归档',
          en: 'File the records and papers of the procedure in time and completely',
        },
      },
      on: {
        ...declaring,
        'archive.filed': {
          requires: ['A33-ready', 'G36', 'AR19'],
          to: 'filed',
          then: [
            endDeadline('fileHandover', 'met'),
            startDeadline('archiveTransfer'),
            notify('archivist', '决策案卷已立卷归档', 'The case file has been made'),
          ],
        },
      },
    },
    filed: {
      title: { zh: '已归档', en: 'Filed' },
      stage: 'archiving',
      basis: ARTICLE,
      duty: {
        role: 'archivist',
        title: { zh: '续归执行、评估等后续材料', en: 'Add the papers that follow' },
      },
      on: {
        ...declaring,
        'archive.supplemented': { to: 'supplemented' },
        ...transferring,
      },
    },
    supplemented: {
      title: { zh: '已续归', en: 'Supplemented' },
      stage: 'archiving',
      basis: ARTICLE,
      duty: {
        role: 'archivist',
        title: { zh: '继续续归，依法移交档案馆', en: 'Go on adding; transfer as the law asks' },
      },
      on: { ...declaring, 'archive.supplemented': {}, ...transferring },
    },
    transferred: {
      title: { zh: '已移交', en: 'Transferred' },
      stage: 'archiving',
      basis: '档案法实施条例第20条',
      tags: ['ended'],
    },
  },
};
