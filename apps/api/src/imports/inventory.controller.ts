import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';

import { readableOrgans } from '#libs/identity';
import { ProblemError } from '#libs/problems';

import { CSV, XLSX } from '../catalogues/sheet-files.js';
import { EngineHolder } from '../engine-holder.js';
import { ApiThreads } from '../heavy-work/api-threads.js';
import { PersonId } from '../http/caller.js';
import { IdempotencyKey } from '../http/command-headers.js';
import { contentDisposition } from '../http/content-disposition.js';
import { withPersonalTexts } from '../http/personal-texts.js';
import { validated } from '../http/validate.js';
import { approveInventory } from './approve-inventory.js';
import { inventorySheet } from './inventory-sheet.js';
import { ApproveInventoryRequest, InventoryQuery } from './inventory.request.js';
import { inventoryOf, type Inventory } from './inventory.js';

const NAME = '存量移交清单';
const OF_ORGAN = { name: 'organId', required: true, type: String } as const;

/** What an organ brought over from before the system, with what was found on entry (存量移交清单). */
@ApiTags('imports 存量补录')
@ApiBearerAuth()
@Controller('v1/imports')
export class InventoryController {
  constructor(
    private readonly holder: EngineHolder,
    private readonly threads: ApiThreads,
  ) {}

  @Get('inventory')
  @ApiQuery(OF_ORGAN)
  inventory(@PersonId() personId: string, @Query() query: unknown) {
    return this.read(personId, query);
  }

  @Get('inventory.csv')
  @ApiQuery(OF_ORGAN)
  async csv(@PersonId() personId: string, @Query() query: unknown) {
    const sheet = inventorySheet(await this.read(personId, query));
    return download(await this.threads.run(personId, 'writeCsv', { sheet }), CSV, 'csv');
  }

  @Get('inventory.xlsx')
  @ApiQuery(OF_ORGAN)
  async xlsx(@PersonId() personId: string, @Query() query: unknown) {
    const sheet = inventorySheet(await this.read(personId, query));
    const bytes = await this.threads.run(personId, 'writeXlsx', { sheets: { [NAME]: sheet } });
    return download(bytes, XLSX, 'xlsx');
  }

  /** Carries what the inventory lists by one paper, matter by matter. */
  @Post('inventory/approvals')
  @HttpCode(200)
  @ApiBody({
    schema: { type: 'object', required: ['organId', 'approver', 'reason', 'contentBase64'] },
  })
  async approve(
    @PersonId() personId: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() body: unknown,
  ) {
    const request = validated(ApproveInventoryRequest, body);
    await this.assertReadable(personId, request.organId);
    const items = await approveInventory(this.holder.engine, { personId, idempotencyKey, request });
    return { items };
  }

  private async read(personId: string, query: unknown): Promise<Inventory> {
    const { organId } = validated(InventoryQuery, query);
    await this.assertReadable(personId, organId);
    const { engine } = this.holder;
    // Cells of a sheet are cut and quoted, so what they hold must be whole before.
    return withPersonalTexts(engine.pool, await inventoryOf(engine, organId));
  }

  private async assertReadable(personId: string, organId: string): Promise<void> {
    const organs = await readableOrgans(this.holder.engine.pool, personId);
    if (!organs.includes(organId)) {
      throw new ProblemError('not-permitted', {
        zh: '您无权查阅该机关的内容，请由该机关有职权的人员查阅',
        en: 'You may not read what this organ keeps. Ask somebody with a mandate there.',
      });
    }
  }
}

const download = (bytes: Buffer, type: string, form: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: contentDisposition('attachment', `${NAME}.${form}`),
  });
