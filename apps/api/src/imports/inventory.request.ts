import { IsBase64 } from 'class-validator';

import { IsFileName, IsPlainText, IsReason } from '../http/validate.js';

const NAME_MAX = 200;
const REASON_MAX = 1000;

/** The organ whose inventory is meant. */
export class InventoryQuery {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;
}

/** By whom and by which paper what the inventory lists is carried. */
export class ApproveInventoryRequest extends InventoryQuery {
  /** Who approved it: a person by id. */
  @IsPlainText(NAME_MAX)
  readonly approver!: string;

  @IsReason(REASON_MAX)
  readonly reason!: string;

  @IsPlainText(NAME_MAX)
  readonly title: string = '存量移交清单';

  @IsFileName(NAME_MAX)
  readonly fileName: string = '存量移交清单';

  /** The approved inventory. */
  @IsBase64()
  readonly contentBase64!: string;
}
