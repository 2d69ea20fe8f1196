import type { CoreFacts } from '#libs/procedure';

import { initialAdjustments, type AdjustmentFacts } from './adjustment/facts.js';
import { initialApproval, type ApprovalFacts } from './approval/facts.js';
import { initialClosing, type ClosingFacts } from './closing/facts.js';
import { initialConsultation, type ConsultationFacts } from './consultation/facts.js';
import { initialItems, type ItemFacts } from './items/facts.js';
import { initialPublication, type PublicationFacts } from './publication/facts.js';
import { initialScreening, type ScreeningFacts } from './screening/facts.js';
import { initialSolicitation, type SolicitationFacts } from './solicitation/facts.js';

/** Everything that a year's catalogue remembers; the fold of its events. */
export interface Facts
  extends
    CoreFacts,
    SolicitationFacts,
    ItemFacts,
    ScreeningFacts,
    ConsultationFacts,
    ApprovalFacts,
    PublicationFacts,
    AdjustmentFacts,
    ClosingFacts {
  /** Deadlines that have passed unmet, as `kind@day`. */
  readonly elapsed: readonly string[];
}

/** What a catalogue remembers before it is opened. */
export const initialFacts: Facts = {
  documents: {},
  defects: [],
  determinations: [],
  ...initialSolicitation,
  ...initialItems,
  ...initialScreening,
  ...initialConsultation,
  ...initialApproval,
  ...initialPublication,
  ...initialAdjustments,
  ...initialClosing,
  elapsed: [],
};

/** The title of a year's catalogue, as it is published. */
export const titleOf = (year: number): string => `${String(year)}年度重大行政决策事项目录`;

/** The id under which decisions start from a listed item. */
export const rowIdOf = (organId: string, year: number, key: string): string =>
  `${organId}-${String(year)}-${key}`;
