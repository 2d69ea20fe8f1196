import { Body, Get, Injectable, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { documentIdOf, fileDocument, readContent } from '#libs/documents';
import { errorsOf, ProblemError } from '#libs/problems';
import type { FiledDocument, Procedure } from '#libs/procedure';

import { CommandRunner } from '../cases/command-runner.js';
import { CaseReader, type ReadableCase } from '../cases/case-reader.js';
import { answer } from '../cases/cases.controller.js';
import { contentDisposition } from '../http/content-disposition.js';
import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { ApiThreads } from '../heavy-work/api-threads.js';
import { Admitted, AsksFirst, PersonId, type Question } from '../http/caller.js';
import { IdempotencyKey, IfMatch } from '../http/command-headers.js';
import { receivedFile } from '../http/received-file.js';
import { IsDay, IsFileName, IsPlainText, IsReason, validated } from '../http/validate.js';
import { isText } from './difference.js';

type FiledHere = FiledDocument & { readonly id: string };

const NAME_MAX = 200;
const REASON_MAX = 4_000;
const NO_DOCUMENT = {
  zh: '本案没有该文书，请从案件的文书中选取',
  en: 'The case has no such document. Choose one of its documents.',
};

class UploadQuery {
  @IsPlainText(NAME_MAX)
  readonly kind!: string;

  @IsPlainText(NAME_MAX)
  readonly title!: string;

  @IsFileName(NAME_MAX)
  readonly fileName: string = 'document';

  /** The day on which the paper was made; asked of what is filed after the act that rests on it. */
  @IsOptional()
  @IsDay()
  readonly madeOn?: string;

  /** Why it is filed afterwards (事后补录). */
  @IsOptional()
  @IsReason(REASON_MAX)
  readonly supplementReason?: string;
}

class DocumentPath extends IdPath {
  @IsUUID()
  readonly documentId!: string;
}

class DifferenceQuery {
  @IsUUID()
  readonly from!: string;
}

class ContentQuery {
  @IsIn(['inline', 'attachment'])
  readonly disposition: 'inline' | 'attachment' = 'attachment';
}

/** Twenty megabytes are read for those who may file them. */
const mayFile: Question = (caller) => caller.part(CaseReader).readFor(caller, 'document.filed');

/** The documents of a case, whichever procedure it is of. */
@Injectable()
export abstract class DocumentsController {
  protected abstract readonly procedure: Procedure;

  constructor(
    private readonly reader: CaseReader,
    private readonly runner: CommandRunner,
    private readonly holder: EngineHolder,
    private readonly threads: ApiThreads,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Param() path: unknown) {
    const { snapshot, procedure } = await this.reader.read(
      personId,
      validated(IdPath, path).id,
      this.procedure.id,
    );
    const items = Object.entries(snapshot.facts.documents).map(([id, filed]) => ({
      id,
      ...filed,
      kindTitle: procedure.documentKinds[filed.kind],
    }));
    return { items, missing: procedure.missingFromFile(snapshot.facts) };
  }

  /**
   * Files one document: its bytes are the body, or the one file of a form; its kind and title stand in
   * the query, or in that form.
   */
  @Post()
  @AsksFirst(mayFile)
  async upload(
    @Admitted() { row, procedure }: ReadableCase,
    @PersonId() personId: string,
    @IfMatch() revision: number,
    @IdempotencyKey() idempotencyKey: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = receivedFile(body, request.headers['content-type']);
    const { kind, title, fileName, madeOn, supplementReason } = validated(UploadQuery, {
      ...(file.fileName === undefined ? {} : { fileName: file.fileName }),
      ...file.fields,
      ...(query as object),
    });
    if (!Object.hasOwn(procedure.documentKinds, kind)) {
      throw new ProblemError(
        'request-invalid',
        {
          zh: `没有“${kind}”这一文书种类，可用的种类见 GET /v1/procedures`,
          en: `There is no kind of document "${kind}". See GET /v1/procedures.`,
        },
        {
          errors: errorsOf([
            { pointer: '/kind', zh: '不是文书种类', en: 'is not a kind of document' },
          ]),
        },
      );
    }
    const upload = {
      caseId: row.id,
      expectedRevision: revision,
      caller: { kind: 'person', personId } as const,
      callerId: personId,
      idempotencyKey,
      stated: {},
      kind,
      title,
      fileName,
      ...(madeOn === undefined ? {} : { madeOn }),
      ...(supplementReason === undefined ? {} : { supplementReason }),
      mediaType: file.mediaType.slice(0, NAME_MAX),
      bytes: file.bytes,
    };
    const recorded = this.runner.recorded(
      this.procedure.id,
      'document.filed',
      await fileDocument(this.holder.engine, upload),
    );
    return { documentId: documentIdOf(upload), ...answer(reply, recorded) };
  }

  @Get(':documentId/content')
  async content(
    @PersonId() personId: string,
    @Param() path: unknown,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id, documentId } = validated(DocumentPath, path);
    const { disposition } = validated(ContentQuery, query);
    const { snapshot } = await this.reader.read(personId, id, this.procedure.id);
    const filed = snapshot.facts.documents[documentId];
    if (filed === undefined) {
      throw new ProblemError('document-not-found', NO_DOCUMENT);
    }
    const bytes = await readContent(this.holder.engine, filed);
    // The sandbox keeps an uploaded page from acting in the reader's name.
    void reply
      .header('content-type', filed.mediaType)
      .header('content-disposition', contentDisposition(disposition, filed.fileName))
      .header('content-security-policy', 'sandbox')
      .header('x-content-type-options', 'nosniff')
      .header('etag', `"${filed.hash}"`);
    return bytes;
  }

  /** Two documents of the case side by side: texts line by line, others by what tells them apart. */
  @Get(':documentId/difference')
  async difference(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { id, documentId } = validated(DocumentPath, path);
    const { from } = validated(DifferenceQuery, query);
    const { snapshot } = await this.reader.read(personId, id, this.procedure.id);
    const [earlier, later] = [from, documentId].map((one) => {
      const filed = snapshot.facts.documents[one];
      if (filed === undefined) {
        throw new ProblemError('document-not-found', NO_DOCUMENT);
      }
      return { id: one, ...filed };
    }) as [FiledHere, FiledHere];
    const same = earlier.hash === later.hash;
    return {
      from: earlier,
      to: later,
      same,
      lines: await this.linesOf(personId, [earlier, later]),
    };
  }

  /** `null` where one of the two is no text. */
  private async linesOf(personId: string, [earlier, later]: readonly [FiledHere, FiledHere]) {
    if (!isText(earlier) || !isText(later)) {
      return null;
    }
    const [before, after] = await Promise.all([
      readContent(this.holder.engine, earlier),
      readContent(this.holder.engine, later),
    ]);
    return this.threads.run(personId, 'difference', { before, after });
  }
}
