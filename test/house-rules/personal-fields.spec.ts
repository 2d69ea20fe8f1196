import { describe, expect, it } from '@jest/globals';

import type { Field, Fields, Procedure } from '#libs/procedure';
import { registry } from '#workflows/procedures';

/** Labels of texts that name somebody, or say how to reach him. */
const OF_PEOPLE =
  /姓名|联系|电话|手机|住址|地址|身份证|证件号|提出人|申请人|见证人|反映人|举报人|代表人/u;
/** Such texts that name officials, experts in their office, or a place: they stand in clear. */
const IN_CLEAR: readonly string[] = [
  // An expert argues in public, by name (条例第20条).
  'experts',
  // Members, proxies and those who attend a meeting act in their office.
  'proxy',
  'attendants',
  'speech',
  // The official who answers for a matter of the catalogue.
  'contact',
];

interface Place {
  readonly path: string;
  readonly field: Field;
}

function textsIn(fields: Fields, at: string): readonly Place[] {
  return Object.entries(fields).flatMap(([name, field]) => textsOf(field, `${at}.${name}`));
}

function textsOf(field: Field, path: string): readonly Place[] {
  if (field.kind === 'list') {
    return textsOf(field.of, path);
  }
  return field.kind === 'group' ? textsIn(field.fields, path) : [{ path, field }];
}

const placesIn = (procedure: Procedure): readonly Place[] =>
  Object.entries(procedure.commands).flatMap(([type, { fields }]) => textsIn(fields, type));

describe.each([...registry.procedures.entries()])('the personal texts of %s', (_key, procedure) => {
  it('are marked wherever a text names a citizen or says how to reach him', () => {
    const unmarked = placesIn(procedure)
      .filter(({ field }) => field.kind === 'text' && field.personal !== true)
      .filter(({ field }) => OF_PEOPLE.test(field.label.zh))
      .map(({ path, field }) => `${path}（${field.label.zh}）`)
      .filter((one) => !IN_CLEAR.some((name) => one.includes(name)));
    expect(unmarked).toEqual([]);
  });

  it('leave room for the mark that stands for them', () => {
    const narrow = placesIn(procedure)
      .filter(({ field }) => field.kind === 'text' && field.personal === true && field.max < 60)
      .map(({ path }) => path);
    expect(narrow).toEqual([]);
  });
});
