import { Controller, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';

import type { Procedure } from '#libs/procedure';

import { DocumentsController } from '../documents/documents.controller.js';
import { CasesController } from './decisions.controller.js';

/** Makes the controllers of a procedure's cases: `/v1/decisions` and the documents below it. */
export function collectionControllers(procedure: Procedure): readonly Type[] {
  const { collection, title } = procedure.cases;
  const path = `v1/${collection}`;
  const name = `${collection.charAt(0).toUpperCase()}${collection.slice(1)}`;

  @ApiTags(`${collection} ${title.zh}`)
  @ApiBearerAuth()
  @Controller(path)
  class OfCases extends CasesController {
    protected readonly procedure = procedure;
  }

  @ApiTags('documents 文书')
  @ApiBearerAuth()
  @Controller(`${path}/:id/documents`)
  class OfDocuments extends DocumentsController {
    protected readonly procedure = procedure;
  }

  return [named(`${name}Controller`, OfCases), named(`${name}DocumentsController`, OfDocuments)];
}

/** Operations are named after the class that they stand in. */
function named(name: string, type: Type): Type {
  return Object.defineProperty(type, 'name', { value: name });
}
