/**
 * Completes package-lock.json after a change of dependencies.
 *
 * Some packages list platform packages whose version the registry lacks; npm leaves them out of the
 * lock file and `npm ci` then refuses it ("Missing: … from lock file"). Each gets a stub that no
 * machine installs. Run `node .ci/complete-lock.mjs`, then `npm ci`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const top = `node_modules/${name}`;
    if (lock.packages[top] === undefined && lock.packages[`${path}/${top}`] === undefined) {
      lock.packages[top] = { version, optional: true, os: ['none'] };
      added += 1;
    }
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} stubs added`);
