import { caseFileDuties, either, holds, met, needs, type Defect, type View } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { disclosingDuties } from '../disclosing.js';
import type { Facts } from '../facts.js';
import { onPaperDuties } from '../on-paper.js';
import { dutiesOf } from '../vocabulary.js';

import type { fileCommands } from './commands.js';
import { importDuties } from './duties-imports.js';
import { isLate, lateSince } from './late-filing.js';

const { block, defect } = dutiesOf<Pick<typeof fileCommands, 'document.filed'>>();

/** The acts up to the review, where what its head carried is dealt with. */
const INTO_REVIEW = [
  'participation.concluded',
  'experts.concluded',
  'risk.concluded',
  'prechecks.closed',
  'forming.completed',
  'review.submitted',
  'revision.resubmitted',
];

/** What the review head carried is open up to the review, and after it where the reviewer says so. */
const opensInReview = ({ id }: Defect, { type, facts }: View<Facts>): boolean =>
  INTO_REVIEW.includes(type) ||
  facts.review.defectAnswers.some(
    ({ defectId, effect }) => defectId === id && effect === 'harmless',
  );

/** What is asked of whoever files papers, states days and settles defects (arts 33, 38 and 39). */
export const fileDuties = [
  ...caseFileDuties<Facts>({ opensInReview, closing: ['decision.completed', 'archive.filed'] }),
  block('G47-document', '条例第14条第一款、第32条', {
    zh: '涉密事项的材料不得归集到本系统',
    en: 'Papers of a secret matter are not filed in this system',
    remedy: {
      only: 'elsewhere',
      zh: '在涉密渠道归集，本系统只登记编号和去向',
      en: 'File them where the matter is handled',
    },
    answer: either(
      ({ facts }) => !facts.initiation.secret,
      '该事项涉及国家秘密',
      'The matter is a state secret',
    ),
  }),
  block('G37', '条例第33条、第39条', {
    zh: '材料应当随程序形成；事后补录的，应当注明形成日期和补录理由',
    en: 'Papers are filed as the procedure goes; what is filed afterwards says when it was made, and why',
    remedy: {
      command: 'document.filed',
      zh: '注明材料的形成日期和事后补录的理由后归集',
      en: 'File it with the day on which it was made, and say why it comes late',
    },
    applies: ({ given }) => given.imported !== true,
    answer: ({ facts, payload: { kind, madeOn, supplementReason } }) => {
      if (kind === undefined || !isLate(facts, kind)) {
        return met;
      }
      return madeOn === undefined || (supplementReason ?? '').trim() === ''
        ? needs('madeOn', 'supplementReason')
        : met;
    },
  }),
  defect('G37-made', '条例第33条、第39条', {
    zh: '决策所依据的材料应当在决策之前形成，不得事后制作',
    en: 'What the decision rests on was made before it, not afterwards',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '如实注明事后制作，由行政首长凭批准件承担',
      en: 'Say that it was made afterwards; the head carries it on paper',
    },
    answer: ({ facts, payload: { kind, madeOn } }) => {
      const restedOn = kind === undefined || madeOn === undefined ? null : lateSince(facts, kind);
      if (kind === undefined || restedOn === null) {
        return met;
      }
      const { zh, en } = documentKinds[kind];
      return holds(
        (madeOn ?? '') <= restedOn,
        `${zh}形成于${madeOn ?? ''}，晚于依据它的行为之日${restedOn}`,
        `${en}: made on ${madeOn ?? ''}, after the act of ${restedOn} that rests on it`,
      );
    },
  }),
  ...onPaperDuties,
  ...importDuties,
  ...disclosingDuties,
];
