import { parentPort } from 'node:worker_threads';

import { simulate } from '#libs/simulation';

import { simulatedWorld } from './world.js';

/** One thread: plays each seed that it is sent, one after the other. */
const world = simulatedWorld();
parentPort?.on('message', (seed: number) => {
  void simulate(world, seed).then((report) => parentPort?.postMessage(report));
});
