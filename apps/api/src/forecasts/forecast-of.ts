import { blankSnapshot, type Procedure, type Profile, type Snapshot } from '#libs/procedure';
import { typedVersions } from '#workflows/major-decision';
import {
  forecastAnswer,
  targetAnswer,
  type Assumptions,
  type Facts,
  type ForecastAnswer,
  type Milestone,
  type Slot,
} from '#workflows/major-decision/forecast';

/** Everything that a forecast is made from, as plain data. */
export interface ForecastAsked {
  /** The key of the version. */
  readonly procedure: string;
  readonly organId: string;
  readonly profile: Profile;
  readonly calendar: unknown;
  /** Where the case stands; `null` for a matter that is not yet filed. */
  readonly position: { readonly snapshot: Snapshot; readonly revision: number } | null;
  readonly assumed: Assumptions;
  /** The day on which it starts, or the day by which something is reached. */
  readonly question:
    { readonly from: string } | { readonly by: string; readonly milestone: Milestone };
  /** The meetings that are convened. */
  readonly slots: readonly Slot[];
}

/** Makes a forecast; takes up to seconds. */
export function forecastOf(asked: ForecastAsked): ForecastAnswer {
  const { organId, profile, calendar, position, assumed, question, slots } = asked;
  const procedure = typed(asked.procedure);
  const { snapshot, revision } = position ?? { snapshot: blankSnapshot(procedure), revision: 0 };
  const course = {
    ground: { procedure, organId, profile, calendar },
    position: { snapshot: snapshot as Snapshot<Facts>, revision },
    assumed,
  };
  return 'from' in question
    ? forecastAnswer({ ...course, from: question.from }, slots)
    : targetAnswer(course, question, slots);
}

/** The version with its facts, which a forecast reads. */
function typed(key: string): Procedure<Facts> {
  const found = typedVersions.get(key);
  if (found === undefined) {
    throw new TypeError(`There is no forecast for the version "${key}".`);
  }
  return found;
}
