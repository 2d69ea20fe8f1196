import { determinationInForce, either, holds, met, orGap, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { goingOn } from '../legality-review/reviewed.js';
import { dutiesOf } from '../vocabulary.js';

import type { openCommentCommands } from './commands.js';

const { block, defect, warn } = dutiesOf<typeof openCommentCommands>();

const ARTICLE = '条例第15条第一款';
const AFTER = '条例第15条第一款、第18条';
const RENEW = 'openComment.renewOnChange';

const publishingDuties = [
  warn('A15-text', ARTICLE, {
    zh: '公布征求意见的应当是决策草案的现行文本；有两个以上方案的，一并公布',
    en: 'What is published is the present text of the draft, of every alternative',
    remedy: {
      zh: '公布各方案的现行文本；合并排印的，说明理由',
      en: 'Publish the present text of each; where they are printed as one, say so',
    },
    // A correction of the notice alone leaves the text as it is.
    applies: ({ payload, type }) => type !== CORRECTED || payload.draftDocument !== undefined,
    needs: ['draftDocument'],
    answer: ({ facts, payload: { draftDocument, otherDrafts = [] }, type }) => {
      const { alternatives } = facts.drafting;
      const published = [draftDocument, ...otherDrafts].map(
        (one) => facts.documents[one ?? '']?.hash,
      );
      const foreign = published.some((hash) => !alternatives.some((one) => one.hash === hash));
      const left = alternatives.filter((one) => !published.includes(one.hash));
      if (foreign) {
        return unmet('公布的不是决策草案的现行文本', 'It is not the present text of the draft');
      }
      return holds(
        type === CORRECTED || left.length === 0,
        `未公布的方案：${left.map((one) => one.key).join('、')}`,
        `Not published: ${left.map((one) => one.key).join(', ')}`,
      );
    },
  }),
  block('A15-new-text', ARTICLE, {
    zh: '重新公告征求意见的，公布的草案应当有修改；文本未变的，征求意见期限只能延长',
    en: 'A new notice is for a new text; for the same text the period is only extended',
    remedy: {
      command: 'openComment.extended',
      zh: '文本未变的，延长期限；有修改的，公布修改后的文本',
      en: 'Extend the period, or publish the text as changed',
    },
    needs: ['draftDocument'],
    answer: ({ facts, payload: { draftDocument } }) =>
      holds(
        facts.documents[draftDocument ?? '']?.hash !== facts.participation.openComment?.draftHash,
        '与正在公开征求意见的文本相同',
        'It is the text that is open for comment already',
      ),
  }),
  block('A15-correction', ARTICLE, {
    zh: '撤销的应当是仅为更正的认定',
    en: 'What is reversed is that it was a mere correction',
    remedy: { only: 'nothing', zh: '不需撤销', en: 'There is nothing to reverse' },
    determination: 'commentCorrection',
    answer: either(
      ({ facts }) => determinationInForce(facts, 'commentCorrection')?.answer === true,
      '没有可以撤销的认定',
      'No such determination stands',
    ),
  }),
  block('A15-was-open', ARTICLE, {
    zh: '登记的应当是已经公开征求意见的草案被更换的情况',
    en: 'What was exchanged had been put to open comment',
    remedy: {
      only: 'nothing',
      zh: '没有公开征求意见的，不需登记',
      en: 'Where there was no open comment, there is nothing to record',
    },
    answer: either(
      ({ facts }) => facts.participation.openComment !== null,
      '没有公开征求意见',
      'There was no open comment',
    ),
  }),
  defect('A15-swapped', ARTICLE, {
    zh: '征求意见期间修改草案的，应当认定仅为更正，或者就修改后的草案重新公告、重新计算期限',
    en: 'A text that is changed while open for comment is a mere correction, or is published anew with a new period',
    remedy: {
      command: 'openComment.published',
      zh: '就修改后的草案重新公告征求意见，已经收到的意见继续有效',
      en: 'Publish the text as changed with a new period; the opinions received stay',
    },
    breach: {
      conductOf: ['sponsor', 'sponsorHead'],
      mendedBy: {
        commands: ['openComment.published', 'openComment.draftReplaced'],
        when: ({ participation }) => participation.openComment?.closedOn === null,
      },
    },
    applies: ({ facts }) => facts.participation.openComment !== null,
    answer: () =>
      unmet('征求意见期间更换了公布的文本', 'The published text was exchanged during the period'),
  }),
];

const changeDuties = [
  block('A18-compared', AFTER, {
    zh: '对照说明修改，应当以现行文本与公布征求意见的文本相对照',
    en: 'What is shown is the difference between the present text and the one put to comment',
    remedy: {
      command: 'changes.stated',
      zh: '选定公布征求意见的文本和该方案的现行文本',
      en: 'Choose the text that was put to comment and the present one',
    },
    needs: ['alternative', 'commented', 'compared'],
    answer: ({ facts, payload: { alternative, commented, compared } }) => {
      const hashOf = (id: string): string | undefined => facts.documents[id]?.hash;
      const present = facts.drafting.alternatives.find(({ key }) => key === alternative);
      if (present === undefined || hashOf(compared) !== present.hash) {
        return unmet(
          `所列现行文本不是方案${alternative}的现行文本`,
          `It is not the present text of ${alternative}`,
        );
      }
      return holds(
        commentedHashes(facts).includes(hashOf(commented) ?? ''),
        '所列文本没有公布征求意见',
        'That text was not put to comment',
      );
    },
  }),
  block('A18-changes', AFTER, {
    zh: '公开征求意见后决策草案有修改的，应当对照公布的文本逐项说明修改及其缘由',
    en: 'Where a draft changed since it was put to comment, each change is shown against its cause',
    remedy: {
      command: 'changes.stated',
      zh: '逐方案对照说明修改内容和缘由',
      en: 'Show for each alternative what changed, and why',
    },
    answer: ({ facts, type, given }) => {
      const open = changedTexts(facts, type).filter(({ statement }) => statement === undefined);
      return orGap(
        given,
        holds(
          open.length === 0,
          `现行文本与公布征求意见的文本不同而未对照说明的方案：${keysOf(open, '、')}`,
          `Changed since the comment and not shown: ${keysOf(open, ', ')}`,
        ),
      );
    },
  }),
  block('A18-substance', AFTER, {
    zh: '公众、单位、专家、评估、审查、会议等意见以外自行作出的修改，应当认定是否涉及实质内容',
    en: 'Whether a change beyond all opinions is of substance is determined',
    determination: 'changeOfSubstance',
    remedy: {
      command: 'changes.determined',
      zh: '由承办单位负责人认定是否涉及实质内容',
      en: 'The head of the sponsor determines whether it is of substance',
    },
    answer: ({ facts, type, given }) => {
      const open = changedTexts(facts, type).filter(
        ({ statement }) => statement?.substance === null,
      );
      return orGap(
        given,
        holds(
          open.length === 0,
          `自行作出的修改尚未认定是否涉及实质内容的方案：${keysOf(open, '、')}`,
          `Not determined of the sponsor’s own changes: ${keysOf(open, ', ')}`,
        ),
      );
    },
  }),
  warn('A15-renewed', AFTER, {
    zh: '公开征求意见后，在各方面意见以外对草案作实质性修改的，宜就修改部分再次征求意见',
    en: 'A change of substance beyond all opinions is put to comment again, in the part changed',
    determination: 'changeOfSubstance',
    remedy: {
      command: 'openComment.published',
      zh: '就修改部分再次征求意见，或者说明不再征求意见的理由',
      en: 'Put the part that changed to comment again, or say why not',
    },
    answer: renewed,
  }),
  block(
    'A15-renewed-rule',
    '条例第15条第一款、第43条；地方规定的再次征求意见（openComment.renewOnChange）',
    {
      zh: '本地规定或者特别法要求实质性修改后再次征求意见的，应当再次征求意见',
      en: 'Where a rule asks it, a change of substance is put to comment again',
      restsOn: RENEW,
      remedy: {
        command: 'openComment.published',
        zh: '就修改部分再次公开征求意见',
        en: 'Put the part that changed to comment again',
      },
      applies: ({ given }) => given.profile[RENEW]?.value === true,
      answer: renewed,
    },
  ),
  block('A18-stated', AFTER, {
    zh: '认定或者撤销认定的，应当有对照说明所列的自行修改',
    en: 'What is determined is a change of the sponsor’s own that was shown',
    remedy: {
      command: 'changes.stated',
      zh: '核对方案代号；没有说明修改的，先对照说明修改及其缘由',
      en: 'Check the alternative; where no changes were shown, show them first',
    },
    needs: ['alternative'],
    answer: ({ facts, payload: { alternative }, type }) => {
      const last = facts.changes.filter((one) => one.alternative === alternative).at(-1);
      const own = last?.changes.some((one) => one.cause === 'own') === true;
      const open = type === 'changes.determined' || last?.substance === false;
      return own && open
        ? met
        : unmet(
            `方案${alternative}没有可以认定的自行修改`,
            `Nothing of the kind was shown of ${alternative}`,
          );
    },
  }),
  block('A18-again', '条例第27条第（二）项', {
    zh: '审查部门已经撤销的认定，不得就同一文本再次作出',
    en: 'What the reviewer reversed is not determined again for the same text',
    remedy: {
      command: 'openComment.published',
      zh: '就修改部分再次征求意见',
      en: 'Put the part that changed to comment again',
    },
    needs: ['alternative', 'substance'],
    answer: ({ facts, payload: { alternative, substance } }) => {
      const last = facts.changes.filter((one) => one.alternative === alternative).at(-1);
      return holds(
        substance || last?.substance !== true,
        `方案${alternative}的修改已认定涉及实质内容`,
        `The change of ${alternative} was found to be of substance`,
      );
    },
  }),
];

/** That the text commented on is the draft, and that it stays the draft or is shown to have changed. */
export const textDuties = [...publishingDuties, ...changeDuties];

const CORRECTED = 'openComment.corrected';

/** The texts that were put to comment. */
function commentedHashes({ participation: { openComment } }: Facts): readonly string[] {
  return openComment === null
    ? []
    : [openComment.draftHash, ...openComment.otherHashes].filter((hash) => hash !== '');
}

/** The alternatives that are no longer as they were put to comment, each with what was shown of it. */
function changedTexts(facts: Facts, type: string) {
  const commented = commentedHashes(facts);
  const { alternatives } = facts.drafting;
  const going = type === 'package.begun' ? goingOn(facts).map(({ key }) => key) : null;
  // What the reviewer confirmed he compared himself.
  const confirmed = (key: string, hash: string): boolean =>
    facts.review.confirmations.some((one) => one.alternative === key && one.hash === hash);
  return commented.length === 0
    ? []
    : alternatives
        .filter(({ key }) => going === null || going.includes(key))
        .filter(({ key, hash }) => !commented.includes(hash) && !confirmed(key, hash))
        .map(({ key, hash }) => ({
          key,
          statement: facts.changes
            .filter((one) => one.alternative === key && one.hash === hash)
            .at(-1),
        }));
}

const keysOf = (found: readonly { readonly key: string }[], between: string): string =>
  found.map(({ key }) => key).join(between);

function renewed({ facts, type }: { readonly facts: Facts; readonly type: string }) {
  const owed = changedTexts(facts, type).filter(({ statement }) => statement?.substance === true);
  return holds(
    owed.length === 0,
    `有实质性修改而未再次征求意见的方案：${keysOf(owed, '、')}`,
    `Changed in substance and not put to comment again: ${keysOf(owed, ', ')}`,
  );
}
