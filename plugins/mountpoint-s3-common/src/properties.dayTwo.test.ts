import fc from 'fast-check';
import { parse } from 'yaml';
import { CASES, inChunks } from './__testUtils__/cases';
import { ClusterLife, clusterLife } from './__testUtils__/clusterLives';
import { carriedOut } from './__testUtils__/dayTwo';
import { KubernetesValidator } from './__testUtils__/kubernetesErrors';
import {
  bodyViolations,
  canonical,
  planViolations,
} from './__testUtils__/planViolations';
import { parseChangeRequest } from './change/parseChangeRequest';
import { planChange } from './change/planChange';
import { checkRepository } from './check/checkRepository';
import { Cluster } from './cluster/Cluster';
import {
  bucketPath,
  mountPath,
  serviceAccountPath,
  statePaths,
} from './plan/layout';
import { ChangeSet, Plan, RepositoryFiles } from './plan/Plan';
import { planMount } from './plan/planMount';
import { resolveMount } from './plan/resolveMount';
import { planRemove } from './remove/planRemove';
import { MountInputError } from './request/MountInputError';
import { parseMountRequest } from './request/parseMountRequest';
import { parseSetUpRequest } from './setup/parseSetUpRequest';
import { planSetUp } from './setup/planSetUp';

jest.setTimeout(60_000 + CASES * 120);

/** A life is some twenty plans, and the repository checked after most of them. */
const LIVES = Math.ceil(CASES / 5);

type Data = Record<string, unknown>;

const EMPTY: RepositoryFiles = { files: new Map() };

const validator = new KubernetesValidator();
afterAll(() => validator.end());

function fail(...violations: string[]) {
  if (violations.length > 0) {
    throw new Error(violations.join('\n'));
  }
}

function isRefused({ findings }: ChangeSet): boolean {
  return findings.some(
    ({ severity, code }) => severity === 'error' && !code.startsWith('usage-'),
  );
}

/**
 * What is wrong with a repository, but for uses, which an operator may let
 * through, and accounts that the mounts were asked for to disagree on, or to
 * leave to others.
 */
