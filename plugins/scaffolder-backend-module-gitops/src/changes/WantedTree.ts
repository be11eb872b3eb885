import { RepositoryFile } from '@s3-mounts/backstage-plugin-gitops-node';

/** What a pull request is to make of the repository. */
export interface WantedTree {
  /** The files as they are to be, by their path in the repository. */
  files: ReadonlyMap<string, RepositoryFile>;
  /** The paths that are not to be there. */
  deletions: ReadonlySet<string>;
}

/** Every path that a wanted tree speaks of, in a stable order. */
export function pathsOf(wanted: WantedTree): string[] {
  return [...wanted.files.keys(), ...wanted.deletions].sort();
}
