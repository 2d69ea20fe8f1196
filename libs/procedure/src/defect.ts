import type { Words } from './words.js';

/** How a defect stands: it never disappears, and leaves `open` in these three ways only. */
export type DefectState = 'open' | 'mended' | 'unfounded' | 'carried';

/**
 * What a carried defect no longer holds: the acts that follow, the way into the review, the file. What
 * is carried in the inventory of matters from before the system opens the acts too.
 */
export type Opening = 'acts' | 'review' | 'filing' | 'inventory';

/** One change of how a defect stands; each stays on record. */
export interface Settlement {
  readonly state: Exclude<DefectState, 'open'>;
  /** Who gave the command: who carried it, confirmed the paper, or performed the act that complied. */
  readonly by: string;
  readonly on: string;
  readonly revision: number;
  readonly reason: string | null;
  /** The paper that it rests on. */
  readonly document: string | null;
  readonly opens: Opening | null;
}

/** Whose breach it is: they neither confirm that it was none nor carry it. */
export interface Cause {
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** Roles whose own conduct broke the rule, whoever entered it. */
  readonly roles: readonly string[];
}

/** A breach of a rule by a recorded fact (程序瑕疵). */
export interface Defect {
  readonly id: string;
  readonly requirement: string;
  readonly article: string;
  readonly what: Words;
  /** What really helps, in the words of the duty. */
  readonly remedy: Words;
  /** The command that recorded the breach, its stage, and the thing that it was about. */
  readonly command: string;
  readonly stage: string;
  readonly about: string | null;
  /** The acts that mend it where they comply; none where time has passed. */
  readonly mendedBy: readonly string[];
  /** The law words it as 不得 or 未经: carrying it opens nothing. */
  readonly barring: boolean;
  readonly cause: Cause;
  /** The stated day of the breach. */
  readonly happenedOn: string;
  readonly raisedByRevision: number;
  readonly raisedOn: string;
  /** It was found when the step was entered from before the system, by this person. */
  readonly importedBy?: string;
  /** Nothing is known to be wrong: no paper from before the system shows it (系统前无记载). */
  readonly gap?: true;
  readonly state: DefectState;
  readonly settlements: readonly Settlement[];
}

/** A defect with what is usual, for the rows of the probes and for tests. */
export const aDefect = (
  named: Pick<Defect, 'id' | 'requirement' | 'article' | 'what'> & Partial<Defect>,
): Defect => ({
  remedy: { zh: '重新进行', en: 'Do it again' },
  command: '',
  stage: '',
  about: null,
  mendedBy: [],
  barring: false,
  cause: { people: [], units: [], roles: [] },
  happenedOn: named.raisedOn ?? '2026-05-20',
  raisedByRevision: 1,
  raisedOn: '2026-05-20',
  state: 'open',
  settlements: [],
  ...named,
});

/** The same defect, carried by the head. */
export const carriedDefect = (defect: Defect): Defect => ({
  ...defect,
  state: 'carried',
  settlements: [
    {
      state: 'carried',
      by: 'head',
      on: defect.raisedOn,
      revision: defect.raisedByRevision + 1,
      reason: '理由',
      document: 'approval',
      opens: 'acts',
    },
  ],
});

/** Whether a defect waits for anything: what was carried may still be mended or found to be none. */
export const isUnsettled = ({ state }: Defect): boolean => state === 'open' || state === 'carried';
