import { errorsOf, joined, ProblemError } from '#libs/problems';
import type { Fault, Procedure, Refused, Ways } from '#libs/procedure';

import { explain, firstStep, rolesOf } from './explain.js';
import { refusalWords } from './refusal-words.js';

/** A refusal, with the ways on from where the case stands, where one stands. */
type Refusal = Refused & { readonly ways?: Ways };

/** Turns a refusal into the problem that explains itself with its article. */
export function refusalProblem(procedure: Procedure, type: string, refused: Refusal): ProblemError {
  const spec = procedure.command(type);
  const { zh, en } = refusalWords(procedure, refused, type);
  const detail = {
    zh: `${spec?.title.zh ?? type}：${zh}`,
    en: `${spec === undefined ? type : `${spec.title.en} (${type})`}: ${en}`,
    // The requirements are written in Chinese first, and so is what says that they are not met.
    standard: refused.code === 'event-not-allowed' ? ('zh' as const) : ('en' as const),
  };
  return new ProblemError(refused.code, detail, {
    command: type,
    ...(spec === undefined ? {} : { article: spec.article }),
    ...membersOf(procedure, type, refused),
  });
}

/** The problem of somebody who holds none of the roles that give the command. */
export function notPermitted(procedure: Procedure, type: string): ProblemError {
  const roles = procedure.command(type)?.by ?? [];
  return refusalProblem(procedure, type, {
    ...{ kind: 'refused', code: 'not-permitted', roles },
    ...{ unmet: [], checked: [], possibleIn: [], about: [], faults: [] },
  });
}

/** What a client needs beside the words, by the kind of refusal. */
function membersOf(procedure: Procedure, type: string, refused: Refusal): object {
  switch (refused.code) {
    case 'event-not-allowed':
      return {
        unmet: refused.unmet.map((checked) =>
          explain({ procedure, ways: refused.ways }, type, checked),
        ),
      };
    case 'out-of-turn':
      return {
        possibleIn: refused.possibleIn.map((state) => stateTitle(procedure, state)),
        ...nextOf(procedure, type, refused),
      };
    case 'not-permitted':
      return {
        roles: refused.roles.map((role) => ({ role, title: procedure.roles[role]?.title })),
      };
    case 'reference-unknown':
      return { about: refused.about.map((pointer) => `/payload${pointer}`) };
    case 'request-invalid':
    case 'time-in-future':
    case 'time-before-stage':
    case 'late-without-reason':
      return refused.faults.length === 0 ? {} : { errors: placed(refused.faults) };
    case 'command-unknown':
    case 'not-imported':
      return {};
  }
}

/** The first step of the way that brings the command into turn. */
function nextOf(procedure: Procedure, type: string, { ways }: Refusal): object {
  const way = ways?.to([type], '') ?? [];
  return way.length === 0
    ? {}
    : {
        next: {
          ...firstStep(procedure, way),
          roles: rolesOf(procedure, procedure.command(way[0] ?? '')),
        },
      };
}

/** Turns what is wrong with the fields of a payload into the problem that names each place. */
export function fieldProblem(faults: readonly Fault[]): ProblemError {
  return new ProblemError('request-invalid', joined(faults), { errors: placed(faults) });
}

const placed = (faults: readonly Fault[]) =>
  errorsOf(faults.map((fault) => ({ ...fault, pointer: `/payload${fault.pointer}` })));

function stateTitle(procedure: Procedure, state: string): object {
  const [name = '', path = ''] = state.split('/');
  let spec = procedure.machines[name];
  for (const part of path.split('.')) {
    spec = spec?.states?.[part] ?? spec;
  }
  return { state, title: spec?.title };
}
