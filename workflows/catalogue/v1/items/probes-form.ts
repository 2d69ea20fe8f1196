import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { MOST_ITEMS, type ItemForm } from './form.js';
import { facts, form, item, parameter } from '../situations.js';

/** How each command carries a form. */
const CARRIERS: Readonly<Record<string, (one: ItemForm) => JsonObject>> = {
  'items.submitted': (one) => ({ items: [one] }),
  'items.entered': (one) => ({ items: [one] }),
  'item.revised': (one) => ({ item: '001', form: one }),
  'adjustment.proposed': (one) => ({
    kind: 'add',
    ground: 'newWork',
    reason: '新增重点工作',
    form: one,
  }),
};

const CASE = facts({ items: [item()] });

interface Form {
  readonly requirement: string;
  readonly bad: Partial<ItemForm>;
  readonly good: Partial<ItemForm>;
  readonly given?: Probe<Facts>['given'];
}

const without = (key: keyof ItemForm): Partial<ItemForm> => ({ [key]: undefined });

const FORMS: readonly Form[] = [
  { requirement: 'C-form', bad: without('solution'), good: {} },
  { requirement: 'C-form', bad: without('contact'), good: {} },
  {
    requirement: 'C-subclass',
    bad: { matterClass: 'four', subClass: 'prices' },
    good: { matterClass: 'five', subClass: 'prices' },
  },
  {
    requirement: 'C-sealed-form',
    bad: without('document'),
    good: { document: 'sealed-form-1' },
    given: parameter('catalogue.sealedForm', true),
  },
  {
    requirement: 'A11-one-lead',
    bad: { coUnits: ['unit-a', 'unit-b'] },
    good: { coUnits: ['unit-b'] },
  },
  {
    requirement: 'A14-basis',
    bad: { disclosed: false },
    good: { disclosed: false, undisclosedBasis: '政府信息公开条例第15条' },
  },
  {
    requirement: 'A14-basis',
    bad: { disclosed: false, undisclosedBasis: '决策草案属于过程稿' },
    good: { disclosed: false, undisclosedBasis: '政府信息公开条例第15条' },
  },
  {
    requirement: 'G47',
    bad: { title: '涉密事项（一）', secret: true, disclosed: false },
    good: {
      title: '涉密事项（一）',
      secret: true,
      disclosed: false,
      undisclosedBasis: '保守国家秘密法',
      ...without('problem'),
      ...without('basis'),
      ...without('solution'),
    },
  },
];

/** How the duties on forms are breached and mended, by every command that brings one. */
export const formProbes: readonly Probe<Facts>[] = [
  ...Object.entries(CARRIERS).flatMap(([command, carry]) =>
    FORMS.map(({ requirement, bad, good, given }): Probe<Facts> => ({
      requirement,
      command,
      facts: CASE,
      payload: carry(form(bad)),
      ...(given === undefined ? {} : { given }),
      mended: { payload: carry(form(good)) },
    })),
  ),
  ...['items.submitted', 'items.entered', 'adjustment.proposed'].map((command): Probe<Facts> => ({
    requirement: 'C-bound',
    command,
    facts: { ...CASE, lastKey: MOST_ITEMS },
    payload: CARRIERS[command]?.(form()) ?? {},
    mended: { facts: CASE },
  })),
];
