import { Injectable } from '@nestjs/common';

import { findCase, readClock, ReadSource } from '#libs/case-store';
import { currentOf, snapshotIn } from '#libs/case-engine';
import { authorityDay } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';
import type { Assumptions, Slot } from '#workflows/major-decision/forecast';
import type { MeetingFacts } from '#workflows/meeting';

import { CaseReader } from '../cases/case-reader.js';
import { EngineHolder } from '../engine-holder.js';
import type { ForecastAsked } from './forecast-of.js';
import { assumedIn, type ForecastRequest } from './forecasts.request.js';

const DECISION = 'major-decision';
const MEETING = 'meeting';
const CONVENED = 'meeting/convened';
const MOST_MEETINGS = 20;

/** What is asked: when it is done at the earliest, or when it must start at the latest. */
export type Question = { readonly from: string } | { readonly by: string };

/** Reads what a forecast is made from. */
@Injectable()
export class Forecaster {
  constructor(
    private readonly holder: EngineHolder,
    private readonly reader: CaseReader,
    private readonly source: ReadSource,
  ) {}

  /** @throws ProblemError `case-not-found`. */
  async ofDecision(
    personId: string,
    id: string,
    assumed: Assumptions,
  ): Promise<ForecastAsked & { readonly position: { readonly revision: number } }> {
    const { row, procedure, snapshot } = await this.reader.read(personId, id, DECISION);
    const { engine } = this.holder;
    const { profile, calendar } = await engine.rules.pinned(row.profileHash, row.calendarHash);
    const { organId, revision } = row;
    return {
      procedure: procedure.key,
      ...{ organId, profile, calendar, assumed },
      position: { snapshot, revision },
      question: { from: authorityDay(await readClock(engine.pool)) },
      slots: await this.slots(personId, organId),
    };
  }

  /** @throws ProblemError `reference-unknown` for an organ that does not exist. */
  async ofMatter(
    personId: string,
    request: ForecastRequest,
    question: Question,
  ): Promise<ForecastAsked> {
    const { engine } = this.holder;
    const { organId, reach = 'decided' } = request;
    const rules = await engine.rules.inForce(organId);
    if (rules === undefined) {
      throw new ProblemError(
        'reference-unknown',
        {
          zh: `没有编号为“${organId}”的机关，请核对机关编号`,
          en: `There is no organ "${organId}". Check its id.`,
        },
        {
          about: ['/organId'],
        },
      );
    }
    const { profile, calendar } = rules;
    return {
      procedure: currentOf(engine, DECISION).key,
      ...{ organId, profile, calendar },
      position: null,
      assumed: assumedIn(request),
      question: 'from' in question ? question : { by: question.by, milestone: reach },
      slots: await this.slots(personId, organId),
    };
  }

  /** The meetings of the organ that are convened, as far as the caller may see them. */
  private async slots(personId: string, organId: string): Promise<readonly Slot[]> {
    const filter = { organId, procedure: MEETING, state: CONVENED };
    const rows = await this.reader.list(personId, filter, { limit: MOST_MEETINGS });
    const cases = await Promise.all(rows.map(({ id }) => findCase(this.source, id)));
    return cases
      .filter((row) => row !== null)
      .map((row) => {
        const { facts } = snapshotIn(row.snapshot);
        const { plannedOn, papersBy } = (facts as MeetingFacts).schedule;
        return { meetingId: row.id, title: row.title, plannedOn, papersBy };
      });
  }
}
