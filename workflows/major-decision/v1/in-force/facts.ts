/** How a case ended; the state says the same, this says when and why. */
export interface Ending {
  readonly how: string;
  readonly on: string;
  readonly reason: string;
}

/** What happens against the procedure and yet happens: recorded as it was, and never mended by time. */
export const IRREGULARITIES = {
  stopped: { zh: '未经法定程序停止执行（第37条）', en: 'Stopped without the procedure' },
  adjusted: { zh: '未经法定程序作出重大调整（第37条）', en: 'Adjusted without the procedure' },
  executedEarly: { zh: '出台前已经实施（第30条、第31条）', en: 'Carried out before its issue' },
  notExecuted: { zh: '拒不执行、推诿执行、拖延执行（第34条）', en: 'Not carried out, or put off' },
  concealed: { zh: '瞒报、谎报或者漏报执行情况（第40条）', en: 'Concealed or misreported' },
  other: { zh: '其他违反程序的情形', en: 'Another breach of the procedure' },
} as const;
