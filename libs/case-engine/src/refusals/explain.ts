import {
  SYSTEM_ROLE,
  type Checked,
  type CommandSpec,
  type Procedure,
  type RestingOn,
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
    ...(checked.rule === undefined ? {} : { rule: checked.rule }),
    remedy: {
      ...remedy,
      ...(mending === undefined ? {} : { commandTitle: mending.title }),
      roles: rolesOf(procedure, mending ?? procedure.command(type)),
    },
  };
}
