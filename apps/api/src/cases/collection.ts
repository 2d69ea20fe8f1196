import { Controller, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';

import type { Procedure } from '#libs/procedure';

import { ComplianceController } from '../compliance/compliance.controller.js';
import { DocumentsController } from '../documents/documents.controller.js';
import { MigrationController } from '../migration/migration.controller.js';
import { CasesController } from './cases.controller.js';

/** Makes the controllers of a procedure's cases: `/v1/decisions`, the documents and the compliance below it. */
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

  @ApiTags(`${collection} ${title.zh}`)
  @ApiBearerAuth()
  @Controller(`${path}/:id/compliance`)
  class OfCompliance extends ComplianceController {
    protected readonly procedure = procedure;
  }

  @ApiTags('migration 规则变更')
  @ApiBearerAuth()
  @Controller(`${path}/:id/migration`)
  class OfMigration extends MigrationController {
    protected readonly procedure = procedure;
  }

  return [
    named(`${name}Controller`, OfCases),
    named(`${name}DocumentsController`, OfDocuments),
    named(`${name}ComplianceController`, OfCompliance),
    named(`${name}MigrationController`, OfMigration),
  ];
}

/** Operations are named after the class that they stand in. */
function named(name: string, type: Type): Type {
  return Object.defineProperty(type, 'name', { value: name });
}
