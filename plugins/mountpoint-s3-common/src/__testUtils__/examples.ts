import { Cluster } from '../cluster/Cluster';
import { parseCluster } from '../cluster/parseCluster';
import { Plan, RepositoryState } from '../plan/Plan';
import { planMount } from '../plan/planMount';
import { parseMountRequest } from '../request/parseMountRequest';

type Data = Record<string, unknown>;

/** The content of a `cluster.yaml`, as somebody would write it. */
export function clusterData(more: Data = {}): Data {
  return {
    version: 1,
    cluster: 'data-prod',
    region: 'us-west-2',
    account: '111122223333',
    addonVersion: 'v2.7.0-eksbuild.1',
    argocd: { repoURL: 'https://git.example.com/acme/gitops.git' },
    ...more,
  };
}

export function exampleCluster(more: Data = {}, name = 'data-prod'): Cluster {
  return parseCluster({ name, data: clusterData(more) });
}

/** The least that a request has to say. */
export function inputs(more: Data = {}): Data {
  return {
    cluster: 'resource:default/data-prod',
    namespace: 'ml',
    name: 'product-images',
    owner: 'group:default/data-science',
    bucket: 'acme-ml-datasets',
    ...more,
  };
}

/** Plans a mount into an empty repository, or into the one that is given. */
export function plan(
  more: Data = {},
  cluster: Cluster = exampleCluster(),
  repository: RepositoryState = {},
): Plan {
  return planMount({
    request: parseMountRequest(inputs(more)),
    cluster,
    repository,
  });
}

/** Plans several mounts of one cluster, `mount-0` and so on. */
export function plans(cluster: Cluster, mounts: Data[]): Plan[] {
  return mounts.map((more, index) =>
    plan(
      {
        cluster: `resource:default/${cluster.name}`,
        name: `mount-${index}`,
        ...more,
      },
      cluster,
    ),
  );
}

/** A plan's files: their content by path. */
export function contents({ files }: Plan): Record<string, string> {
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

/** The one file of a plan whose path ends like this. */
export function fileOf({ files }: Plan, end: string): string {
  const found = files.filter(({ path }) => path.endsWith(end));
  if (found.length !== 1) {
    throw new Error(`${found.length} files end in ${end}`);
  }
  return found[0].content;
}

/** Names that are legal everywhere and that some YAML readers misread. */
export const MISREAD_NAMES = [
  'no',
  'on',
  'y',
  'null',
  'true',
  '1e3',
  '0o14',
  '0x1f',
  '2026-11-22',
  '123',
];

/** Descriptions that would break out of YAML, HCL, Markdown or HTML. */
export const HOSTILE_DESCRIPTIONS = [
  'He said "no" and \'yes\'',
  '${jsonencode({})} $${x} %{ if true }x%{ endif }',
  '{{ .namespace }} {{- range . }}',
  '---',
  '--- # a new document',
  '&anchor *alias !!str tag',
  '- a list: of [maps, {a: b}]',
  '# a heading',
  '1. a number',
  '1) another',
  '+ plus',
  '> quoted',
  '=== and ~~~ and ```',
  '~~~',
  '```yaml',
  '| a | table | of |',
  'a \\| b \\\\| c',
  '[a link](https://example.com) ![an image](https://example.com/x.png)',
  '[ref]: https://example.com',
  'https://example.com/?a=b&c=d www.example.com mailto:a@example.com a@example.com',
  'WWW.EXAMPLE.COM HTTP://EXAMPLE.COM ftp://example.com',
  '<a href="https://example.com">x</a> <script>alert(1)</script> <!-- hidden',
  '&lt;b&gt; &amp; &#42;',
  '@everyone and #1',
  '**bold** _emphasis_ ~~struck~~ `code` ``code``',
  'a \\ backslash \\\\ two \\* and at the end \\',
  '$x^2$ and $$y$$ and $`z`$',
  'ünïcödé 日本語 👩‍🔬 […]',
  '[x] done [^1]',
  '%YAML 1.1',
  'key: value # comment',
];
