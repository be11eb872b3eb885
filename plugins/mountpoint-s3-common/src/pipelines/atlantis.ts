import { isMap, isSeq, parseDocument } from 'yaml';
import { Cluster } from '../cluster/Cluster';
import { clusterPath } from '../plan/layout';
import { writeYaml } from '../text/writeYaml';

/** Atlantis reads one file, at the repository's top. */
export const ATLANTIS_PATH = 'atlantis.yaml';

/**
 * A cluster's project for Atlantis, which plans only when files that match
 * change: a mount changes nothing below `terraform/`, so the mounts are named.
 *
 * @see https://www.runatlantis.io/docs/repo-level-atlantis-yaml
 */
function project(cluster: Cluster) {
  return {
    name: `s3-mounts-${cluster.name}`,
    dir: `${clusterPath(cluster)}/terraform`,
    autoplan: {
      enabled: true,
      when_modified: [
        '*.tf',
        '../cluster.yaml',
        '../mounts/**/mount.yaml',
        '../../../../modules/mountpoint-s3/v1/*.tf',
      ],
    },
  };
}

/**
 * The repository's `atlantis.yaml` with the cluster's project in it. What else
 * is there stays, comments included.
 *
 * @param existing - the file's text, if there is one
 * @returns the new text, or `undefined` if the file can't be extended
 */
export function atlantisYaml(
  cluster: Cluster,
  existing: string | undefined,
): string | undefined {
  const wanted = project(cluster);
  if (existing === undefined) {
    return writeYaml({ version: 3, projects: [wanted] });
  }
  const document = parseDocument(existing);
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return undefined;
  }
  const projects = document.get('projects');
  if (projects === undefined) {
    document.set('projects', document.createNode([wanted]));
    return document.toString({ lineWidth: 0 });
  }
  if (!isSeq(projects)) {
    return undefined;
  }
  const known = projects.items.some(
    item => isMap(item) && item.get('name') === wanted.name,
  );
  if (known) {
    return existing;
  }
  projects.add(document.createNode(wanted));
  return document.toString({ lineWidth: 0 });
}
