import { DEFAULTS, targetAnswer, type Assumptions } from '#workflows/major-decision/forecast';

import { proposedBy, rulesOf } from '../forecast/forecast.js';
import { quantile } from './quantile.js';

const ORGAN = 'baoding';
const TARGET = { by: '2026-12-31', milestone: 'decided' } as const;
const ROUNDS = 20;
const WARM_UP = 3;

const EVERYTHING: Assumptions = {
  ...DEFAULTS,
  with: ['openComment', 'hearing', 'experts', 'risk', 'fairCompetition', 'departments'],
  durations: { experts: 20, risk: 30 },
};

/** How long the forecast of one matter takes, and how often it asks the engine. */
interface Measured {
  readonly matter: string;
  readonly questions: number;
  /** CPU time of this process. */
  readonly p50Ms: number;
  readonly maxMs: number;
}

/** `juece bench forecast`: a plain matter, and one with every optional procedure; nothing beside it. */
export async function benchForecast(options: { readonly json?: boolean }): Promise<void> {
  const { ground, position } = proposedBy(ORGAN, await rulesOf(ORGAN));
  const measured = [
    { matter: 'plain', assumed: DEFAULTS },
    { matter: 'everything', assumed: EVERYTHING },
  ].map(({ matter, assumed }): Measured => {
    let questions = 0;
    const counting = {
      ...ground,
      get calendar() {
        questions += 1;
        return ground.calendar;
      },
    };
    targetAnswer({ ground: counting, position, assumed }, TARGET, []);
    const times = Array.from({ length: WARM_UP + ROUNDS }, () => {
      const begun = process.cpuUsage().user;
      targetAnswer({ ground, position, assumed }, TARGET, []);
      return (process.cpuUsage().user - begun) / 1_000;
    })
      .slice(WARM_UP)
      .sort((one, other) => one - other);
    return { matter, questions, p50Ms: quantile(times, 0.5), maxMs: quantile(times, 1) };
  });
  const report = { bench: 'forecast', rounds: ROUNDS, measured };
  process.stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : table(measured));
}

function table(measured: readonly Measured[]): string {
  return measured
    .map(
      ({ matter, questions, p50Ms, maxMs }) =>
        `${matter.padEnd(12)} ${String(questions).padStart(6)} questions  ` +
        `p50 ${p50Ms.toFixed(0)} ms  max ${maxMs.toFixed(0)} ms\n`,
    )
    .join('');
}
