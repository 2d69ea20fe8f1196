import type { Given, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';

import type { PaperCheck } from './facts.js';
import { approved, CHECK, toCongress } from './probes-situations.js';

const issuing = {
  number: '保政发〔2026〕12号',
  form: 'normativeDocument',
  document: 'issued',
  alternative: 'A',
  draftDocument: 'first',
};

const issued = (requirement: string, facts: Facts, mended: Facts): Probe<Facts> => ({
  requirement,
  command: 'decision.issued',
  facts,
  payload: issuing,
  mended: { facts: mended },
});

const bearing = (number: string, organId: string): Partial<Given> => ({
  issued: [{ number, id: 'other', organId, caseNumber: '保政决〔2026〕3号', title: '公交票价' }],
});

/** Another decision bears the number, however it is written. */
const numbered = (requirement: string, number: string, organId = 'organ'): Probe<Facts> => ({
  requirement,
  command: 'decision.issued',
  facts: approved(),
  payload: { ...issuing, number },
  given: bearing('保政发〔2026〕12号', organId),
  mended: { payload: { ...issuing, number: '保政发〔2026〕13号' } },
});

const numberRows: readonly Probe<Facts>[] = [
  numbered('A33-number', '保政发〔2026〕12号'),
  numbered('A33-number', '保政发（２０２６）第 012 号'),
  numbered('A33-number-joint', '保政发[2026]12号', 'elsewhere'),
  {
    ...numbered('A33-number', '保定市人民政府令〔2026〕第五号'),
    given: bearing('保定市人民政府令5号', 'organ'),
  },
  numbered('A33-number-form', '保政发〔2026〕12号之一'),
];

const checkedAs = (check: Partial<PaperCheck> | null): Facts => {
  const facts = approved();
  return {
    ...facts,
    issue: { ...facts.issue, check: check === null ? null : { ...CHECK, ...check } },
  };
};

const CHECKING = {
  document: 'issued',
  draftDocument: 'first',
  result: 'formOnly',
  differences: '增加版头、成文日期和印章',
};

const amendedByCongress = approved({
  congress: 'decision',
  outward: { congress: toCongress('decision', 'adoptedAmended', { hash: 'hash-second' }) },
});

/** The paper that goes out was compared with the text decided. */
const checkRows: readonly Probe<Facts>[] = [
  issued('A30-checked', checkedAs(null), approved()),
  issued('A30-checked', checkedAs({ paper: 'hash-other' }), approved()),
  issued('A30-checked', checkedAs({ text: 'hash-second' }), approved()),
  issued('A30-checked', checkedAs({ result: 'differs' }), checkedAs({ result: 'same' })),
  {
    requirement: 'A30-check-text',
    command: 'issue.checked',
    facts: approved(),
    payload: { ...CHECKING, draftDocument: 'second' },
    mended: { payload: CHECKING },
  },
  // What the Congress amended is the last text of the chain.
  {
    requirement: 'A30-check-text',
    command: 'issue.checked',
    facts: amendedByCongress,
    payload: CHECKING,
    mended: { payload: { ...CHECKING, draftDocument: 'second' } },
  },
];

/** How the number and the check of the paper are breached and mended. */
export const issueProbes: readonly Probe<Facts>[] = [...numberRows, ...checkRows];
