import {
  SYSTEM_ROLE,
  type Checked,
  type CommandSpec,
  type Procedure,
  type OnlyRemains,
  type RestingOn,
  type Way,
  type Ways,
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
  /** The rule of the place, or the practice, on whose number it rests. */
  readonly rule?: RestingOn;
  readonly remedy: ExplainedRemedy;
}

/** What mends an unmet requirement, and who can. */
export interface ExplainedRemedy extends Words {
  /** What mends it, or the first step of the way there that is in turn now. */
  readonly command?: string;
  readonly commandTitle?: Words;
  /** What mends it in the end, where that is several steps away. */
  readonly leadsTo?: { readonly command: string; readonly title: Words | undefined };
  /** What alone remains where no step of the case mends it. */
  readonly only?: OnlyRemains;
  /** The roles that may give the command; where no command mends it, those of the command asked for. */
  readonly roles: readonly RoleTitle[];
}

interface RoleTitle {
  readonly role: string;
  readonly title: Words | undefined;
}

const SYSTEM_TITLE: Words = { zh: '系统', en: 'the system itself' };

export function rolesOf(procedure: Procedure, spec: CommandSpec | undefined): readonly RoleTitle[] {
  const roles = spec?.by.length === 0 ? [SYSTEM_ROLE] : (spec?.by ?? []);
  return roles.map((role) => ({
    role,
    title: role === SYSTEM_ROLE ? SYSTEM_TITLE : procedure.roles[role]?.title,
  }));
}

/** What explains: the version of the procedure, and the ways on from where the case stands. */
export interface Explaining {
  readonly procedure: Procedure;
  readonly ways?: Ways | undefined;
}

/**
 * Explains a requirement that was asked of a command: what it asks, what is missing, what mends it, who
 * can. With the ways on from where the case stands, what mends it is something that is in turn.
 */
export function explain(
  { procedure, ways }: Explaining,
  type: string,
  checked: Checked,
): UnmetRequirement {
  const requirement = procedure.requirement(checked.id);
  return {
    id: checked.id,
    article: checked.article,
    level: checked.level,
    asks: requirement.asks,
    answer: checked.answer,
    ...(checked.missing === undefined ? {} : { missing: checked.missing }),
    ...(checked.fields === undefined ? {} : { fields: checked.fields }),
    ...(checked.rule === undefined ? {} : { rule: checked.rule }),
    remedy: remedyOf(procedure, type, { requirement, ways }),
  };
}

interface Mended {
  readonly requirement: ReturnType<Procedure['requirement']>;
  readonly ways: Ways | undefined;
}

function remedyOf(
  procedure: Procedure,
  type: string,
  { requirement: { id, remedy }, ways }: Mended,
): ExplainedRemedy {
  const { zh, en, command, others = [], only } = remedy;
  const offered = [command ?? [], ...others].flat();
  const way =
    ways === undefined || offered.includes(type) ? offered.slice(0, 1) : ways.to(offered, id);
  return {
    ...{ zh, en },
    ...(only === undefined ? {} : { only }),
    ...firstStep(procedure, way ?? []),
    roles: rolesOf(procedure, procedure.command(way?.[0] ?? type)),
  };
}

/** The first step of a way, and where the way leads. */
export function firstStep(
  procedure: Procedure,
  way: Way,
): Pick<ExplainedRemedy, 'command' | 'commandTitle' | 'leadsTo'> {
  const [command, ...rest] = way;
  const spec = command === undefined ? undefined : procedure.command(command);
  const last = rest.at(-1);
  return {
    ...(command === undefined ? {} : { command }),
    ...(spec === undefined ? {} : { commandTitle: spec.title }),
    ...(last === undefined
      ? {}
      : { leadsTo: { command: last, title: procedure.command(last)?.title } }),
  };
}
