import { joined } from '#libs/problems';
import type { Checked, Procedure, Refused, Words } from '#libs/procedure';

/** Why a command was refused; the command itself is named by whoever says it. */
const REASONS = {
  'command-unknown': () => ({
    zh: '该程序没有此项操作，参见 /docs',
    en: 'the procedure has no such command, see /docs',
  }),
  'not-permitted': () => ({
    zh: '办理人没有相应职权',
    en: 'this is for others, see roles',
  }),
  'not-imported': () => ({
    zh: '补录的是上线前的办理过程，不含对补录时发现的瑕疵、缺漏的处理，请在补录后办理',
    en: 'an import holds what was done before the system; what it brings up is settled afterwards',
  }),
  'out-of-turn': () => ({
    zh: '该案件目前所处环节不能办理',
    en: 'this is possible in other states than the present ones',
  }),
  'time-in-future': (now: string) => ({
    zh: `所述时间晚于当前时间（${now}）`,
    en: `occurredAt lies after the server's time ${now}`,
  }),
  'time-before-stage': (day: string) => ({
    zh: `所述时间早于该环节开始之日（${day}）`,
    en: `occurredAt lies before ${day}, the day on which this stage began`,
  }),
  'late-without-reason': () => ({
    zh: '未说明补录理由（lateBecause）',
    en: 'what happened before today is entered with lateBecause',
  }),
  'request-invalid': () => ({
    zh: '填报的内容不符合要求',
    en: 'what is stated does not have the form asked for',
  }),
  'reference-unknown': () => ({
    zh: '所列文书不在本案中或者不是所要求的种类，或者所列单位、人员不存在',
    en: 'name documents filed to this decision (of the kind asked for), and units and people that exist',
  }),
} as const satisfies Readonly<
  Record<Exclude<Refused['code'], 'event-not-allowed'>, (about: string) => Words>
>;

/** Puts into words why a command was refused. */
export function refusalWords(procedure: Procedure, refused: Refused, type = ''): Words {
  if (refused.faults.length > 0) {
    return joined(refused.faults);
  }
  if (refused.code !== 'event-not-allowed') {
    return REASONS[refused.code](refused.about.join());
  }
  const said = refused.unmet.map((checked) => {
    const { id, article, rule } = checked;
    const { zh, en } = checked.missing ?? leftOut(procedure, type, checked);
    const own = rule === undefined ? '' : `（${rule.source}，${rule.article}）`;
    return { zh: `${article}${own}：${zh}`, en: `${id}: ${en}` };
  });
  return joined(said);
}

/** The duty whose fields were left out, with what is missing by its label. */
function leftOut(procedure: Procedure, type: string, { id, fields = [] }: Checked): Words {
  const { zh, en } = procedure.requirement(id).asks;
  const labels = fields.flatMap((name) => procedure.command(type)?.fields[name]?.label ?? []);
  return labels.length === 0
    ? { zh, en }
    : {
        zh: `缺少${labels.map((label) => label.zh).join('、')}（${zh}）`,
        en: `missing ${labels.map((label) => label.en).join(', ')} (${en})`,
      };
}
