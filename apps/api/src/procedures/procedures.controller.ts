import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { PROBLEMS, ProblemError } from '#libs/problems';
import { allStates } from '#libs/procedure';

import { EngineHolder } from '../engine-holder.js';
import { Public } from '../http/caller.js';

/** The procedure as anyone may read it, and the pages behind the problem types. */
@ApiTags('procedures 程序')
@Public()
@Controller()
export class ProceduresController {
  constructor(private readonly holder: EngineHolder) {}

  @Get('v1/procedures')
  list() {
    return {
      items: [...this.holder.engine.procedures.values()].map((procedure) => ({
        key: procedure.key,
        title: procedure.title,
        stages: procedure.stages,
        roles: Object.fromEntries(
          Object.entries(procedure.roles).map(([role, { title }]) => [role, title]),
        ),
        documentKinds: procedure.documentKinds,
        commands: procedure.commands,
        requirements: procedure.requirements.map(({ id, article, level, asks, remedy }) => ({
          id,
          article,
          level,
          asks,
          remedy,
        })),
        states: procedure.compiled.flatMap(({ name, root }) =>
          allStates(root).map(([path, { title, stage, basis, tags }]) => ({
            state: `${name}/${path}`,
            title,
            stage,
            basis,
            tags,
          })),
        ),
      })),
    };
  }

  @Get('problems/:code')
  problem(@Param('code') code: string) {
    if (!Object.hasOwn(PROBLEMS, code)) {
      throw new ProblemError('path-not-found', {
        zh: '没有该问题类型，请使用问题中给出的地址',
        en: 'There is no such problem type. Use the address that the problem gives.',
      });
    }
    const { status, title } = PROBLEMS[code as keyof typeof PROBLEMS];
    return { code, status, title: title.en, titles: title };
  }
}
