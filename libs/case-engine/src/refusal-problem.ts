import { ProblemError } from '#libs/problems';
import type { Checked, Procedure, Refused, Words } from '#libs/procedure';

/** One unmet requirement as callers, screens and reports read it. */
export interface UnmetRequirement {
  readonly id: string;
  readonly article: string;
  readonly level: string;
  readonly asks: Words;
  readonly answer: string;
  readonly missing?: Words;
  readonly fields?: readonly string[];
  readonly remedy: Words & { readonly command?: string };
}

/** Explains a checked requirement: what it asks, what is missing, what mends it. */
export function explain(procedure: Procedure, checked: Checked): UnmetRequirement {
  const requirement = procedure.requirement(checked.id);
  return {
    id: checked.id,
    article: checked.article,
    level: checked.level,
    asks: requirement.asks,
    answer: checked.answer,
    ...(checked.missing === undefined ? {} : { missing: checked.missing }),
    ...(checked.fields === undefined ? {} : { fields: checked.fields }),
    remedy: requirement.remedy,
  };
}

/** Turns a refusal into the problem that explains itself with its article. */
export function refusalProblem(procedure: Procedure, type: string, refused: Refused): ProblemError {
  const title = procedure.command(type)?.title;
  const what = title === undefined ? type : `${title.zh} (${type})`;
  switch (refused.code) {
    case 'event-not-allowed': {
      const unmet = refused.unmet.map((checked) => explain(procedure, checked));
      const first = unmet
        .map((one) => `${one.article}:${one.missing?.zh ?? one.asks.zh}`)
        .join(';');
      return new ProblemError('event-not-allowed', `${what}:${first}`, { command: type, unmet });
    }
    case 'out-of-turn':
      return new ProblemError(
        'out-of-turn',
        `${what} is possible in other states than the present ones.`,
        {
          command: type,
          possibleIn: refused.possibleIn.map((state) => stateTitle(procedure, state)),
        },
      );
    case 'not-permitted':
      return new ProblemError('not-permitted', `${what} is for others: see roles.`, {
        command: type,
        roles: refused.roles.map((role) => ({ role, title: procedure.roles[role]?.title })),
      });
    case 'reference-unknown':
      return new ProblemError(
        'reference-unknown',
        'Name documents filed to this decision (of the kind asked for), and units and people that exist.',
        {
          about: refused.about.map((pointer) => `/payload${pointer}`),
        },
      );
    case 'command-unknown':
      return new ProblemError(
        'command-unknown',
        `There is no command "${type}". See GET /v1/procedures.`,
      );
    case 'time-in-future':
      return new ProblemError(
        'time-in-future',
        `occurredAt lies after the server's time ${refused.about.join()}.`,
      );
    case 'time-before-stage':
      return new ProblemError(
        'time-before-stage',
        `occurredAt lies before ${refused.about.join()}, the day on which this stage began.`,
      );
    case 'late-without-reason':
      return new ProblemError(
        'late-without-reason',
        'What happened before today is entered with lateBecause.',
      );
  }
}

function stateTitle(procedure: Procedure, state: string): object {
  const [name = '', path = ''] = state.split('/');
  let spec = procedure.machines[name];
  for (const part of path.split('.')) {
    spec = spec?.states?.[part] ?? spec;
  }
  return { state, title: spec?.title };
}
