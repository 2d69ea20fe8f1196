import { either, type Amendment } from '#libs/procedure';

import type { Facts } from '../../v1/facts.js';
import { dutiesOf, isRuled } from '../../v1/vocabulary.js';

const { block } = dutiesOf();

/** The assessment of consistency with macro-policy, where the rules of a place demand it. */
export const macroPolicy: Amendment<Facts> = {
  version: 2,
  title: { zh: '增加宏观政策取向一致性评估', en: 'Adds the assessment against macro-policy' },
  source:
    '条例第29条第（六）项；各地关于宏观政策取向一致性评估的规定，未收录原文，由参数precheck.macroPolicy启用',
  inForceFrom: '2026-11-26',
  add: {
    requirements: [
      {
        ...block(
          'A29-macro-policy',
          '条例第29条第（六）项；本地规定的宏观政策取向一致性评估（precheck.macroPolicy）',
          {
            zh: '本地规定要求的，应当通过宏观政策取向一致性评估',
            en: 'Where a local rule asks for it, the matter agrees with the orientation of macro policy',
            restsOn: 'precheck.macroPolicy',
            remedy: {
              command: 'precheck.required',
              zh: '提出编号为macroPolicy的前置审查要求，取得通过的评估结论',
              en: 'Require the pre-check macroPolicy and obtain a conclusion that it passed',
            },
            applies: (seen) => isRuled(seen, 'precheck.macroPolicy'),
            answer: either(
              ({ facts }) =>
                facts.prechecks.checks.some(
                  ({ code, passed }) => code === 'macroPolicy' && passed === true,
                ),
              '宏观政策取向一致性评估尚未通过',
              'The assessment of macro-policy orientation has not passed',
            ),
          },
        ),
        follows: 'A29-known-precheck',
      },
    ],
    demands: [
      {
        state: 'decision/forming',
        command: 'forming.completed',
        requirement: 'A29-macro-policy',
        follows: 'A26-inquiries-settled',
      },
    ],
  },
};
