export interface HearingParticipant {
  readonly key: string;
  readonly name: string;
  readonly side: string;
  readonly deliveredOn: string | null;
  readonly signature: 'awaited' | 'signed' | 'refused';
  readonly refusal: { readonly reason: string | null; readonly witness: string | null } | null;
}

export interface Hearing {
  readonly announcedOn: string;
  readonly plannedOn: string;
  readonly selectionMethod: string;
  readonly selectionPublishedOn: string;
  readonly sides: readonly string[];
  readonly participants: readonly HearingParticipant[];
  readonly listPublishedOn: string | null;
  readonly heldOn: string | null;
  readonly order: readonly string[];
  readonly reportDocument: string | null;
}
