import type { Cast, Matter } from '../matter.js';

/** One matter of the demonstration and the lawful way that it goes. */
export interface Scenario {
  readonly way: string;
  readonly title: string;
  readonly cast: Cast;
  readonly catalogueItem?: string;
  /** The state in which it must end. */
  readonly endsIn: string;
  run(matter: Matter): Promise<readonly LinkedScenario[] | undefined>;
}

/** A decision that the system opened, driven to its end by the scenario that caused it. */
export interface LinkedScenario {
  readonly way: string;
  readonly matter: Matter;
  readonly endsIn: string;
}