function wrongWith(repository: RepositoryFiles): string[] {
  return checkRepository(repository.files)
    .filter(
      ({ message }) =>
        !/^(?:usage|manageServiceAccount): |account that no mount manages/.test(
          message,
        ),
    )
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

/** Makes a plan twice, which must be the same, and carries it out. */
function carry<T extends ChangeSet>(
  repository: RepositoryFiles,
  make: (repository: RepositoryFiles) => T,
): { plan: T; after: RepositoryFiles } {
  const plan = make(repository);
  if (JSON.stringify(make(repository)) !== JSON.stringify(plan)) {
    fail('the second plan is another');
  }
  const { body, title, branch } = plan.pullRequest;
  fail(...bodyViolations(body));
  if (!/^[^\p{Cc}]{1,256}$/u.test(title)) {
    fail(`the title ${title}`);
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(branch)) {
    fail(`${branch} is no branch`);
  }
  return { plan, after: carriedOut(repository, plan) };
}

function setUp(
  on: Cluster,
  settings: Data,
  repository: RepositoryFiles = EMPTY,
) {
  const { name, cluster, region, account, partition } = on;
  const { version: _version, ...seed } = on;
  return carry(repository, at =>
    planSetUp({
      request: parseSetUpRequest({
        cluster: `resource:default/${name}`,
        ...settings,
      }),
      name,
      arn: { cluster, region, account, partition },
      settings: seed,
      repository: at,
    }),
  );
}

function add(on: Cluster, mount: Data, repository: RepositoryFiles) {
  const request = parseMountRequest(mount);
  const paths = statePaths(on, request);
  const { files } = repository;
  return carriedOut(
    repository,
    planMount({
      request,
      cluster: on,
      repository: {
        cluster: files.get(paths.cluster),
        mount: files.get(paths.mount),
        module: files.get(paths.module),
      },
    }),
  );
}

/** A repository with the cluster set up and the mounts on it. */
function built(
  on: Cluster,
  mounts: Data[],
  start = setUp(on, {}).after,
): RepositoryFiles {
  return mounts.reduce<RepositoryFiles>(
    (repository, mount) => add(on, mount, repository),
    start,
  );
}

/** The files of one mount as the repository holds them, its cluster's with it. */
function filesOf(on: Cluster, { mount }: Plan, { files }: RepositoryFiles) {
  const others = `${mountPath(on, mount)}/`;
  const [cluster] = others.split('/mounts/');
  const account = `${cluster}/service-accounts/${mount.namespace}/${mount.serviceAccount}/`;
  return [...files]
    .filter(
      ([path]) =>
        path.startsWith(others) ||
        path.startsWith(`${bucketPath(on.root, mount.bucket)}/`) ||
        (mount.manageServiceAccount && path.startsWith(account)) ||
        (path.startsWith(`${cluster}/`) &&
          !path.startsWith(`${cluster}/mounts/`) &&
          !path.startsWith(`${cluster}/service-accounts/`)),
    )
    .map(([path, content]) => ({ path, content }));
}

/** What Kubernetes can't change of a volume and a claim that are bound. */
function immutable(on: Cluster, mount: Data, { files }: RepositoryFiles) {
  const folder = `${mountPath(on, {
    namespace: `${mount.namespace}`,
    name: `${mount.name}`,
  })}/manifests`;
  const [volume, claim] = ['', '-claim'].map(end =>
    parse(files.get(`${folder}/persistent-volume${end}.yaml`)!),
  );
  const { mountOptions: _mutable, ...spec } = volume.spec;
  return canonical([volume.metadata.name, spec, claim.spec]);
}

/** Where two repositories differ; the entities of buckets stay for ever. */
function differences(one: RepositoryFiles, other: RepositoryFiles): string[] {
  return [...new Set([...one.files.keys(), ...other.files.keys()])]
    .filter(path => one.files.get(path) !== other.files.get(path))
    .filter(path => !/(?:^|\/)buckets\/[^/]+\/catalog-info\.yaml$/.test(path));
}

/**
 * Where an account lies that the first mount makes and the second one uses: it
 * stays, or the second one's pods would lose it.
 */
function keptAccount(on: Cluster, first: Data, second?: Data) {
  return first.manageServiceAccount &&
    second?.serviceAccount === first.serviceAccount
    ? serviceAccountPath(on, {
        namespace: `${first.namespace}`,
        name: `${first.serviceAccount}`,
      })
    : undefined;
}

/** A plan, or the inputs that it was refused for. */
function attempt<T>(make: () => T): T | readonly string[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof MountInputError) {
      return error.problems.map(({ field }) => field);
    }
    throw error;
  }
}

function isList<T>(result: T | readonly string[]): result is readonly string[] {
  return Array.isArray(result);
}

/** How often something was tried that could also have been refused. */
const tried = { inPlace: 0, second: 0, settings: 0 };

/** The cluster with other settings, where nothing stands against them. */
function withSettings(
  { cluster, settings }: ClusterLife,
  repository: RepositoryFiles,
): { on: Cluster; after: RepositoryFiles } {
  const result = attempt(() =>
    setUp(cluster, { ...settings, acknowledgeStateMoves: true }, repository),
  );
  if (isList(result) || isRefused(result.plan)) {
    return { on: cluster, after: repository };
  }
  tried.settings++;
  fail(...wrongWith(result.after));
  const again = setUp(result.plan.cluster, {}, result.after).plan;
  if (again.files.length + again.deletions.length > 0) {
    fail('what is set up already is set up again');
  }
  return { on: result.plan.cluster, after: result.after };
}

function change(on: Cluster, changes: Data, repository: RepositoryFiles) {
  return attempt(() =>
    carry(repository, at =>
      planChange({
        request: parseChangeRequest(changes),
        cluster: on,
        repository: at,
      }),
    ),
  );
}

