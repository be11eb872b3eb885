import {
  Cluster,
  ClusterArn,
  MountInputError,
  parseCluster,
  readYaml,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { GitopsSettings } from './GitopsSettings';

/**
 * The cluster as the repository's `cluster.yaml` has it, which the catalog and
 * app-config have to agree with.
 *
 * @throws a MountInputError on the field `cluster`
 */
export function agreedCluster(
  name: string,
  arn: ClusterArn,
  settings: Pick<GitopsSettings, 'root'>,
  text: string,
): Cluster {
  let data: unknown;
  try {
    data = readYaml(text);
  } catch (error) {
    throw new MountInputError([
      {
        field: 'cluster',
        message: `the repository's cluster.yaml for \`${name}\` is not YAML: ${String(
          error,
        )}`,
      },
    ]);
  }
  const cluster = parseCluster({ name, data });
  const expected = { ...arn, root: settings.root };
  const different = (Object.keys(expected) as (keyof typeof expected)[]).filter(
    key => cluster[key] !== expected[key],
  );
  if (different.length > 0) {
    throw new MountInputError(
      different.map(key => ({
        field: 'cluster',
        message: `the repository's cluster.yaml for \`${name}\` says ${key} \`${
          cluster[key]
        }\`, and ${key === 'root' ? 'app-config' : 'the catalog'} says \`${
          expected[key]
        }\`: one of them must be mended`,
      })),
    );
  }
  return cluster;
}
