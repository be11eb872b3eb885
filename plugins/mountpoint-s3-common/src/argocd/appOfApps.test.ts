import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'yaml';
import { contents, exampleCluster, plan } from '../__testUtils__/examples';
import { Cluster } from '../cluster/Cluster';

const DOCUMENT = readFileSync(
  join(__dirname, '../../../mountpoint-s3/docs/operating.md'),
  'utf8',
);

/** The Application above all clusters, as the documentation shows it. */
const [application] = [...DOCUMENT.matchAll(/^```yaml\n([^]*?)^```$/gm)]
  .map(([, text]) => parse(text))
  .filter(({ kind }) => kind === 'Application');
const { source, destination, syncPolicy } = application.spec;

/** Argo CD's patterns take a slash for any other character. */
function matches(pattern: string, path: string): boolean {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(path);
}

const CLUSTERS = [
  exampleCluster({ argocd: { repoURL: source.repoURL } }),
  ...['analytics.eu', 'x'.repeat(63)].map((name, index) =>
    exampleCluster(
      {
        cluster: `eks-${index}`,
        argocd: {
          repoURL: source.repoURL,
          destination: `https://eks-${index}.example.com`,
        },
      },
      name,
    ),
  ),
];

/** A cluster's first two mounts, one with a service account of ours. */
function repositoryOf(cluster: Cluster): Record<string, string> {
  const ref = `resource:default/${cluster.name}`;
  return {
    ...contents(plan({ cluster: ref }, cluster)),
    ...contents(
      plan(
        {
          cluster: ref,
          name: 'features',
          credentials: 'pod',
          serviceAccount: 'trainer',
          manageServiceAccount: true,
          workload: 'training-job',
          image: 'python:3.13',
        },
        cluster,
      ),
    ),
  };
}

const FILES: Record<string, string> = Object.assign(
  {},
  ...CLUSTERS.map(repositoryOf),
);
const APPLIED = Object.entries(FILES)
  .filter(([path]) => path.startsWith(`${source.path}/`))
  .filter(([path]) =>
    matches(source.directory.include, posix.relative(source.path, path)),
  )
  .map(([path, text]) => ({ path, object: parse(text) }));

/** The Applications that an ApplicationSet makes of the repository's files. */
function generated(set: any) {
  const {
    name,
    project,
    source: from,
  } = {
    ...set.spec.template.metadata,
    ...set.spec.template.spec,
  };
  return set.spec.generators.flatMap(({ git }: any) =>
    Object.keys(FILES)
      .filter(path =>
        git.files.some(({ path: files }: { path: string }) =>
          new RegExp(`^${files.replace(/\*/g, '[^/]*')}$`).test(path),
        ),
      )
      .map(path => {
        const record = parse(FILES[path]);
        return {
          project,
          repoURL: from.repoURL,
          namespace: record.namespace,
          name: name
            .replace('{{ .values.prefix }}', git.values.prefix)
            .replace('{{ .namespace }}', record.namespace)
            .replace('{{ .name }}', record.name),
          folder: from.path.replace('{{ .path.path }}', posix.dirname(path)),
        };
      }),
  );
}

describe('the documented application above many clusters', () => {
  const of = (kind: string) =>
    APPLIED.map(({ object }) => object).filter(object => object.kind === kind);

  it('applies the AppProject and the ApplicationSet of every cluster, and nothing else', () => {
    expect(APPLIED.map(({ path }) => path).sort()).toEqual(
      CLUSTERS.flatMap(({ name }) =>
        ['application-set', 'project'].map(
          file => `clusters/${name}/s3-mounts/argocd/${file}.yaml`,
        ),
      ).sort(),
    );
    expect(of('AppProject')).toHaveLength(CLUSTERS.length);
    expect(of('ApplicationSet')).toHaveLength(CLUSTERS.length);
  });

  it('puts them where its own Argo CD looks for them', () => {
    expect(destination.server).toBe('https://kubernetes.default.svc');
    for (const { object } of APPLIED) {
      expect(object.metadata.namespace).toBe(destination.namespace);
      expect(object.metadata.namespace).toBe(application.metadata.namespace);
    }
  });

  it('never takes a cluster away because its files are gone', () => {
    expect(syncPolicy.automated.prune).toBe(false);
    expect(application.metadata.finalizers).toBeUndefined();
  });

  it('leads to applications of names of their own, each in its project', () => {
    const applications = of('ApplicationSet').flatMap(generated);
    // Two mounts and a service account on each.
    expect(applications).toHaveLength(3 * CLUSTERS.length);
    const names = [
      application.metadata.name,
      ...applications.map(({ name }: { name: string }) => name),
    ];
    expect(new Set(names).size).toBe(names.length);
    for (const { project, repoURL, namespace, folder } of applications) {
      const [{ spec }] = of('AppProject').filter(
        ({ metadata }) => metadata.name === project,
      );
      expect(spec.sourceRepos).toEqual([repoURL]);
      const kinds = [
        ...spec.clusterResourceWhitelist,
        ...spec.namespaceResourceWhitelist,
      ].map(({ kind }: { kind: string }) => kind);
      const [cluster] = CLUSTERS.filter(({ name }) =>
        folder.startsWith(`clusters/${name}/`),
      );
      expect(
        spec.destinations.every(
          ({ server }: { server: string }) =>
            server === cluster.argocd.destination,
        ),
      ).toBe(true);
      const { resources } = parse(FILES[`${folder}/kustomization.yaml`]);
      expect(resources.length).toBeGreaterThan(0);
      for (const resource of resources) {
        const object = parse(FILES[`${folder}/${resource}`]);
        expect(kinds).toContain(object.kind);
        expect([undefined, namespace]).toContain(object.metadata.namespace);
      }
    }
  });
});
