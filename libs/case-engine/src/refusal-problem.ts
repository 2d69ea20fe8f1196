import { ProblemError } from '#libs/problems';
import {
  SYSTEM_ROLE,
  type Checked,
  type CommandSpec,
  type Procedure,
  type Refused,
  type Words,
} from '#libs/procedure';

/** One unmet requirement as callers, screens and reports read it. */
export interface UnmetRequirement {
  readonly id: string;
  readonly article: string;
  readonly level: string;
  readonly asks: Words;
  readonly answer: string;
  readonly missing?: Words;
  readonly fields?: readonly string[];
  readonly remedy: ExplainedRemedy;
}

/** What mends an unmet requirement, and who can. */
export interface ExplainedRemedy extends Words {
  readonly command?: string;
  readonly commandTitle?: Words;
  /** The roles that may give the command; where no command mends it, those of the command asked for. */
  readonly roles: readonly RoleTitle[];
}

interface RoleTitle {
  readonly role: string;
  readonly title: Words | undefined;
}

const SYSTEM_TITLE: Words = { zh: '系统', en: 'the system itself' };

function rolesOf(procedure: Procedure, spec: CommandSpec | undefined): readonly RoleTitle[] {
  const roles = spec?.by.length === 0 ? [SYSTEM_ROLE] : (spec?.by ?? []);
  return roles.map((role) => ({
    role,
    title: role === SYSTEM_ROLE ? SYSTEM_TITLE : procedure.roles[role]?.title,
  }));
}

/** Explains a requirement that was asked of a command: what it asks, what is missing, what mends it, who can. */
export function explain(procedure: Procedure, type: string, checked: Checked): UnmetRequirement {
  const requirement = procedure.requirement(checked.id);
  const { remedy } = requirement;
  const mending = remedy.command === undefined ? undefined : procedure.command(remedy.command);
  return {
    id: checked.id,
    article: checked.article,
    level: checked.level,
    asks: requirement.asks,
    answer: checked.answer,
    ...(checked.missing === undefined ? {} : { missing: checked.missing }),
    ...(checked.fields === undefined ? {} : { fields: checked.fields }),
    remedy: {
      ...remedy,
      ...(mending === undefined ? {} : { commandTitle: mending.title }),
      roles: rolesOf(procedure, mending ?? procedure.command(type)),
    },
  };
}

/** Turns a refusal into the problem that explains itself with its article. */
export function refusalProblem(procedure: Procedure, type: string, refused: Refused): ProblemError {
  const spec = procedure.command(type);
  const what = spec === undefined ? type : `${spec.title.zh} (${type})`;
  const about = { command: type, ...(spec === undefined ? {} : { article: spec.article }) };
  switch (refused.code) {
    case 'event-not-allowed': {
      const unmet = refused.unmet.map((checked) => explain(procedure, type, checked));
      const words = unmet.map((one) => `${one.article}：${one.missing?.zh ?? one.asks.zh}`);
      return new ProblemError(refused.code, `${what}：${words.join('；')}`, { ...about, unmet });
    }
    case 'out-of-turn':
      return new ProblemError(
        refused.code,
        `${what} is possible in other states than the present ones.`,
        { ...about, possibleIn: refused.possibleIn.map((state) => stateTitle(procedure, state)) },
      );
    case 'not-permitted':
      return new ProblemError(refused.code, `${what} is for others: see roles.`, {
        ...about,
        roles: refused.roles.map((role) => ({ role, title: procedure.roles[role]?.title })),
      });
    case 'reference-unknown':
      return new ProblemError(
        refused.code,
        'Name documents filed to this decision (of the kind asked for), and units and people that exist.',
        { ...about, about: refused.about.map((pointer) => `/payload${pointer}`) },
      );
    case 'command-unknown':
      return new ProblemError(refused.code, `There is no command "${type}". See /docs.`, about);
    case 'time-in-future':
    case 'time-before-stage':
    case 'late-without-reason':
      return new ProblemError(refused.code, TIME_WORDS[refused.code](refused.about.join()), about);
  }
}

const TIME_WORDS = {
  'time-in-future': (now: string) => `occurredAt lies after the server's time ${now}.`,
  'time-before-stage': (day: string) =>
    `occurredAt lies before ${day}, the day on which this stage began.`,
  'late-without-reason': () => 'What happened before today is entered with lateBecause.',
} as const;

function stateTitle(procedure: Procedure, state: string): object {
  const [name = '', path = ''] = state.split('/');
  let spec = procedure.machines[name];
  for (const part of path.split('.')) {
    spec = spec?.states?.[part] ?? spec;
  }
  return { state, title: spec?.title };
}
