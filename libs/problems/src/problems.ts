interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * Every failure that a caller can act on: one row a code. The page behind each `type` URI, the API's
 * error documentation and the console's text come from this table.
 */
export const PROBLEMS = {
  'request-invalid': {
    status: 422,
    title: { zh: '请求的格式不符合要求', en: 'The request does not have the form asked for' },
  },
  'request-malformed': {
    status: 400,
    title: { zh: '请求不符合 HTTP 的书写规则', en: 'The request is not well-formed HTTP' },
  },
  'request-timeout': {
    status: 408,
    title: { zh: '请求发送超时', en: 'The request took too long to come' },
  },
  'address-too-long': {
    status: 414,
    title: { zh: '请求地址过长', en: 'The address of the request is too long' },
  },
  'expectation-unsupported': {
    status: 417,
    title: { zh: '不支持该 Expect 标头', en: 'What the Expect header asks for is not supported' },
  },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求标头超过允许的大小', en: 'The headers are larger than allowed' },
  },
  'body-not-json': {
    status: 400,
    title: { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
  },
  'body-not-utf8': {
    status: 400,
    title: { zh: '请求正文不是有效的 UTF-8', en: 'The body is not valid UTF-8' },
  },
  'body-too-large': {
    status: 413,
    title: { zh: '请求正文超过允许的大小', en: 'The body is larger than allowed' },
  },
  'media-type-unsupported': {
    status: 415,
    title: { zh: '不支持此媒体类型', en: 'The media type is not supported here' },
  },
  'precondition-missing': {
    status: 428,
    title: {
      zh: '缺少写明所读版本的 If-Match 标头',
      en: 'The If-Match header with the revision read is missing',
    },
  },
  'precondition-malformed': {
    status: 400,
    title: { zh: 'If-Match 标头不是版本号', en: 'The If-Match header is not a revision' },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { zh: '缺少 Idempotency-Key 标头', en: 'The Idempotency-Key header is missing' },
  },
  'idempotency-key-malformed': {
    status: 400,
    title: { zh: 'Idempotency-Key 标头格式不正确', en: 'The Idempotency-Key header is malformed' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      zh: '该幂等键已用于另一请求正文',
      en: 'The idempotency key was used with another body',
    },
  },
  'not-authenticated': {
    status: 401,
    title: { zh: '需要有效的访问令牌', en: 'A valid bearer token is needed' },
  },
  'credentials-wrong': {
    status: 401,
    title: { zh: '账号或者密码不正确', en: 'The account or the password is wrong' },
  },
  'not-permitted': {
    status: 403,
    title: { zh: '您在此处没有相应职权', en: 'Your mandates do not allow this here' },
  },
  'not-imported': {
    status: 409,
    title: { zh: '该操作不属于补录的内容', en: 'This is not part of an import' },
  },
  'case-not-found': { status: 404, title: { zh: '没有该案件', en: 'There is no such case' } },
  'document-not-found': {
    status: 404,
    title: { zh: '没有该文书', en: 'There is no such document' },
  },
  'document-damaged': {
    status: 409,
    title: {
      zh: '所存文书不是归集时的文书',
      en: 'What is stored is not the document that was filed',
    },
  },
  'record-damaged': {
    status: 409,
    title: {
      zh: '案件数据与其记录不符',
      en: 'What is stored of the case does not agree with its record',
    },
  },
  'path-not-found': {
    status: 404,
    title: { zh: '此地址没有内容', en: 'There is nothing at this address' },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '此地址不接受该方法', en: 'The address does not take this method' },
  },
  'record-is-append-only': {
    status: 405,
    title: {
      zh: '已经记录的内容不得修改或者删除',
      en: 'What is on the record is neither changed nor deleted',
    },
  },
  'catalogue-exists': {
    status: 409,
    title: { zh: '该机关已有本年度目录', en: 'The organ has a catalogue of this year already' },
  },
  'command-unknown': {
    status: 404,
    title: { zh: '该程序没有此项操作', en: 'The procedure has no such command' },
  },
  'case-changed-meanwhile': {
    status: 412,
    title: { zh: '案件在读取之后已经变更', en: 'The case changed since it was read' },
  },
  'out-of-turn': {
    status: 409,
    title: {
      zh: '案件目前所处环节不能办理此项操作',
      en: 'The case does not stand where this command is possible',
    },
  },
  'event-not-allowed': {
    status: 409,
    title: {
      zh: '按照程序，目前不得办理此项操作',
      en: 'The procedure does not allow this step now',
    },
  },
  'reference-unknown': {
    status: 422,
    title: {
      zh: '所列文书、单位或者人员在此处不存在',
      en: 'A document, unit or person named does not exist here',
    },
  },
  'time-in-future': {
    status: 422,
    title: { zh: '所述时间晚于当前时间', en: 'The stated time lies in the future' },
  },
  'time-before-stage': {
    status: 422,
    title: { zh: '所述时间早于该环节开始之日', en: 'The stated time lies before the stage began' },
  },
  'late-without-reason': {
    status: 422,
    title: { zh: '补录应当说明理由', en: 'A late entry needs a reason' },
  },
  'notice-refused': {
    status: 422,
    title: { zh: '该节假日安排不能登记', en: 'The holiday notice may not be recorded' },
  },
  'law-not-found': { status: 404, title: { zh: '没有收录该法规', en: 'There is no such law' } },
  'article-not-found': {
    status: 404,
    title: { zh: '该法规没有收录该条文', en: 'There is no such article in the collection' },
  },
  'profile-not-found': {
    status: 404,
    title: { zh: '没有该参数配置', en: 'There is no such profile' },
  },
  'profile-refused': {
    status: 422,
    title: { zh: '该参数配置的规则不能使用', en: 'The rules of the profile may not be used' },
  },
  'profile-taken': {
    status: 409,
    title: {
      zh: '该参数配置不能取代另一配置',
      en: 'The profile cannot be put in place of another',
    },
  },
  'webhook-not-found': {
    status: 404,
    title: { zh: '没有该推送地址', en: 'There is no such webhook' },
  },
  'webhook-silent': {
    status: 409,
    title: { zh: '此处不向外推送', en: 'Nothing is sent from here' },
  },
  'calendar-feed-not-found': {
    status: 404,
    title: { zh: '没有该日历订阅', en: 'There is no such calendar feed' },
  },
  'deadline-not-found': {
    status: 404,
    title: { zh: '没有该期限', en: 'There is no such deadline' },
  },
  'deadline-not-overdue': {
    status: 409,
    title: { zh: '该期限未逾期', en: 'The deadline is not overdue' },
  },
  'personal-text-not-found': {
    status: 404,
    title: { zh: '未保存该个人信息', en: 'There is no such personal text' },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求过于频繁', en: 'You ask more often than is allowed' },
  },
  'too-much-at-once': {
    status: 429,
    title: { zh: '正在处理和等待处理的任务过多', en: 'Too much is being worked on at once' },
  },
  'work-too-large': {
    status: 422,
    title: { zh: '处理超过允许的内存', en: 'The work takes more memory than is allowed' },
  },
  'work-timed-out': {
    status: 503,
    title: { zh: '处理超过允许的时间', en: 'The work takes longer than is allowed' },
  },
  'cursor-invalid': {
    status: 400,
    title: { zh: '分页游标不是本系统给出的', en: 'The page cursor is not one of ours' },
  },
  'import-refused': {
    status: 409,
    title: {
      zh: '补录的办理过程不能成立',
      en: 'The imported course of the matter cannot be followed',
    },
  },
  'migration-impossible': {
    status: 409,
    title: { zh: '案件不能变更为适用这些规则', en: 'The case cannot be moved to these rules' },
  },
  'too-many-streams': {
    status: 429,
    title: { zh: '打开的消息流过多', en: 'You have too many streams open' },
  },
  'delivery-not-dead': {
    status: 409,
    title: {
      zh: '只有已经放弃的发送才能重新发送',
      en: 'Only a delivery that was given up is sent again',
    },
  },
  'clock-backwards': {
    status: 409,
    title: { zh: '模拟时钟只能向前', en: 'The simulated clock only moves forward' },
  },
  'clock-busy': {
    status: 503,
    title: { zh: '模拟时钟仍在推进', en: 'The simulated clock is still at work' },
  },
  'service-unavailable': {
    status: 503,
    title: { zh: '所需服务没有响应', en: 'A service that is needed does not answer' },
  },
  'internal-fault': { status: 500, title: { zh: '系统出错', en: 'The system made a mistake' } },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: Words }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The languages that a failure is put into words in. */
export type Language = keyof Words;

/** What a failure says in both languages, and in which where nobody has asked for one. */
export interface Detail extends Words {
  /** English where it is left out. */
  readonly standard?: Language;
}

/** An expected failure with the situation in words; the one filter turns it into RFC 9457. */
export class ProblemError extends Error {
  /** The situation in words, in the standard language. */
  readonly detail: string;

  constructor(
    readonly code: ProblemCode,
    readonly words: Detail,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    const detail = words[words.standard ?? 'en'];
    super(`${code}: ${detail}`);
    this.name = 'ProblemError';
    this.detail = detail;
  }
}

/** What several things say, in one sentence. */
export const joined = (said: readonly Words[]): Words => ({
  zh: said.map(({ zh }) => zh).join('；'),
  en: said.map(({ en }) => en).join('; '),
});

/** What is wrong at one place of a request. */
interface Placed extends Words {
  /** JSON pointer into the request. */
  readonly pointer: string;
}

/** The member `errors` of a problem: each fault with its place, in both languages. */
export const errorsOf = (faults: readonly Placed[]) =>
  faults.map(({ pointer, zh, en }) => ({ pointer: `#${pointer}`, detail: en, detailZh: zh }));