/** The first mount changed, where nothing stands against it. */
function changed(
  on: Cluster,
  life: ClusterLife,
  repository: RepositoryFiles,
  objects: unknown[],
): { after: RepositoryFiles; second?: Data } {
  const [{ cluster, namespace, name }, ...others] = life.mounts;
  const named = { cluster, namespace, name };
  const before = immutable(on, named, repository);
  const request: Data = { ...named, ...life.changes };
  let result = change(on, request, repository);
  const becomesAnother = isList(result) && result.includes('newName');
  if (becomesAnother) {
    request.newName = life.newName;
    result = change(on, request, repository);
  }
  if (isList(result) || isRefused(result.plan)) {
    return { after: repository };
  }
  const { plan, after } = result;
  fail(
    ...wrongWith(after),
    ...planViolations(
      on,
      { ...plan, files: filesOf(on, plan, after) },
      objects,
    ),
  );
  if (immutable(on, named, after) !== before) {
    fail('what can’t change under a bound claim changes');
  }
  const again = change(on, request, after);
  if (isList(again) || again.plan.files.length + again.plan.deletions.length) {
    fail('what is changed already is changed again');
  }
  if (!becomesAnother) {
    tried.inPlace++;
    return { after };
  }
  tried.second++;
  const touched = [...repository.files].filter(
    ([path, text]) => after.files.get(path) !== text,
  );
  if (
    touched.length > 0 ||
    others.some(
      mount => mount.name === plan.mount.name && mount.namespace === namespace,
    )
  ) {
    fail(`the second mount touches ${touched.map(([path]) => path)}`);
  }
  return { after, second: { ...plan.mount } };
}

/** The repository after both steps of a removal. */
function removed(on: Cluster, mount: Data, repository: RepositoryFiles) {
  const request = {
    cluster: `${mount.cluster}`,
    namespace: `${mount.namespace}`,
    name: `${mount.name}`,
  };
  const remove = (at: RepositoryFiles) =>
    planRemove({ request, cluster: on, repository: at });
  const first = carry(repository, remove);
  const second = carry(first.after, remove);
  if (`${first.plan.step} ${second.plan.step}` !== 'manifests record') {
    fail(`the steps ${first.plan.step} and ${second.plan.step}`);
  }
  const said = wrongWith(first.after);
  if (said.length !== 1 || !said[0].includes('mount.yaml: is being removed')) {
    fail('after the first step:', ...said);
  }
  const left = attempt(() => remove(second.after));
  if (!isList(left)) {
    fail('the mount is still there');
  }
  return second.after;
}

it(`holds for the lives of ${LIVES} generated clusters`, async () => {
  await inChunks(async parameters => {
    const objects: unknown[] = [];
    fc.assert(
      fc.property(clusterLife, life => {
        const { cluster } = life;
        // Other settings of the cluster don't change the mounts that it has.
        const mounts = life.mounts.map(
          (mount): Data => ({
            ...resolveMount(cluster, parseMountRequest(mount)),
          }),
        );
        const first = setUp(cluster, {});
        if (canonical(first.plan.cluster) !== canonical(cluster)) {
          fail('the cluster is set up otherwise');
        }
        fail(...wrongWith(first.after));
        const full = built(cluster, mounts, first.after);
        fail(...wrongWith(full));

        const { on, after } = withSettings(life, full);
        const result = changed(on, life, after, objects);
        const rest = removed(on, mounts[0], result.after);
        fail(...wrongWith(rest));
        // How it came about makes no difference.
        const fresh = built(on, [
          ...mounts.slice(1),
          ...(result.second ? [result.second] : []),
        ]);
        const kept = keptAccount(on, mounts[0], result.second);
        fail(
          ...differences(rest, fresh).filter(
            path => kept === undefined || !path.startsWith(`${kept}/`),
          ),
        );
      }),
      parameters,
    );
    expect(await validator.errors(objects)).toEqual([]);
  }, LIVES);
  // The test would be none if every change were refused.
  for (const count of Object.values(tried)) {
    expect(count).toBeGreaterThan(LIVES / 20);
  }
});
