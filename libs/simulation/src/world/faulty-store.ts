import type { CommandStore } from '#libs/case-engine';

import type { Random } from '../random.js';
import type { Life } from './life.js';
import type { Weather } from './weather.js';

/** A connection that broke: whoever waited for the answer does not know whether it was done. */
export class ConnectionLost extends Error {}

interface Crossing {
  readonly life: Life;
  readonly weather: Weather;
  readonly random: Random;
  /** Ends the life and sees to it that another begins. */
  readonly crash: () => void;
}

/**
 * The store as one process sees it: each call takes time on the way there and back, and in a storm
 * it fails, or the process dies, before or after the work is done.
 */
export function faultyStore(store: CommandStore, crossing: Crossing): CommandStore {
  const across = <T>(work: () => Promise<T>): Promise<T> => cross(crossing, work);
  return {
    read: (request) => across(() => store.read(request)),
    readOrgan: (request) => across(() => store.readOrgan(request)),
    record: (records) => across(() => store.record(records)),
    open: (record, opening) => across(() => store.open(record, opening)),
    personalOf: (caseId) => across(() => store.personalOf(caseId)),
    readAlarms: (asked) => across(() => store.readAlarms(asked)),
    notify: (notices) => across(() => store.notify(notices)),
    listAlarms: (page) => across(() => store.listAlarms(page)),
    openDeadlines: (caseId, states) => across(() => store.openDeadlines(caseId, states)),
  };
}

/** Goes to another process and back. */
export async function cross<T>(crossing: Crossing, work: () => Promise<T>): Promise<T> {
  await oneWay(crossing);
  const answer = await work();
  await oneWay(crossing);
  return answer;
}

async function oneWay({ life, weather, random, crash }: Crossing): Promise<void> {
  await life.pause(random.between(1, weather.faults.latencyMs));
  if (random.chance(weather.faults.crashes)) {
    crash();
    await life.pause(0);
  }
  if (random.chance(weather.faults.storeFails)) {
    throw new ConnectionLost('The connection was lost.');
  }
}
