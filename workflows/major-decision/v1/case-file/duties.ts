import { holds, met, needs } from '#libs/procedure';

import { documentKinds, type DocumentKind } from '../documents.js';
import { isLate } from './late-filing.js';
import { rule } from '../rule.js';

interface Filing {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly supplementReason: string;
}

interface Settling {
  readonly defectId: string;
}

interface Dated {
  readonly on: string;
}

export const recordRequirements = [
  rule({
    id: 'A39-defects',
    article: '条例第38条、第39条',
    level: 'block',
    asks: {
      zh: '已发现的程序瑕疵应当补正，或者由有权人具名说明后继续',
      en: 'Every defect found is cured, or carried by a named person, before the next act',
    },
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
  rule<Dated>({
    id: 'A39-stated-day',
    article: '条例第39条',
    level: 'block',
    asks: {
      zh: '填报的日期应当真实，不得晚于登记当日',
      en: 'The day stated is true: it does not lie after the day of entry',
    },
    remedy: { zh: '按实际日期填报', en: 'State the day on which it happened' },
    answer: ({ payload, given }) => {
      if (payload.on === undefined) {
        return needs('on');
      }
      return holds(
        payload.on <= given.recordedOn,
        `填报日期${payload.on}晚于登记日期${given.recordedOn}`,
        `The stated day ${payload.on} is after the day of entry ${given.recordedOn}`,
      );
    },
  }),
  rule<Filing>({
    id: 'D-new-document',
    article: '条例第33条',
    level: 'block',
    asks: {
      zh: '材料归集后不得以同一编号替换',
      en: 'A document once filed is not replaced under the same id',
    },
    remedy: {
      command: 'document.filed',
      zh: '以新的编号归集',
      en: 'File it under a new id',
    },
    answer: ({ facts, payload }) => {
      if (payload.documentId === undefined) {
        return needs('documentId');
      }
      return holds(
        !Object.hasOwn(facts.documents, payload.documentId),
        `材料编号${payload.documentId}已使用`,
        `The document id ${payload.documentId} is taken`,
      );
    },
  }),
  rule({
    id: 'G47-document',
    article: '条例第14条第一款、第32条',
    level: 'block',
    asks: {
      zh: '涉密事项的材料不得归集到本系统',
      en: 'Papers of a secret matter are not filed in this system',
    },
    remedy: {
      command: 'secret.referred',
      zh: '在涉密渠道归集，本系统只登记编号和去向',
      en: 'File them where the matter is handled',
    },
    answer: ({ facts }) =>
      holds(!facts.initiation.secret, '该事项涉及国家秘密', 'The matter is a state secret'),
  }),
  rule<Filing>({
    id: 'G37',
    article: '条例第39条',
    level: 'defect',
    asks: {
      zh: '材料应当随程序形成；事后补录的，应当注明并说明理由',
      en: 'Papers are filed as the procedure goes; what is filed afterwards says so, and why',
    },
    remedy: {
      command: 'defect.carried',
      zh: '注明事后补录的理由，由有权人具名承担',
      en: 'Say why it is filed afterwards; a named person carries it',
    },
    applies: ({ given }) => given.imported !== true,
    answer: ({ facts, payload, given }) => {
      if (payload.kind === undefined || !isLate(facts, payload.kind)) {
        return met;
      }
      const { zh, en } = documentKinds[payload.kind];
      return holds(
        (payload.supplementReason ?? given.lateBecause ?? '').trim() !== '',
        `${zh}系事后补录，未说明理由`,
        `${en}: filed afterwards without a reason`,
      );
    },
  }),
  rule<Settling>({
    id: 'D-known',
    article: '条例第38条、第39条',
    level: 'block',
    asks: {
      zh: '补正或者具名说明的，应当是尚未处理的程序瑕疵',
      en: 'What is cured or carried is an open defect of this case',
    },
    remedy: { zh: '选择尚未处理的程序瑕疵', en: 'Choose an open defect' },
    answer: ({ facts, payload }) => {
      if (payload.defectId === undefined) {
        return needs('defectId');
      }
      const { defectId } = payload;
      return holds(
        facts.defects.some((one) => one.id === defectId && one.state === 'open'),
        `没有编号为${defectId}的未处理瑕疵`,
        `There is no open defect ${defectId}`,
      );
    },
  }),
];
