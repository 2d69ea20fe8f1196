import type { ProfileValue } from '#libs/procedure';

const DOCUMENT = '5b0f2d2e-7a41-50a3-9c55-2f6f0c1b6a01';
const UNIT = 'baoding.development';

/** A case of the version before, under a rule that asks for the assessment: refused, mended, closed. */
export const macroPolicyScenario = {
  from: 'case-05.jsonl',
  parameter: 'precheck.macroPolicy',
  value: {
    value: true,
    layer: 'city',
    article: '示例规则',
    source: '示例：本地规定要求宏观政策取向一致性评估',
    verified: true,
  } satisfies ProfileValue,
  heldBack: 'forming.completed',
  inserted: [
    {
      type: 'precheck.required',
      payload: { code: 'macroPolicy', title: '宏观政策取向一致性评估', unitId: UNIT },
      units: [{ id: UNIT, organId: 'baoding' }],
    },
    {
      type: 'document.filed',
      payload: {
        documentId: DOCUMENT,
        kind: 'precheckConclusion',
        title: '宏观政策取向一致性评估结论',
        hash: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        fileName: '评估结论.pdf',
        mediaType: 'application/pdf',
        size: 1024,
      },
    },
    {
      type: 'precheck.concluded',
      payload: { code: 'macroPolicy', passed: true, document: DOCUMENT },
    },
    { type: 'prechecks.closed', payload: {} },
  ],
};
