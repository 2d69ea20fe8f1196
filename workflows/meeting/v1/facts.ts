import type { CoreFacts } from '#libs/procedure';

import type { Item } from './agenda/facts.js';
import type { MeetingType, MemberList, Schedule } from './convening/facts.js';
import type { Correction, FiledMinutes, SignedRecord } from './minutes/facts.js';
import type { Session } from './session/facts.js';

/** How a meeting ended, when and why. */
export interface Ending {
  readonly how: 'concluded' | 'cancelled';
  readonly on: string;
  readonly reason: string | null;
}

/** Everything that a meeting remembers; the fold of its events. */
export interface Facts extends CoreFacts {
  readonly title: string;
  readonly type: MeetingType;
  readonly schedule: Schedule;
  readonly members: MemberList;
  readonly notice: { readonly on: string; readonly recipients: string } | null;
  /** In the order in which they were tabled. */
  readonly items: readonly Item[];
  readonly session: Session | null;
  readonly record: SignedRecord | null;
  readonly corrections: readonly Correction[];
  readonly minutes: FiledMinutes | null;
  readonly ending: Ending | null;
}

/** Before the meeting is convened. */
export const initialFacts: Facts = {
  documents: {},
  defects: [],
  determinations: [],
  title: '',
  type: 'standing',
  schedule: { plannedOn: '', slot: '', place: '', papersBy: '' },
  members: { on: '', basis: '', members: [] },
  notice: null,
  items: [],
  session: null,
  record: null,
  corrections: [],
  minutes: null,
  ending: null,
};
