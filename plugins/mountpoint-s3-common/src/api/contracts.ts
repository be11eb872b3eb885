import { Cluster } from '../cluster/Cluster';
import { ClusterArn } from '../cluster/parseClusterArn';
import { ChangedValue } from '../describe/changedValues';
import { Diagram } from '../diagram/Diagram';
import { Finding } from '../plan/Finding';
import { RepositoryState } from '../plan/Plan';
import { RemovalStep } from '../remove/planRemove';
import { InputProblem } from '../request/MountInputError';
import { ResolvedMountRequest } from '../request/MountRequest';
import { Usage } from '../rules/usages';

/**
 * An EKS cluster of the catalog, as a list shows it.
 *
 * @public
 */
export interface ClusterSummary {
  /** Entity reference, canonical. */
  entityRef: string;
  /** What people call it: the entity's title, or its name. */
  title: string;
  /** What its ARN says; absent when the entity has none that can be read. */
  arn?: ClusterArn;
  /** Whether the GitOps repository has a `cluster.yaml` for it. */
  isSetUp: boolean;
  /** How its service accounts get their role; absent with `problems`. */
  identity?: Cluster['identity'];
  /** The default of its new mounts; absent with `problems`. */
  credentials?: Cluster['credentials'];
  /** Why nothing can be mounted on it, in words that say what to mend. */
  problems: InputProblem[];
}

/**
 * All that a plan needs to know about a cluster: with it, `planMount` gives the
 * files that a pull request made from `repository.commit` holds.
 *
 * @public
 */
export interface ClusterState extends ClusterSummary {
  /** The cluster as it is set up, or as its first mount would set it up; absent with `problems`. */
  cluster?: Cluster;
  /** What the GitOps repository holds of it; `mount` is never given here. */
  repository: Omit<RepositoryState, 'mount'>;
  /** The GitOps repository. */
  gitops: {
    /** Its address in the browser. */
    url: string;
    /** The branch that Argo CD follows. */
    branch: string;
    /** The folder in which everything lies; empty for the repository's top. */
    root: string;
  };
  /** The uses whose errors the operator makes warnings. */
  overridableUsages: Usage[];
}

/**
 * A file that is in the GitOps repository.
 *
 * @public
 */
export interface FileState {
  /** Its text; absent for a file of a mount that the caller may not see. */
  content?: string;
}

/**
 * Which of some files the GitOps repository holds.
 *
 * @public
 */
export interface FileStates {
  /** The commit that they were read at. */
  commit?: string;
  /** By path; a path that is absent is not in the repository. */
  files: Record<string, FileState>;
}

/**
 * A mount as the GitOps repository records it.
 *
 * @public
 */
export interface MountRecord {
  /** Entity reference of the mount's Component. */
  entityRef: string;
  /** The cluster's entity reference. */
  clusterRef: string;
  /** The commit that it was read at. */
  commit?: string;
  /** The GitOps repository's branch in the browser, and the mount's places in it. */
  links: {
    /** The mount's folder. */
    folder: string;
    /** Its `mount.yaml`. */
    record: string;
  };
  /** Whether the first step of its removal is merged: no manifests, but the record. */
  isBeingRemoved: boolean;
  /** The record, with the cluster's settings filled in; absent with `problems`. */
  mount?: ResolvedMountRequest;
  /** The cluster as its `cluster.yaml` has it; absent with `problems`. */
  cluster?: Cluster;
  /** Why the record can't be read, in words that say what to mend. */
  problems: InputProblem[];
}

/** What a pull request of this product is for. @public */
export type PullRequestPurpose = 'add' | 'change' | 'remove' | 'set-up';

/**
 * A pull request of a mount or of a cluster's set-up, as its forge has it.
 *
 * @public
 */
export interface PullRequestState {
  /** Its number on the forge. */
  number: number;
  /** Its page. */
  url: string;
  /** Its title. */
  title: string;
  /** Whether it is still under review. */
  state: 'open' | 'merged' | 'closed';
  /** Whether it says that it isn't ready for review. */
  draft: boolean;
  /** Its branch. */
  branch: string;
  /** The branch that it goes to. */
  targetBranch: string;
  /** What it is for, as its branch's name says. */
  purpose: PullRequestPurpose;
}

/** What comes after a first request, and is planned by the server. @public */
export type PlanPurpose = Exclude<PullRequestPurpose, 'add'>;

/**
 * What a pull request would do to a file of the GitOps repository.
 *
 * @public
 */
export interface PlannedChange {
  /** Its path from the repository's top. */
  path: string;
  /** What becomes of it; `same` if it is there with these very bytes. */
  change: 'new' | 'changed' | 'same' | 'deleted';
  /** Its text as it is; absent for a new file, and with `isLeftOut`. */
  before?: string;
  /** Its text in the pull request; absent for a deleted file, and with `isLeftOut`. */
  after?: string;
  /** Whether its texts are not given, because there are more than anybody reads. */
  isLeftOut?: true;
}

/**
 * What a change, a removal or a set-up would come to if it were asked for now:
 * what the action's pull request would hold, or why there would be none.
 *
 * @public
 */
export interface PlanPreview {
  /** The commit of the GitOps repository that it was planned from. */
  commit?: string;
  /** The GitOps repository. */
  gitops: ClusterState['gitops'];
  /**
   * The files, sorted by path; none if there is nothing to do, or the inputs can't
   * be planned. With an error among the findings, those that would be written if
   * it weren't for the error.
   */
  files: PlannedChange[];
  /** How many files it holds besides, of mounts that the caller may not see. */
  hiddenFiles?: number;
  /** What there is to say, errors first. With an error the action fails. */
  findings: Finding[];
  /**
   * The inputs of the mount, or the settings of the cluster, that change. A
   * second mount's are those that differ from the first one's.
   */
  changes: ChangedValue[];
  /** What a mount may do afterwards, in sentences as of `grantSentences`. */
  grants: string[];
  /** What it may do until then, and no longer. */
  lostGrants: string[];
  /** How a mount connects afterwards. */
  diagram?: Diagram;
  /** Which step of a removal it is. */
  step?: RemovalStep;
  /** The name of the second mount that a change comes to, if it is none in place. */
  secondMount?: string;
}
