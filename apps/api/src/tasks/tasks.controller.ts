import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

import { ReadSource, listTasks } from '#libs/case-store';

import { DeadlineReader } from '../deadlines/deadline-reader.js';
import { lightOf } from '../deadlines/light.js';
import { PersonId } from '../http/caller.js';
import { isId, isMoment, pageOf, readCursor } from '../http/cursor.js';
import { PageQuery } from '../http/page-query.js';
import { validated } from '../http/validate.js';

class TasksQuery extends PageQuery {
  @IsIn(['open', 'done'])
  readonly state: 'open' | 'done' = 'open';
}

@ApiTags('tasks 待办')
@ApiBearerAuth()
@Controller('v1')
export class TasksController {
  constructor(
    private readonly source: ReadSource,
    private readonly deadlines: DeadlineReader,
  ) {}

  @Get('tasks')
  async tasks(@PersonId() personId: string, @Query() query: unknown) {
    const { state, cursor, limit } = validated(TasksQuery, query);
    const done = state === 'done';
    const [at, caseId, path, role] =
      cursor === undefined
        ? []
        : readCursor(cursor, 4, (part, index) => [isMoment, isId][index]?.(part) ?? true);
    const after =
      at === undefined || caseId === undefined || path === undefined || role === undefined
        ? undefined
        : { at, caseId, state: path, role };
    const rows = await listTasks(this.source, personId, {
      done,
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    });
    const { today, calendar } = await this.deadlines.day();
    const lit = rows.map(({ deadlineState: open, remind, ...task }) => ({
      ...task,
      light:
        open === null || task.dueOn === null
          ? null
          : lightOf({ state: open, dueOn: task.dueOn, remind: remind ?? [] }, today, calendar),
    }));
    return pageOf(lit, limit, (last) => [
      ((done ? last.closedAt : last.openedAt) ?? last.openedAt).toISOString(),
      last.caseId,
      last.state,
      last.role,
    ]);
  }
}
