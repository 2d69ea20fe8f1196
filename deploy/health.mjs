/**
 * Ends with 0 when a process says at `/health/ready` that it can do its work, and with 1 else.
 *
 *     node deploy/health.mjs http://127.0.0.1:3000
 */
const TIMEOUT_MS = 4_000;
const [, , address] = process.argv;

const ready = await fetch(`${address}/health/ready`, {
  signal: AbortSignal.timeout(TIMEOUT_MS),
}).then(
  (response) => response.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
