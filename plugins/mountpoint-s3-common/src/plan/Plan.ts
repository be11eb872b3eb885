import { ResolvedMountRequest } from '../request/MountRequest';
import { Finding } from './Finding';
import { Grant } from './grants';

/** A file to write into the GitOps repository. @public */
export interface PlannedFile {
  /** Its path from the repository's top, with forward slashes. */
  path: string;
  /** Its whole content, UTF-8. */
  content: string;
}

/** The texts of a pull request. @public */
export interface PullRequestText {
  /** The branch to make, the same for the same mount. */
  branch: string;
  /** One line. */
  title: string;
  /** GitHub-flavoured Markdown. */
  body: string;
  /** The commit's message. */
  commitMessage: string;
}

/**
 * What a GitOps repository holds that matters to a plan, each the file's text;
 * absent where there is no such file. See {@link statePaths}.
 *
 * @public
 */
export interface RepositoryState {
  /** The commit that it was read at. */
  commit?: string;
  /** The cluster's `cluster.yaml`. */
  cluster?: string;
  /** The mount's own `mount.yaml`. */
  mount?: string;
  /** The Terraform module's `versions.tf`. */
  module?: string;
}

/**
 * What is to be done in a GitOps repository, as one pull request. The same
 * arguments give the same bytes.
 *
 * @public
 */
export interface ChangeSet {
  /** The files to write, sorted by path; none if there is nothing to do. */
  files: PlannedFile[];
  /** Paths of the files to delete, sorted. */
  deletions: string[];
  /** What there is to say, errors first. With an error the plan must not be carried out. */
  findings: Finding[];
  /** The pull request's texts. */
  pullRequest: PullRequestText;
}

/**
 * What a request for a mount comes to: every file, every permission, every
 * remark, and the pull request.
 *
 * @public
 */
export interface Plan extends ChangeSet {
  /** The request with the cluster's settings filled in. */
  mount: ResolvedMountRequest;
  /** The mount's Component in the catalog, as an entity reference. */
  entityRef: string;
  /** The PersistentVolume's name and volumeHandle. */
  volume: string;
  /** The IAM permissions that the mount needs. */
  grants: Grant[];
}

/**
 * The text of files of a GitOps repository, by their path from its top.
 *
 * @public
 */
export interface RepositoryFiles {
  /** The commit that they were read at. */
  commit?: string;
  /** The files' text. */
  files: ReadonlyMap<string, string>;
}
