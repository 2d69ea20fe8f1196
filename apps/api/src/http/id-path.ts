import { IsUUID } from 'class-validator';

/** The id in an address. */
export class IdPath {
  @IsUUID()
  readonly id!: string;
}
