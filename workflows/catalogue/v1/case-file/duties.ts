import { holds } from '#libs/procedure';

import type { closingCommands } from '../closing/commands.js';
import { dutiesOf } from '../vocabulary.js';

import type { caseFileCommands } from './commands.js';

const { block } = dutiesOf<typeof caseFileCommands & typeof closingCommands>();

/** What holds an act in any stage: open defects, untrue days, papers filed twice (arts 33, 38, 39). */
export const caseFileDuties = [
  block('A39-defects', '条例第38条、第39条', {
    zh: '已发现的程序瑕疵应当补正，或者由有权人具名说明后继续',
    en: 'Every defect found is cured, or carried by a named person, before the next act',
    remedy: {
      command: 'defect.cured',
      zh: '补正瑕疵，或者具名承担后继续',
      en: 'Cure the defect, or carry it by name',
    },
    answer: ({ facts }) => {
      const open = facts.defects.filter((defect) => defect.state === 'open');
      const ids = open.map((defect) => defect.id).join(', ');
      return holds(open.length === 0, `未处理的程序瑕疵：${ids}`, `Open defects: ${ids}`);
    },
  }),
  block('A39-stated-day', '条例第39条', {
    zh: '填报的日期应当真实，不得晚于登记当日',
    en: 'The day stated is true: it does not lie after the day of entry',
    remedy: { zh: '按实际日期填报', en: 'State the day on which it happened' },
    needs: ['on'],
    answer: ({ payload: { on }, given: { recordedOn } }) =>
      holds(
        on <= recordedOn,
        `填报日期${on}晚于登记日期${recordedOn}`,
        `The stated day ${on} is after the day of entry ${recordedOn}`,
      ),
  }),
  block('D-new-document', '条例第33条', {
    zh: '材料归集后不得以同一编号替换',
    en: 'A document once filed is not replaced under the same id',
    remedy: { command: 'document.filed', zh: '以新的编号归集', en: 'File it under a new id' },
    needs: ['documentId'],
    answer: ({ facts, payload: { documentId } }) =>
      holds(
        !Object.hasOwn(facts.documents, documentId),
        `材料编号${documentId}已使用`,
        `The document id ${documentId} is taken`,
      ),
  }),
  block('D-known', '条例第38条、第39条', {
    zh: '补正或者具名说明的，应当是尚未处理的程序瑕疵',
    en: 'What is cured or carried is an open defect of this case',
    remedy: { zh: '选择尚未处理的程序瑕疵', en: 'Choose an open defect' },
    needs: ['defectId'],
    answer: ({ facts, payload: { defectId } }) =>
      holds(
        facts.defects.some((one) => one.id === defectId && one.state === 'open'),
        `没有编号为${defectId}的未处理瑕疵`,
        `There is no open defect ${defectId}`,
      ),
  }),
];
