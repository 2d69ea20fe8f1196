/**
 * Loaded before a process of ours (`--import`): says how long its event loop was held at most, when its
 * parent asks. What is counted is the CPU time of the loop's own thread between two turns, so that a busy
 * machine, which stops the thread, does not count.
 */
const EVERY_MS = 2;
const MICROSECONDS_A_MILLISECOND = 1000;

/** What the parent sends to learn the longest hold since it last asked. */
export const ASK = 'longest hold?';

let before = cpuMicroseconds();
let longest = 0;

if (process.send !== undefined) {
  setInterval(() => {
    const now = cpuMicroseconds();
    longest = Math.max(longest, now - before);
    before = now;
  }, EVERY_MS).unref();
  process.on('message', (message) => {
    if (message === ASK) {
      // The turn that brought the question is not over: what it cost so far counts as well.
      longest = Math.max(longest, cpuMicroseconds() - before);
      process.send?.({ longestHoldMs: longest / MICROSECONDS_A_MILLISECOND });
      longest = 0;
    }
  });
}

function cpuMicroseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}
