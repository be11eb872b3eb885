import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { Cluster } from '../cluster/Cluster';
import { clusterPath } from '../plan/layout';
import { writeYaml } from '../text/writeYaml';

/** Atlantis reads one file, at the repository's top. */
export const ATLANTIS_PATH = 'atlantis.yaml';

function projectName(cluster: Pick<Cluster, 'name'>): string {
  return `s3-mounts-${cluster.name}`;
}

/**
 * A cluster's project for Atlantis, which plans only when files that match
 * change: a mount changes nothing below `terraform/`, so the mounts are named.
 *
 * @see https://www.runatlantis.io/docs/repo-level-atlantis-yaml
 */
function project(cluster: Cluster) {
  return {
    name: projectName(cluster),
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

/** Room for some hundred projects, and read in a moment whatever it holds. */
const LONGEST = 128 * 1024;

/** The file as a document to edit; `undefined` if it is no map. */
function readAtlantis(text: string): Document.Parsed | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  try {
    // Comparing each key with each other takes long where there are many.
    const document = parseDocument(text, { uniqueKeys: false });
    return document.errors.length === 0 && isMap(document.contents)
      ? document
      : undefined;
  } catch {
    // It is nested deeper than the parser's stack.
    return undefined;
  }
}

/** The document's text; `undefined` if it needs an anchor that was taken away. */
function written(document: Document.Parsed): string | undefined {
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    return undefined;
  }
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
  const document = readAtlantis(existing);
  if (!document) {
    return undefined;
  }
  const projects = document.get('projects');
  if (projects === undefined) {
    document.set('projects', document.createNode([wanted]));
    return written(document);
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
  return written(document);
}

/**
 * The repository's `atlantis.yaml` without the cluster's project.
 *
 * @param existing - the file's text
 * @returns the new text, or `undefined` if nothing is left that needs the file
 */
export function atlantisYamlWithout(
  cluster: Pick<Cluster, 'name'>,
  existing: string,
): string | undefined {
  const document = readAtlantis(existing);
  const projects = document?.get('projects');
  if (!document || !isSeq(projects)) {
    return existing;
  }
  const index = projects.items.findIndex(
    item => isMap(item) && item.get('name') === projectName(cluster),
  );
  if (index < 0) {
    return existing;
  }
  projects.delete(index);
  const isEmpty =
    projects.items.length === 0 &&
    isMap(document.contents) &&
    document.contents.items.length === (document.has('version') ? 2 : 1);
  return isEmpty ? undefined : written(document) ?? existing;
}
