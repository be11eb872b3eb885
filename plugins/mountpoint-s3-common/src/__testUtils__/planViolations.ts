import { parse } from 'yaml';
import { Cluster } from '../cluster/Cluster';
import { parseCluster } from '../cluster/parseCluster';
import { IAM_LIMITS, rolePolicies } from '../iam/rolePolicies';
import { principalOf } from '../names/principal';
import { Plan } from '../plan/Plan';
import { resolveMount } from '../plan/resolveMount';
import { parseMountRequest } from '../request/parseMountRequest';
import { readYaml } from '../text/readYaml';
import { kubernetesViolations, KubernetesObject } from './kubernetesViolations';
import { mermaidBlocks, mermaidViolations } from './mermaid';
import { terraformJson } from './policies';

const ENTITY = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const FILE =
  /^(?:\.github\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
/** @see https://git-scm.com/docs/git-check-ref-format */
const BRANCH = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;

/** Data without what is `undefined`, its keys in order. */
export function canonical(data: unknown): string {
  return terraformJson(data);
}

/** A plan's YAML files as data, by path; Kubernetes' objects among them. */
function dataOf({ files }: Plan, violations: string[]) {
  const data: Record<string, unknown> = {};
  for (const { path, content } of files) {
    if (!path.endsWith('.yaml')) {
      continue;
    }
    try {
      data[path] = readYaml(content);
      const old = parse(content, { version: '1.1', maxAliasCount: 0 });
      if (canonical(old) !== canonical(data[path])) {
        violations.push(`${path}: YAML 1.1 and 1.2 read it otherwise`);
      }
    } catch (error) {
      violations.push(`${path}: ${error}`);
    }
  }
  return data;
}

/**
 * The most characters of a pull request's text: fewer than GitHub, Gitea and
 * Forgejo take.
 */
const LONGEST_BODY = 60_000;

/** What is wrong with a pull request's text. */
export function bodyViolations(body: string): string[] {
  return [
    ...(body.length > LONGEST_BODY
      ? [`the body has ${body.length} characters`]
      : []),
    ...mermaidViolations(body),
  ];
}

/**
 * What is wrong with a plan, by rules that hold for each: a sentence per
 * violation. Puts what Kubernetes' schemas must accept into `objects`.
 */
export function planViolations(
  cluster: Cluster,
  plan: Plan,
  objects: unknown[],
): string[] {
  const violations: string[] = [];
  const rule = (holds: boolean, what: string) => {
    if (!holds) {
      violations.push(what);
    }
  };
  const { mount, files, findings, pullRequest } = plan;

  for (const { severity, code, message } of findings) {
    rule(severity !== 'error' || code.startsWith('usage-'), message);
    rule(!/[\r\n]|undefined|\[object/.test(message), `a finding: ${message}`);
  }

  const data = dataOf(plan, violations);
  const fileOf = (end: string) =>
    Object.entries(data).find(([path]) => path.endsWith(end))?.[1] as any;
  const { version, ...inputs } = fileOf('/mount.yaml') ?? {};
  rule(version === 1, 'mount.yaml has no version');
  rule(
    canonical(resolveMount(cluster, parseMountRequest(inputs))) ===
      canonical(mount),
    'mount.yaml does not read back as the request',
  );
  rule(
    canonical(
      parseCluster({ name: cluster.name, data: fileOf('/cluster.yaml') }),
    ) === canonical(cluster),
    'cluster.yaml does not read back as the cluster',
  );

  const manifests = Object.entries(data).filter(
    ([path]) =>
      path.includes('/manifests/') && !path.endsWith('kustomization.yaml'),
  ) as [string, KubernetesObject][];
  objects.push(...manifests.map(([, object]) => object));
  violations.push(
    ...kubernetesViolations({
      cluster,
      plan,
      objects: manifests.map(([, object]) => object),
      argocd: [fileOf('argocd/project.yaml'), fileOf('application-set.yaml')],
    }),
  );
  for (const [path, content] of Object.entries(data)) {
    if (path.endsWith('kustomization.yaml')) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const listed = (content as any).resources.map(
        (name: string) => `${folder}/${name}`,
      );
      const there = manifests
        .map(([name]) => name)
        .filter(name => name.startsWith(`${folder}/`));
      rule(
        listed.sort().join() === there.sort().join(),
        `${path} does not list what lies beside it`,
      );
    }
  }

  for (const end of ['/catalog-info.yaml']) {
    for (const [path, entity] of Object.entries<any>(data)) {
      if (path.endsWith(end)) {
        rule(ENTITY.test(entity.metadata.name), `${path}: its name`);
      }
    }
  }
  const names = Object.entries<any>(data)
    .filter(([path]) => path.endsWith('/catalog-info.yaml'))
    .map(([, { kind, metadata }]) =>
      `${kind}:default/${metadata.name}`.toLowerCase(),
    );
  rule(names.includes(plan.entityRef.toLowerCase()), 'the entity is not there');
  rule(
    (
      fileOf(`${mount.namespace}/${mount.name}/catalog-info.yaml`)?.spec
        .dependsOn ?? []
    ).every((ref: string) => ref === mount.cluster || names.includes(ref)),
    'the entity depends on one that is not there',
  );

  const paths = files.map(({ path }) => path);
  rule(new Set(paths).size === paths.length, 'a path is there twice');
  for (const { path, content } of files) {
    rule(FILE.test(path) && !path.includes('..'), `${path} is no plain path`);
    rule(/[^\n]\n$/.test(content), `${path} has no line feed at its end`);
  }

  const { title, body, branch, commitMessage } = pullRequest;
  violations.push(...bodyViolations(body));
  rule(mermaidBlocks(body).length === 1, 'the body has not one picture');
  rule(/^[^\p{Cc}]{1,256}$/u.test(title), 'the title is not one line');
  rule(commitMessage === title, 'the commit has another title');
  rule(
    BRANCH.test(branch) && !/\.\.|\/\/|\.lock(?:\/|$)|\/\./.test(branch),
    `${branch} is no branch`,
  );

  const { roleName, roleArn } = principalOf(cluster, mount);
  rule(/^[\w+=,.@-]{1,64}$/.test(roleName), `${roleName} is no role's name`);
  for (const grant of plan.grants) {
    rule(grant.roleArn === roleArn, 'a grant is to another role');
    rule(
      !/[*?]|\$\{/.test(grant.resource.replace(/\*$/, '')),
      `${grant.resource} is a pattern`,
    );
  }
  for (const document of rolePolicies(cluster, [mount])) {
    const { length } = terraformJson(document);
    rule(length <= IAM_LIMITS.policyCharacters, `a policy of ${length}`);
  }
  return violations;
}
