import { Cluster } from '../cluster/Cluster';
import { NewClusterSettings } from '../cluster/newCluster';
import { parseCluster } from '../cluster/parseCluster';
import { ClusterArn } from '../cluster/parseClusterArn';
import {
  ATLANTIS_PATH,
  atlantisYaml,
  atlantisYamlWithout,
} from '../pipelines/atlantis';
import {
  clusterFiles,
  moduleFiles,
  mountReadme,
  serviceAccountFiles,
  sorted,
} from '../plan/files';
import { Finding } from '../plan/Finding';
import { clusterPath, modulePath } from '../plan/layout';
import { ChangeSet, PlannedFile, RepositoryFiles } from '../plan/Plan';
import { readMounts } from '../plan/readMounts';
import { MountInputError } from '../request/MountInputError';
import { TERRAFORM_FILES } from '../terraform/terraformFiles.generated';
import { quote } from '../text/quote';
import { reasonOf } from '../text/reasonOf';
import { readYaml } from '../text/readYaml';
import { ResolvedMountRequest } from '../request/MountRequest';
import { SetUpRequest } from './parseSetUpRequest';
import { setUpFindings } from './setUpFindings';
import { setUpText } from './setUpText';

/** What {@link planSetUp} plans from. @public */
export interface PlanSetUpOptions {
  /** What is asked for. */
  request: SetUpRequest;
  /** The catalog entity's name. */
  name: string;
  /** What the cluster's ARN says. */
  arn: ClusterArn;
  /** The operator's settings for new clusters. */
  settings: NewClusterSettings;
  /** The files that {@link isClusterFile} tells. */
  repository: RepositoryFiles;
}

/** The cluster as it is, if it is set up. */
function currentCluster(options: PlanSetUpOptions): Cluster | undefined {
  const { name, settings, repository } = options;
  const text = repository.files.get(
    `${clusterPath({ root: settings.root ?? '', name })}/cluster.yaml`,
  );
  if (text === undefined) {
    return undefined;
  }
  let data: unknown;
  try {
    data = readYaml(text);
  } catch (error) {
    throw new MountInputError([
      {
        field: 'cluster.yaml',
        message: `can't be read, so nobody knows what would change: ${reasonOf(
          error,
        )}. Mend it in the repository first`,
      },
    ]);
  }
  const cluster = parseCluster({ name, data });
  if (cluster.root !== (settings.root ?? '')) {
    throw new MountInputError([
      {
        field: 'cluster.yaml root',
        message: `${quote(
          cluster.root,
        )} is not where the file lies, so all its files would be written elsewhere: allowed is ${quote(
          settings.root ?? '',
        )}`,
      },
    ]);
  }
  return cluster;
}

/** The cluster as it is asked for: what is left out stays as it is. */
function wantedCluster(
  options: PlanSetUpOptions,
  current: Cluster | undefined,
): Cluster {
  const { name, arn, settings, request } = options;
  const { name: _name, ...before } = current ?? {
    name,
    ...settings,
    ...arn,
    version: 1 as const,
  };
  const { argocd, ...changes } = request.settings;
  const wanted = { ...before, ...arn, ...changes };
  return parseCluster({
    name,
    data: {
      ...wanted,
      argocd: { ...before.argocd, ...argocd },
      // These two belong together: one given without the other ends the other.
      ...(changes.addon !== undefined && changes.addon !== 'existing'
        ? { driverRole: changes.driverRole }
        : {}),
    },
  });
}

/** Files of the module and the root that an earlier version or variant wrote. */
function leftovers(
  cluster: Cluster,
  wanted: PlannedFile[],
  repository: RepositoryFiles,
): string[] {
  const kept = new Set(wanted.map(({ path }) => path));
  const roots = new Set(
    Object.keys(TERRAFORM_FILES)
      .filter(path => !path.startsWith('modules/'))
      .map(path => path.split('/').pop()!),
  );
  const root = `${clusterPath(cluster)}/terraform/`;
  const module = `${modulePath(cluster.root)}/`;
  const workflow = `.github/workflows/s3-mounts-${cluster.name}.yaml`;
  return [...repository.files.keys()]
    .filter(path => !kept.has(path))
    .filter(
      path =>
        path === workflow ||
        (path.startsWith(root) && roots.has(path.slice(root.length))) ||
        (path.startsWith(module) &&
          /^[^/]+\.tf$/.test(path.slice(module.length))),
    )
    .sort();
}

/** READMEs and service accounts say how a role is taken; manifests don't. */
function mountTexts(
  cluster: Cluster,
  current: Cluster | undefined,
  mounts: ResolvedMountRequest[],
): PlannedFile[] {
  const depends = (
    ['identity', 'rolePath', 'driverRole', 'addon'] as const
  ).some(key => current && current[key] !== cluster[key]);
  return depends
    ? mounts.flatMap(mount => [
        ...serviceAccountFiles(cluster, mount),
        mountReadme(cluster, mount),
      ])
    : [];
}

/**
 * Plans the set-up of a cluster: the first one, an upgrade of the add-on or of
 * the Terraform module, or a change of its settings.
 *
 * @throws a MountInputError when the settings, or the cluster.yaml that is
 * there, are not valid; what stands against the change is a finding
 * @public
 */
export function planSetUp(options: PlanSetUpOptions): ChangeSet & {
  /** The cluster as it is, if it is set up. */
  current?: Cluster;
  /** The cluster as it will be. */
  cluster: Cluster;
} {
  const { repository, request } = options;
  const current = currentCluster(options);
  const cluster = wantedCluster(options, current);

  const { mounts } = readMounts(cluster, repository.files);

  const wanted = [
    ...moduleFiles(cluster.root),
    ...clusterFiles(cluster),
    ...mountTexts(cluster, current, mounts),
  ];
  const findings: Finding[] = setUpFindings({
    cluster,
    current,
    mounts,
    acknowledged: request.acknowledgeStateMoves,
  });
  if (cluster.pipelines.includes('atlantis')) {
    const content = atlantisYaml(cluster, repository.files.get(ATLANTIS_PATH));
    if (content === undefined) {
      findings.unshift({
        severity: 'error',
        code: 'atlantis-unreadable',
        field: 'pipelines',
        message: `the repository's ${ATLANTIS_PATH} can't be extended, because it is no map with a list of projects: mend it, or leave \`atlantis\` out`,
      });
    } else {
      wanted.push({ path: ATLANTIS_PATH, content });
    }
  }
  const atlantis = repository.files.get(ATLANTIS_PATH);
  const withoutAtlantis =
    atlantis !== undefined &&
    current?.pipelines.includes('atlantis') &&
    !cluster.pipelines.includes('atlantis')
      ? { content: atlantisYamlWithout(cluster, atlantis) }
      : undefined;
  if (withoutAtlantis?.content !== undefined) {
    wanted.push({ path: ATLANTIS_PATH, content: withoutAtlantis.content });
  }

  const byPath = new Map(wanted.map(file => [file.path, file]));
  const files = sorted(
    [...byPath.values()].filter(
      ({ path, content }) => repository.files.get(path) !== content,
    ),
  );
  const deletions = [
    ...leftovers(cluster, wanted, repository),
    ...(withoutAtlantis && withoutAtlantis.content === undefined
      ? [ATLANTIS_PATH]
      : []),
  ].sort();
  return {
    current,
    cluster,
    files,
    deletions,
    findings,
    pullRequest: setUpText({ cluster, current, files, deletions, findings }),
  };
}
