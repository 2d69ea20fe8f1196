import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { parse as render } from '@evertdespiegeleer/go-template';
import { describe, expect, it } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service } from 'kubernetes-models/v1';
import { parse, parseAllDocuments } from 'yaml';

import { unreadIn } from '#test/unread';

const CHART = resolve(import.meta.dirname, '../../../deploy/helm/juece');
const KINDS = { Deployment, Job, Ingress, NetworkPolicy, PodDisruptionBudget, Service } as const;

type Values = Readonly<Record<string, unknown>>;
interface Manifest {
  readonly kind: keyof typeof KINDS;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly template?: { readonly spec: PodSpec };
    readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  };
}
interface PodSpec {
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string; readonly secret?: SecretVolume }[];
}
interface SecretVolume {
  readonly items: readonly { readonly key: string }[];
}
interface Container {
  readonly command: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
  readonly resources: Readonly<Record<'requests' | 'limits', Readonly<Record<string, string>>>>;
  readonly securityContext: Readonly<Record<string, unknown>>;
}

const read = (name: string): string => readFileSync(join(CHART, name), 'utf8');
const values = parse(read('values.yaml')) as Values;

/** A value with another over it, key by key. */
function overlaid(value: unknown, over: unknown): unknown {
  return typeof value === 'object'
    ? { ...value, ...(over as object | undefined) }
    : (over ?? value);
}

/** The chart as Helm writes it for these values. */
async function rendered(over: Values = {}): Promise<readonly Manifest[]> {
  const chart = parse(read('Chart.yaml')) as Values;
  const given = {
    Values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, overlaid(value, over[key])]),
    ),
    Release: { Name: 'city', Service: 'Helm', Namespace: 'juece' },
    Chart: { Name: chart['name'], AppVersion: chart['appVersion'] },
  };
  const parts = read('templates/_parts.tpl');
  const files = readdirSync(join(CHART, 'templates')).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(
    files.map((name) => render(`${parts}${read(`templates/${name}`)}`, given)),
  );
  return texts
    .flatMap((text) => [...parseAllDocuments(text)])
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
}

/** What the schema of its kind says against a manifest, and every field that the schema does not know. */
function faultsOf(manifest: Manifest): readonly string[] {
  const { kind } = manifest;
  const faults: string[] = [];
  const unread = unreadIn(manifest, (watched) => {
    try {
      KINDS[kind].prototype.validate.call(watched as never);
    } catch (error) {
      faults.push(String(error));
    }
  });
  return [...faults, ...unread];
}

const WAYS: readonly (readonly [string, Values])[] = [
  ['as it comes', {}],
  [
    'with an ingress, e-mail, a digest and a claim for checkpoints',
    {
      ingress: { enabled: true, className: 'nginx', tlsSecretName: 'tls' },
      mail: { from: '决策 <juece@example.gov.cn>' },
      image: { digest: `sha256:${'0'.repeat(64)}` },
      checkpoints: { claimName: 'juece-checkpoints' },
      publicUrl: 'https://a.example',
    },
  ],
];

describe('the Helm chart', () => {
  it.each(WAYS)('renders manifests that Kubernetes takes, %s', async (_how, over) => {
    const manifests = await rendered(over);
    expect(manifests.length).toBeGreaterThanOrEqual(7);
    expect(
      manifests.flatMap((one) => faultsOf(one).map((fault) => [one.metadata.name, fault])),
    ).toEqual([]);
  });

  it('is checked by schemas that know a wrong field from a right one', async () => {
    const [deployment] = (await rendered()).filter(({ kind }) => kind === 'Deployment');
    const wrong = structuredClone(deployment) as never as { spec: Record<string, unknown> };
    wrong.spec['replica'] = 2;
    expect(faultsOf(wrong as never)).toEqual(['spec.replica']);
    wrong.spec['replicas'] = 'two';
    expect(faultsOf(wrong as never).join()).toContain('replicas');
  });

  it('gives the address of the owner to the migration alone', async () => {
    const holders = (await rendered())
      .filter(({ spec }) => JSON.stringify(spec).includes('owner-database-url'))
      .map(({ metadata }) => metadata.name);
    expect(holders).toEqual(['city-juece-migrate']);
  });

  it('mounts every file that a setting names, and nothing else of the Secret', async () => {
    for (const { spec } of await rendered(WAYS[1]?.[1])) {
      for (const container of spec.template?.spec.containers ?? []) {
        const named = container.env.filter(({ name }) => name.endsWith('_FILE'));
        const mounted = container.volumeMounts.flatMap(({ name, mountPath }) => {
          const volume = spec.template?.spec.volumes.find((one) => one.name === name);
          return (volume?.secret?.items ?? []).map(({ key }) => `${mountPath}/${key}`);
        });
        expect(named.map(({ value }) => value).sort()).toEqual(mounted.sort());
      }
    }
  });

  it('runs every container without rights, on a file system that it cannot write, within limits', async () => {
    const containers = (await rendered()).flatMap(
      ({ spec }) => spec.template?.spec.containers ?? [],
    );
    expect(containers).toHaveLength(3);
    for (const { securityContext, resources } of containers) {
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(resources.limits['memory']).toMatch(/Mi|Gi$/);
    }
  });
});
