import { plainToInstance, type ClassConstructor } from 'class-transformer';
import {
  registerDecorator,
  validateSync,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';

import { errorsOf, ProblemError } from '#libs/problems';
import { isDay, wordingFault, type Wording } from '#libs/procedure';

import { faultWords, inBoth, type Fault, type NameField } from './fault-words.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const MOST_ERRORS = 50;

/** Names that class-transformer passes over in silence: validation would not see what stands there. */
const UNSEEN = ['__proto__', 'constructor'];

/**
 * Checks a body or a query against a request class.
 *
 * @throws ProblemError `request-invalid` with a pointer and a sentence for every fault.
 */
export function validated<T extends object>(
  type: ClassConstructor<T>,
  plain: unknown,
  nameField: NameField = () => undefined,
): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw invalid([{ pointer: '', zh: '请求内容应当是对象', en: 'must be an object' }]);
  }
  const unseen = unseenKeys(plain, '');
  if (unseen.length > 0) {
    throw invalid(
      unseen.map((pointer) => ({
        pointer,
        zh: '请求中有不得使用的字段名称，请删去',
        en: 'must not be named like this',
      })),
    );
  }
  const instance = plainToInstance(type, plain);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.length > 0) {
    throw invalid(errors.flatMap((error) => faultsOf(error, '', nameField)));
  }
  return instance;
}

function unseenKeys(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, item]) =>
    UNSEEN.includes(name) ? [`${at}/${name}`] : unseenKeys(item, `${at}/${name}`),
  );
}

function invalid(faults: readonly Fault[]): ProblemError {
  const [first] = faults;
  return new ProblemError(
    'request-invalid',
    {
      zh: first?.zh ?? '',
      en: `${first?.pointer ?? ''} ${first?.en ?? ''}`.trim(),
    },
    { errors: errorsOf(faults.slice(0, MOST_ERRORS)) },
  );
}

function faultsOf(error: ValidationError, at: string, nameField: NameField): readonly Fault[] {
  const pointer = `${at}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map((rule) => ({
    pointer,
    ...faultWords(error, rule, nameField(pointer)),
  }));
  return [
    ...own,
    ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer, nameField)),
  ];
}

function rule(
  name: string,
  message: string | ((value: unknown) => string),
  validate: (value: unknown, within: object) => boolean,
) {
  return (options: ValidationOptions = {}) =>
    (target: object, propertyName: string): void => {
      registerDecorator({
        name,
        target: target.constructor,
        propertyName,
        options: {
          message: ({ value }) =>
            `$property ${typeof message === 'string' ? message : message(value)}`,
          ...options,
        },
        validator: {
          validate: (value: unknown, given) => validate(value, given?.object ?? {}),
        },
      });
    };
}

/** A day that the calendar has, `YYYY-MM-DD`. */
export const IsDay = rule('isDay', 'must be a calendar day such as 2026-03-31', isDay);

/** An instant of a day that the calendar has, with its offset from UTC. */
export const IsInstant = rule(
  'isInstant',
  'must be an instant with offset, such as 2026-03-31T09:00:00+08:00',
  (value) => {
    const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
    return isDay(day) && !Number.isNaN(Date.parse(String(value)));
  },
);

/** Another value than the one beside it. */
export const IsOtherThan = (name: string) =>
  rule(
    'isOtherThan',
    `must be another than ${name}`,
    (value, within) => !Object.entries(within).some(([key, one]) => key === name && one === value),
  )();

/** Text that says something and that may stand on the record. */
export const IsPlainText = (max: number, options: ValidationOptions = {}) =>
  IsWording({ max }, options);

/** Why something is done: more than blanks, punctuation or digits. */
export const IsReason = (max: number) => IsWording({ max, use: 'reason' });

/** What is looked for in texts: any sign that shows. */
export const IsSought = (max: number) => IsWording({ max, use: 'received' });

/** The name of a file, without a path. */
export const IsFileName = (max: number) => IsWording({ max, use: 'fileName' });

const IsWording = (wording: Wording, options: ValidationOptions = {}) =>
  rule(
    'isPlainText',
    (value) =>
      typeof value === 'string'
        ? inBoth(wordingFault(value, wording) ?? { zh: '不是文字', en: 'is no text' })
        : inBoth({
            zh: `应当是1至${String(wording.max)}个字符的文字`,
            en: `must be a text of 1 to ${String(wording.max)} characters`,
          }),
    (value) => typeof value === 'string' && wordingFault(value, wording) === undefined,
  )(options);

const isPlainText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && wordingFault(value, { max }) === undefined;

/** Reasons by requirement id, for warnings that are passed over. */
export const IsReasons = rule(
  'isReasons',
  'must map requirement ids to reasons of 1 to 1000 characters that say why',
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 50 &&
    Object.entries(value).every(
      ([id, reason]) =>
        isPlainText(id, 100) &&
        typeof reason === 'string' &&
        wordingFault(reason, { max: 1000, use: 'reason' }) === undefined,
    ),
);

/** One of a few words for each name. */
export const IsChoices = (words: readonly string[]) =>
  rule(
    'isChoices',
    `must map names to ${words.join(', ')}`,
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.keys(value).length <= 50 &&
      Object.entries(value).every(
        ([name, word]) => isPlainText(name, 100) && words.some((one) => one === word),
      ),
  )();

/** Whole numbers from 0 on, each under one of a few names. */
export const IsCounts = (names: readonly string[], max: number) =>
  rule(
    'isCounts',
    `must map ${names.join(', ')} to whole numbers from 0 to ${String(max)}`,
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(
        ([name, count]) =>
          names.includes(name) && Number.isInteger(count) && count >= 0 && count <= max,
      ),
  )();
