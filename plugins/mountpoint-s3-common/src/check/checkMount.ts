import { parse } from 'yaml';
import { earlierMountEntity } from '../catalog/mountEntity';
import { Cluster } from '../cluster/Cluster';
import { kustomization } from '../manifests/kustomization';
import { bucketFiles, mountFiles, serviceAccountFiles } from '../plan/files';
import { findings } from '../plan/findings';
import { PlannedFile } from '../plan/Plan';
import { recordedMount } from '../plan/recordedMount';
import { MountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { parseCanonicalEntityRef } from '../rules/entityRef';
import { quote } from '../text/quote';
import { writeYaml } from '../text/writeYaml';
import { CheckedMount } from './CheckedCluster';
import { compareFile } from './compareFile';
import { compareRecord } from './compareRecord';
import { inputProblems } from './inputProblems';
import { isEmptied } from './isEmptied';
import { readData } from './readData';
import { NamedFolder } from './repositoryLayout';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

/** Reads a `mount.yaml`, or says why that can't be done. */
function readRecord(text: string | undefined): {
  request?: MountRequest;
  reasons: string[];
} {
  if (text === undefined) {
    return {
      reasons: [
        'is missing: without it nobody knows what the other files of the folder are for. Bring it back, or remove the folder',
      ],
    };
  }
  const content = readData(text);
  if (content.reason !== undefined) {
    return { reasons: [`can't be read: ${content.reason}`] };
  }
  const { data } = content;
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return { reasons: ['is not a map of inputs'] };
  }
  const { version, ...inputs } = data as Record<string, unknown>;
  if (version !== 1) {
    return {
      reasons: [`version: ${quote(version)} is not known: allowed is 1`],
    };
  }
  try {
    return { request: parseMountRequest(inputs), reasons: [] };
  } catch (problem) {
    return {
      reasons: inputProblems(problem).map(
        ({ field, message }) => `${field}: ${message}`,
      ),
    };
  }
}

/** Says what is wrong with where a mount lies. */
function misplacements(
  cluster: Cluster,
  folder: NamedFolder,
  request: MountRequest,
): string[] {
  const found: string[] = [];
  if (request.namespace !== folder.namespace || request.name !== folder.name) {
    found.push(
      `is of the mount ${quote(
        `${request.namespace}/${request.name}`,
      )} and lies in the folder ${quote(
        `${folder.namespace}/${folder.name}`,
      )}: allowed is the folder that it names`,
    );
  }
  if (parseCanonicalEntityRef(request.cluster)?.name !== cluster.name) {
    found.push(
      `cluster: ${quote(request.cluster)} is not the cluster ${quote(
        cluster.name,
      )}, in whose folder it lies`,
    );
  }
  return found;
}

/** The entity of a mount that is being removed. */
function deprecated(entityYaml: string): string {
  const entity = parse(entityYaml);
  return writeYaml({
    ...entity,
    spec: { ...entity.spec, lifecycle: 'deprecated' },
  });
}

/**
 * Compares the files of a mount's folder with what is planned for them.
 *
 * @param options - `earlierEntity` is the mount's entity as a version before
 * wrote it
 */
function compareFolder(options: {
  folder: NamedFolder;
  planned: readonly PlannedFile[];
  earlierEntity: string;
  files: ReadonlyMap<string, string>;
  removed: boolean;
}): RepositoryProblem[] {
  const { folder, planned, earlierEntity, files, removed } = options;
  const manifests = `${folder.path}/manifests/`;
  const wanted = new Set<string>();
  const problems: RepositoryProblem[] = [];
  for (const { path, content } of planned) {
    const actual = files.get(path);
    const isManifest = path.startsWith(manifests);
    if (path === `${folder.path}/mount.yaml`) {
      problems.push(...compareRecord(path, content, actual!));
    } else if (path === `${folder.path}/catalog-info.yaml`) {
      problems.push(
        ...compareFile({
          path,
          planned: removed ? deprecated(content) : content,
          actual,
          alternatives: removed ? [content] : [],
          earlier: removed
            ? [deprecated(earlierEntity), earlierEntity]
            : [earlierEntity],
        }),
      );
    } else if (!removed) {
      problems.push(...compareFile({ path, planned: content, actual }));
    } else if (path === `${manifests}kustomization.yaml`) {
      problems.push(
        ...compareFile({ path, planned: kustomization([]), actual }),
      );
    }
    if (!removed || !isManifest || path.endsWith('/kustomization.yaml')) {
      wanted.add(path);
    }
  }
  for (const name of folder.files) {
    const path = `${folder.path}/${name}`;
    if (wanted.has(path)) {
      continue;
    }
    if (path.startsWith(manifests)) {
      problems.push(
        error(
          path,
          removed
            ? 'is still there, and the mount is being removed: nothing applies it any more, so delete it'
            : 'is no manifest that mount.yaml asks for: what a kustomization lists is applied with the mount’s permissions in Argo CD, so delete it, or keep it elsewhere',
        ),
      );
    } else {
      problems.push(warning(path, 'is no file of the mount: nothing reads it'));
    }
  }
  return problems;
}

/**
 * Checks a mount's folder: its record, and that the other files follow from it.
 *
 * @returns `shared` are the files that are planned outside of the folder, and
 * that other mounts may plan too
 */
export function checkMount(
  cluster: Cluster,
  folder: NamedFolder,
  files: ReadonlyMap<string, string>,
): {
  mount?: CheckedMount;
  shared: PlannedFile[];
  problems: RepositoryProblem[];
} {
  const path = `${folder.path}/mount.yaml`;
  const refuse = (reasons: string[]) => ({
    shared: [],
    problems: reasons.map(reason => error(path, reason)),
  });
  const { request, reasons } = readRecord(files.get(path));
  if (!request) {
    return refuse(reasons);
  }
  const misplaced = misplacements(cluster, folder, request);
  if (misplaced.length > 0) {
    return refuse(misplaced);
  }

  const mount = recordedMount(cluster, request);
  const removed = isEmptied(
    files.get(`${folder.path}/manifests/kustomization.yaml`),
  );
  const refused: RepositoryProblem[] = findings({
    cluster,
    mount,
    isSetUp: true,
  })
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => ({
      // A use is what the operator may let through, in a configuration that is
      // not in the repository.
      severity: field === 'usage' ? 'warning' : 'error',
      path,
      message: field ? `${field}: ${message}` : message,
    }));
  return {
    mount: { path, mount, removed },
    shared: [
      ...bucketFiles(cluster, mount),
      ...serviceAccountFiles(cluster, mount),
    ],
    problems: [
      ...refused,
      ...(removed
        ? [
            warning(
              path,
              'is being removed: finish with remove-mount when the claim and the volume are gone',
            ),
          ]
        : []),
      ...compareFolder({
        folder,
        planned: mountFiles(cluster, mount),
        earlierEntity: writeYaml(earlierMountEntity(cluster, mount)),
        files,
        removed,
      }),
    ],
  };
}
