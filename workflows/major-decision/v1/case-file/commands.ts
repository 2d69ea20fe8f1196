import {
  act,
  approver,
  caseFileCommands,
  clockCommands,
  commands,
  document,
  text,
  why,
} from '#libs/procedure';

import { APPROVES_FILE } from '../approving.js';
import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

/** Who may confirm that a defect was none; never who caused it, nor anybody of his unit. */
const CONFIRMERS = [
  'sponsorHead',
  'office',
  'reviewer',
  'reviewHead',
  'fairCompetitionReviewer',
  'head',
  'archivist',
];

const file = caseFileCommands(documentKinds, {
  file: Object.keys(roles),
  confirm: CONFIRMERS,
  carry: ['head', 'office', 'reviewHead'],
  close: ['archivist', 'office', 'reviewHead'],
  approve: APPROVES_FILE,
});

/** What becomes of what was found when a matter from before the system was entered. */
const importCommands = commands({
  'inventory.approved': act(['head', 'office'], '条例第33条、第39条', {
    title: {
      zh: '批准存量移交清单',
      en: 'Approve the inventory of matters from before the system',
    },
    fields: {
      document: document('经批准的存量移交清单', 'The approved inventory', 'importInventory'),
      approver: approver('清单批准人', 'Who approves it', APPROVES_FILE),
      reason: why('带所列瑕疵、缺漏继续办理的理由', 'Why it goes on over what the inventory lists'),
    },
  }),
  'gap.foundBroken': act(CONFIRMERS, '条例第33条、第38条', {
    title: {
      zh: '凭查到的材料认定系统前的步骤不符合规定',
      en: 'Find by a paper that a step from before the system broke a rule',
    },
    fields: {
      defectId: text('缺漏编号', 'Gap', 100),
      document: document('查到的材料', 'The paper that was found'),
      shows: text('该材料反映的情况', 'What the paper shows'),
    },
  }),
});

/** What is done with the file of a case at any time (arts 33, 38 and 39). */
export const fileCommands = {
  ...file,
  ...clockCommands,
  ...importCommands,
};
