import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';

const declaring: Steps = { 'archive.gapDeclared': { requires: ['A33-gap', 'A39-approver'] } };

const transferring: Steps = {
  'archive.transferred': {
    requires: ['A33-ended', 'G36', 'AR20'],
    to: 'transferred',
    then: [endDeadline('archiveTransfer', 'met')],
  },
};

/** The file of the case: a machine beside the procedure, on the same facts. */
export const archivingStates: Readonly<Record<string, StateText>> = {
  'archiving/': {
    title: { zh: '立卷归档', en: 'File making and archiving' },
    basis: '条例第33条',
    initial: 'open',
    // An entry is found wrong at any time, also after the transfer; it is never rewritten.
    on: {
      'entry.corrected': { requires: ['G46'] },
      'correction.confirmed': { requires: ['A39-correction', 'A39-other-eyes'] },
    },
    states: {
      open: {
        title: { zh: '归集中', en: 'Being collected' },
        basis: '条例第33条',
        duty: owes(
          'sponsor',
          '将履行决策程序形成的记录、材料及时完整归档',
          'File the records and papers of the procedure in time and completely',
        ),
        on: {
          ...declaring,
          'archive.filed': {
            requires: ['A33-ready', 'G36', 'A33-defects', 'AR19'],
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
        basis: '条例第33条',
        duty: owes('archivist', '续归执行、评估等后续材料', 'Add the papers that follow'),
        on: {
          ...declaring,
          'archive.supplemented': { to: 'supplemented' },
          ...transferring,
        },
      },
      supplemented: {
        title: { zh: '已续归', en: 'Supplemented' },
        basis: '条例第33条',
        duty: owes(
          'archivist',
          '继续续归，依法移交档案馆',
          'Go on adding; transfer as the law asks',
        ),
        on: { ...declaring, 'archive.supplemented': {}, ...transferring },
      },
      transferred: {
        title: { zh: '已移交', en: 'Transferred' },
        basis: '档案法实施条例第20条',
        tags: ['ended'],
      },
    },
  },
};
