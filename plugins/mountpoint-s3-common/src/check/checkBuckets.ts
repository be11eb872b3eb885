import { MOUNT_ANNOTATIONS } from '../catalog/annotations';
import { bucketEntity } from '../catalog/bucketEntity';
import { bucketPath } from '../plan/layout';
import { checkBucket } from '../rules/bucket';
import { quote } from '../text/quote';
import { writeYaml } from '../text/writeYaml';
import { CheckedCluster } from './CheckedCluster';
import { compareFile } from './compareFile';
import { readData } from './readData';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

const BUCKET = /^(?:(.*)\/)?buckets\/[^/]*\/catalog-info\.yaml$/s;

/** The bucket that an entity is of, if it is one of ours. */
function bucketOf(data: unknown): unknown {
  const { metadata } = (data ?? {}) as {
    metadata?: { annotations?: Record<string, unknown> };
  };
  return metadata?.annotations?.[MOUNT_ANNOTATIONS.bucket];
}

/** An entity of a bucket that no mount uses any more: it stays, as it was. */
function checkUnused(
  root: string,
  path: string,
  text: string,
  owner: string,
): RepositoryProblem[] {
  const content = readData(text);
  if (content.reason !== undefined) {
    return [warning(path, `can't be read: ${content.reason}`)];
  }
  const bucket = bucketOf(content.data);
  if (typeof bucket !== 'string') {
    return [];
  }
  if (
    checkBucket(bucket) !== undefined ||
    `${bucketPath(root, bucket)}/catalog-info.yaml` !== path
  ) {
    return [
      error(
        path,
        `is of the bucket ${quote(
          bucket,
        )}, which doesn't belong in this folder`,
      ),
    ];
  }
  return compareFile({
    path,
    planned: writeYaml(bucketEntity(bucket, owner)),
    actual: text,
  });
}

/**
 * Checks the catalog entities of the buckets below one root: clusters share
 * them, so all must give their buckets the same owner.
 */
export function checkBuckets(
  root: string,
  clusters: readonly CheckedCluster[],
  files: ReadonlyMap<string, string>,
): RepositoryProblem[] {
  const [first] = clusters;
  const owner = first.cluster.bucketResourceOwner;
  const problems = clusters
    .filter(({ cluster }) => cluster.bucketResourceOwner !== owner)
    .map(({ path, cluster }) =>
      error(
        path,
        `bucketResourceOwner: ${quote(
          cluster.bucketResourceOwner,
        )} is not ${quote(owner)} as in ${
          first.path
        }: clusters share the buckets' entities, so give all the same`,
      ),
    );
  const used = new Map<string, string>();
  for (const { cluster, mounts } of clusters) {
    for (const { mount } of mounts) {
      used.set(
        `${bucketPath(cluster.root, mount.bucket)}/catalog-info.yaml`,
        mount.bucket,
      );
    }
  }
  for (const [path, bucket] of used) {
    problems.push(
      ...compareFile({
        path,
        planned: writeYaml(bucketEntity(bucket, owner)),
        actual: files.get(path),
      }),
    );
  }
  for (const [path, text] of files) {
    const match = BUCKET.exec(path);
    if (match && (match[1] ?? '') === root && !used.has(path)) {
      problems.push(...checkUnused(root, path, text, owner));
    }
  }
  return problems;
}
