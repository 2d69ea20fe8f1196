import { isUnsettled, unmet, met, type Defect } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { imports } from '../imports.js';
import { dutiesOf } from '../vocabulary.js';

import type { fileCommands } from './commands.js';

type Imported = Pick<typeof fileCommands, 'inventory.approved' | 'gap.foundBroken'>;

const { block } = dutiesOf<Imported>();

/** The bars that no inventory opens: arts 25 and 30, and the review of fair competition. */
const HELD = /(^|、)条例第(25|30)条|公平竞争审查条例/;

/** What the approver of the inventory carries: all that is open, except what the law bars. */
export const isCarriedInInventory = (one: Defect): boolean =>
  one.state === 'open' && one.importedBy !== undefined && !(one.barring && HELD.test(one.article));

/** What is asked of whoever answers for what was found when a matter was entered afterwards. */
export const importDuties = [
  block('A39-inventory', '条例第33条、第39条', {
    zh: '存量移交清单应当载有补录时发现、尚未处理的瑕疵、缺漏；依法不得、未经不得的事项不能由清单承担',
    en: 'The inventory carries what was found on entry and is open, never what the law bars',
    remedy: {
      command: 'defect.foundUnfounded',
      zh: '没有可以由清单承担的瑕疵、缺漏，不需批准；依法不得进行的，凭当时的材料查明或者重新依法进行',
      en: 'Nothing is left to carry; what the law bars is shown by a paper of that time, or done again',
    },
    answer: ({ facts }) =>
      facts.defects.some(isCarriedInInventory)
        ? met
        : unmet(
            '没有可以由存量移交清单承担的瑕疵、缺漏',
            'There is nothing that an inventory carries',
          ),
  }),
  block('A39-inventory-approver', '条例第38条、第39条', {
    zh: '存量移交清单由补录人员、造成瑕疵的人员和承办单位以外的人批准、登记',
    en: 'Neither who entered the matter, nor who broke a rule, nor the sponsor approves the inventory',
    remedy: {
      command: 'inventory.approved',
      zh: '由其他有权人批准，由补录人员和承办单位以外的人登记',
      en: 'Let another approve, and neither the importer nor the sponsor enter it',
    },
    needs: ['approver'],
    answer: ({ facts, payload: { approver }, given: { actor } }) => {
      const own = imports.ownUnits(facts);
      const listed = facts.defects.filter(isCarriedInInventory);
      const importers = listed.map((one) => one.importedBy);
      const causers = listed.flatMap((one) => one.cause.people);
      if ([approver, actor.personId].some((one) => importers.includes(one))) {
        return unmet(
          '批准人或者登记人就是补录人员',
          'The approver or the actor entered the matter',
        );
      }
      if (causers.includes(approver)) {
        return unmet('批准人造成了所列瑕疵', 'The approver caused what is listed');
      }
      return actor.mandates.some(({ unitId }) => own.includes(unitId))
        ? unmet('登记人属于承办单位', 'The actor belongs to the sponsor')
        : met;
    },
  }),
  block('A38-gap', '条例第33条、第38条', {
    zh: '凭查到的材料认定不符合规定的，应当是补录时发现、尚未查明的缺漏',
    en: 'What is found broken is a gap that was found on entry and is not settled',
    remedy: { zh: '选择尚未查明的缺漏', en: 'Choose a gap that is not settled' },
    needs: ['defectId'],
    answer: ({ facts, payload: { defectId } }) =>
      gapIn(facts, defectId) === undefined
        ? unmet(`没有编号为${defectId}的缺漏`, `There is no open gap ${defectId}`)
        : met,
  }),
];

/** The gap of that name that nobody has closed. */
const gapIn = ({ defects }: Facts, id: string): Defect | undefined =>
  defects.find((one) => one.id === id && one.gap === true && isUnsettled(one));
