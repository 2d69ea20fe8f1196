import type { ValidationError } from 'class-validator';

/** Parts the words of a rule of ours, English first: class-validator knows one message only. */
const IN_CHINESE = '\u001e';

/** What a rule of ours says in both languages. */
export const inBoth = ({ zh, en }: Readonly<Record<'zh' | 'en', string>>): string =>
  `${en}${IN_CHINESE}${zh}`;

/** The bound that a rule of class-validator names at the end of its message. */
const boundIn = (message: string): string => /\d+(?=\D*$)/.exec(message)?.[0] ?? '规定的数值';

/** What a field should have been, in Chinese; the rules of class-validator speak English. */
const SHOULD: Readonly<Record<string, string | ((message: string) => string)>> = {
  isDay: '应当是日期，例如2026-03-31',
  isInstant: '应当是带时区的时间，例如2026-03-31T09:00:00+08:00',
  isReasons: '应当按要求的编号写明理由，每条1至1000字',
  isChoices: '应当按名称选择规定的值',
  isCounts: '应当按名称填写规定范围内的整数',
  isOtherThan: '应当与另一字段不同',
  isArray: '应当是列表',
  arrayMinSize: (message) => `至少应当有${boundIn(message)}项`,
  arrayMaxSize: (message) => `不得超过${boundIn(message)}项`,
  arrayUnique: '不得有重复的项目',
  isBase64: '应当是以 Base64 编码的文件内容',
  isBoolean: '应当是“是”或者“否”（true、false）',
  isBooleanString: '应当是“是”或者“否”（true、false）',
  isEndpoint: '应当是不含账号和密码的 http 或者 https 地址',
  isIn: '应当是规定的值之一',
  isInt: '应当是整数',
  isNumber: '应当是数字',
  min: (message) => `不得小于${boundIn(message)}`,
  max: (message) => `不得大于${boundIn(message)}`,
  isUuid: '应当是系统给出的编号（UUID）',
  isObject: '应当是对象',
  isNotEmptyObject: '应当是非空的对象',
  isString: '应当是文字',
  isEmail: '应当是电子邮件地址',
  matches: '格式不正确',
  isLength: '长度不符合要求',
  minLength: (message) => `不得少于${boundIn(message)}个字符`,
  maxLength: (message) => `不得超过${boundIn(message)}个字符`,
  nestedValidation: '应当是对象或者对象的列表',
};

/** What the members of requests are called that belong to no one command. */
const NAMES: Readonly<Record<string, string>> = {
  account: '账号',
  address: '地址',
  after: '起始版本',
  by: '办理人',
  channels: '通知方式',
  content: '内容编号',
  contentBase64: '文件内容',
  cursor: '分页游标',
  deadlineId: '期限编号',
  deadlines: '在途期限的处理方式',
  documentId: '文书编号',
  documents: '文书',
  dryRun: '试办',
  events: '推送的事件',
  fileName: '文件名',
  format: '格式',
  from: '起始时间',
  id: '编号',
  kind: '文书种类',
  lateBecause: '补录理由',
  lateReason: '补录理由',
  limit: '每页条数',
  madeOn: '文书形成之日',
  messageId: '消息编号',
  now: '当前时间',
  occurredAt: '发生时间',
  organId: '机关编号',
  paper: '依据文件',
  password: '密码',
  payload: '填报内容',
  planHash: '变更方案的摘要值',
  profile: '参数配置编号',
  quietHours: '免打扰时段',
  reason: '理由',
  reasons: '理由',
  rules: '适用规则',
  scope: '范围',
  state: '状态',
  steps: '办理步骤',
  supplementReason: '事后补录的理由',
  text: '正文',
  title: '标题',
  to: '适用的程序版本',
  type: '操作',
  unit: '单位编号',
  unitId: '单位编号',
  upTo: '截至的通知',
  url: '推送地址',
  year: '年度',
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
  { property, value }: Pick<ValidationError, 'property' | 'value'>,
  [rule, message]: readonly [string, string],
  label: ReturnType<NameField>,
): Omit<Fault, 'pointer'> {
  const { zh, en } = label ?? { zh: nameOf(property), en: property };
  const [inEnglish = '', own] = message.split(IN_CHINESE);
  if (rule === 'whitelistValidation') {
    return { zh: `没有名为“${property}”的字段，请删去`, en: inEnglish };
  }
  if (value === undefined) {
    return { zh: `缺少${zh}`, en: `missing ${en}: ${inEnglish}` };
  }
  const should = SHOULD[rule] ?? '不符合要求';
  return {
    zh: `${zh}${own ?? (typeof should === 'string' ? should : should(inEnglish))}`,
    en: inEnglish,
  };
}

/** By its name for people, with the one that the request has; what has none is quoted. */
const nameOf = (property: string): string =>
  Object.hasOwn(NAMES, property) ? `${String(NAMES[property])}（${property}）` : `“${property}”`;
