import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import { ANYBODY, ApiThreads } from '../heavy-work/api-threads.js';
import { Public } from '../http/caller.js';

const MEDIA_TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  bpmn: 'application/bpmn+xml; charset=utf-8',
} as const;

/** The procedures, drawn from their machines: BPMN 2.0 and SVG. */
@ApiTags('procedures 程序')
@Public()
@Controller('v1/procedures')
export class DrawingsController {
  /** Whoever asks while a drawing is made waits for the same one. */
  private readonly drawn = new Map<string, Promise<string>>();

  constructor(
    private readonly holder: EngineHolder,
    private readonly threads: ApiThreads,
  ) {}

  @Get(':key/drawings/:file')
  async drawing(
    @Param('key') key: string,
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const procedure = this.holder.engine.procedures.get(key);
    const [, machine = '', form = ''] = /^([\w-]+)\.(svg|bpmn)$/.exec(file) ?? [];
    if (procedure === undefined || !Object.hasOwn(procedure.machines, machine) || !isForm(form)) {
      throw new ProblemError('path-not-found', {
        zh: '没有该图；程序见 GET /v1/procedures，图的地址为 {key}/drawings/{machine}.svg 或者 .bpmn',
        en: 'There is no such drawing. GET /v1/procedures lists the procedures; a drawing is {key}/drawings/{machine}.svg or .bpmn.',
      });
    }
    void reply.header('content-type', MEDIA_TYPES[form]);
    return this.once(`${key}/${file}`, () =>
      this.threads.run(ANYBODY, 'drawing', { procedure: key, machine, form }),
    );
  }

  private once(name: string, draw: () => Promise<string>): Promise<string> {
    const known = this.drawn.get(name) ?? draw();
    this.drawn.set(name, known);
    // What could not be drawn now, for want of room, is drawn when somebody asks again.
    known.catch(() => this.drawn.delete(name));
    return known;
  }
}

const isForm = (form: string): form is keyof typeof MEDIA_TYPES => Object.hasOwn(MEDIA_TYPES, form);
