import { caseFileDuties, either, holds, met } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { fileCommands } from './commands.js';
import { isLate } from './late-filing.js';

const { block, defect } = dutiesOf<Pick<typeof fileCommands, 'document.filed'>>();

/** What is asked of whoever files papers, states days and settles defects (arts 33, 38 and 39). */
export const fileDuties = [
  ...caseFileDuties<Facts>(),
  block('G47-document', '条例第14条第一款、第32条', {
    zh: '涉密事项的材料不得归集到本系统',
    en: 'Papers of a secret matter are not filed in this system',
    remedy: {
      command: 'secret.referred',
      zh: '在涉密渠道归集，本系统只登记编号和去向',
      en: 'File them where the matter is handled',
    },
    answer: either(
      ({ facts }) => !facts.initiation.secret,
      '该事项涉及国家秘密',
      'The matter is a state secret',
    ),
  }),
  defect('G37', '条例第39条', {
    zh: '材料应当随程序形成；事后补录的，应当注明并说明理由',
    en: 'Papers are filed as the procedure goes; what is filed afterwards says so, and why',
    remedy: {
      command: 'defect.carried',
      zh: '注明事后补录的理由，由有权人具名承担',
      en: 'Say why it is filed afterwards; a named person carries it',
    },
    applies: ({ given }) => given.imported !== true,
    answer: ({ facts, payload: { kind, supplementReason }, given }) => {
      if (kind === undefined || !isLate(facts, kind)) {
        return met;
      }
      const { zh, en } = documentKinds[kind];
      return holds(
        (supplementReason ?? given.lateBecause ?? '').trim() !== '',
        `${zh}系事后补录，未说明理由`,
        `${en}: filed afterwards without a reason`,
      );
    },
  }),
];
