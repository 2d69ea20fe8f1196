import type { ValidationError } from 'class-validator';

import { wordingFault, type Wording } from '#libs/procedure';

/** What a field should have been, in Chinese; the rules themselves speak English. */
const SHOULD: Readonly<Record<string, string>> = {
  isDay: '应当是日期，例如2026-03-31',
  isInstant: '应当是带时区的时间，例如2026-03-31T09:00:00+08:00',
  isPlainText: '应当是非空白文字，且不超过规定的长度',
  isReasons: '应当按要求编号写明理由，每条1至1000字',
  isChoices: '应当按名称选择规定的值',
  isCounts: '应当按名称填写规定范围内的整数',
  isOtherThan: '应当与另一字段不同',
  isArray: '应当是列表',
  arrayMinSize: '列表中的项目过少',
  arrayMaxSize: '列表中的项目过多',
  isBoolean: '应当是“是”或者“否”（true、false）',
  isBooleanString: '应当是true或者false',
  isIn: '应当是规定的值之一',
  isInt: '应当是整数',
  isNumber: '应当是数字',
  min: '数值过小',
  max: '数值过大',
  isUuid: '应当是编号（UUID）',
  isObject: '应当是对象',
  isNotEmptyObject: '应当是非空的对象',
  isString: '应当是文字',
  isEmail: '应当是电子邮件地址',
  matches: '格式不正确',
  isLength: '长度不符合要求',
  minLength: '文字过短',
  maxLength: '文字过长',
  nestedValidation: '应当是对象或者对象的列表',
  whitelistValidation: '没有这一字段',
};

/** A fault of a request in both languages. */
export interface Fault {
  readonly pointer: string;
  readonly zh: string;
  readonly en: string;
}

/** How a field is called by whoever reads the request, by its pointer. */
export type NameField = (pointer: string) => Readonly<Record<'zh' | 'en', string>> | undefined;

/** What is wrong with a field; one that is not there at all is missing, whatever its form should be. */
export function faultWords(
  { property, value, contexts }: Pick<ValidationError, 'property' | 'value' | 'contexts'>,
  [rule, message]: readonly [string, string],
  label: ReturnType<NameField>,
): Omit<Fault, 'pointer'> {
  const { zh, en } = label ?? { zh: property, en: property };
  return value === undefined && rule !== 'whitelistValidation'
    ? { zh: `缺少${zh}`, en: `missing ${en}: ${message}` }
    : {
        zh: `${zh}${wordedFault(value, contexts?.[rule]) ?? SHOULD[rule] ?? '不符合要求'}`,
        en: message,
      };
}

/** What is wrong with a text by what it is for, where the rule says what that is. */
const wordedFault = (value: unknown, wording: unknown): string | undefined =>
  typeof value === 'string' && wording !== undefined
    ? wordingFault(value, wording as Wording)?.zh
    : undefined;
