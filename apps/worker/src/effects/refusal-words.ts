import type { Refused, Words } from '#libs/procedure';

const CODES: Readonly<Record<Exclude<Refused['code'], 'event-not-allowed'>, Words>> = {
  'command-unknown': { zh: '该案件没有此项操作', en: 'the case knows no such command' },
  'not-permitted': { zh: '办理人没有相应职权', en: 'the person holds no mandate for it' },
  'out-of-turn': { zh: '该案件不在相应环节', en: 'the case stands in another state' },
  'time-in-future': { zh: '所述时间晚于当前时间', en: 'the stated time lies in the future' },
  'time-before-stage': {
    zh: '所述时间早于该环节开始之日',
    en: 'the stated time lies before the stage began',
  },
  'late-without-reason': { zh: '补录未说明理由', en: 'it is entered late without a reason' },
  'reference-unknown': {
    zh: '所列材料、人员不在该案件中',
    en: 'it names papers or people that the case does not have',
  },
};

/** Says in words, for a notice, why a command was refused. */
export function refusalWords({ code, unmet }: Refused): Words {
  if (code !== 'event-not-allowed') {
    return CODES[code];
  }
  return {
    zh: unmet.map((one) => `${one.article}：${one.missing?.zh ?? one.id}`).join('；'),
    en: unmet.map((one) => `${one.id}: ${one.missing?.en ?? one.answer}`).join('; '),
  };
}
