import { ConflictError } from '@backstage/errors';
import {
  BranchState,
  Forge,
  PullRequest,
  RepositoryState,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { changesBetween } from '../changes/changesBetween';
import { pathsOf, WantedTree } from '../changes/WantedTree';
import { isPart } from './commitMessage';
import { OwnCommits } from './OwnCommits';
import { PullRequestRequest } from './PullRequestRequest';
import { refuseFolders } from './refuseFolders';
import { refuseTouched } from './refuseTouched';
import { Situation } from './Situation';
import { withoutEarlierRequest } from './withoutEarlierRequest';

/**
 * Decides what is to be done from what the forge holds, and nothing else: no
 * memory of an earlier run can be out of date.
 *
 * @param isOurs - whether this run may have made the branch at this commit, for
 * a branch that holds no commit yet which could say so
 * @throws ConflictError if the branch, or a file on it, belongs to somebody else
 */
export async function understand(
  forge: Forge,
  state: RepositoryState,
  request: PullRequestRequest,
  isOurs: (head: string) => boolean,
): Promise<Situation> {
  const { archived, branch, pullRequests, target } = state;
  if (archived) {
    throw forge.refusals.archived();
  }
  refuseFolders(target.entries, request.wanted);
  const open = openOf(pullRequests, target.name, request.branch);
  const earlier = pullRequests.find(({ state: is }) => is !== 'open');
  if (!branch) {
    return fromTarget(state, request, { earlier });
  }
  refuseFolders(branch.entries, request.wanted);

  const own = new OwnCommits(forge, branch, request.branch);
  if (!open && (await isSpent(forge, own, state, branch))) {
    return fromTarget(state, request, { earlier, spent: branch.head });
  }
  const ours = own.list;
  const [newest] = own.requestIds;
  if (ours.length === 0) {
    if (branch.more) {
      throw tooManyCommits(request);
    }
    if (branch.commits.length > 0 || !isOurs(branch.head)) {
      throw foreignBranch(request, open);
    }
  }
  const same = ours.length === 0 || newest === request.requestId;
  const wasClosed = !open && earlier?.head === branch.head;
  if (!same && !wasClosed && request.whenExists === 'fail') {
    throw anotherRequest(request, newest, open);
  }

  // Also those that an interrupted update of ours has not taken back yet.
  const withOthers = own.requestIds.some(id => id !== request.requestId);
  if (withOthers && branch.more) {
    throw tooManyCommits(request);
  }
  const wanted = withOthers
    ? await withoutEarlierRequest(
        forge,
        target.name,
        branch,
        own,
        request.wanted,
      )
    : request.wanted;
  const entries = await entriesOf(forge, branch, request.wanted, wanted);
  const changes = changesBetween(entries, wanted);
  await refuseTouched(own, changes);

  if (!open && changesBetween(target.entries, request.wanted).length === 0) {
    const isOnlyOurs =
      own.areAlone && own.requestIds.every(id => id === request.requestId);
    return {
      kind: 'nothing-to-do',
      pullRequest: earlier,
      leftover: isOnlyOurs && !earlier ? branch.head : undefined,
    };
  }
  return {
    kind: 'propose',
    target: target.name,
    onto: 'append',
    parent: branch.head,
    changes,
    open,
    retitle: withOthers,
    inParts: ours.length > 0 && isPart(ours[0].message),
    earlier,
  };
}

/** The open pull request of the branch for the target branch. */
function openOf(
  pullRequests: PullRequest[],
  targetBranch: string,
  branch: string,
): PullRequest | undefined {
  const open = pullRequests.filter(({ state }) => state === 'open');
  const ours = open.find(each => each.targetBranch === targetBranch);
  if (!ours && open.length > 0) {
    const [{ targetBranch: other, url }] = open;
    throw new ConflictError(
      `${url} is open and proposes the branch '${branch}' for '${other}', not for '${targetBranch}'. Set targetBranch to '${other}', or choose another branch`,
    );
  }
  return ours;
}

/**
 * Whether a branch of ours was merged as it is, so that nothing of it is lost
 * when it is made anew.
 */
async function isSpent(
  forge: Forge,
  own: OwnCommits,
  { pullRequests, target }: RepositoryState,
  { commits, head }: BranchState,
): Promise<boolean> {
  const wasMerged = pullRequests.some(
    each =>
      each.state === 'merged' &&
      each.head === head &&
      each.targetBranch === target.name,
  );
  if (!wasMerged) {
    return false;
  }
  // After a merge commit, the branch has no commit that the target has not.
  const history =
    commits.length > 0 ? commits : await forge.recentCommits(head);
  return history.some(commit => own.isOurs(commit));
}

function fromTarget(
  { target }: RepositoryState,
  request: PullRequestRequest,
  { earlier, spent }: { earlier?: PullRequest; spent?: string },
): Situation {
  const changes = changesBetween(target.entries, request.wanted);
  if (changes.length === 0) {
    return {
      kind: 'nothing-to-do',
      pullRequest: earlier?.state === 'merged' ? earlier : undefined,
    };
  }
  return {
    kind: 'propose',
    target: target.name,
    spent,
    onto: 'create',
    parent: target.head,
    changes,
    retitle: false,
    inParts: false,
    earlier,
  };
}

/** The branch's files, also those that only the larger wanted tree speaks of. */
async function entriesOf(
  forge: Forge,
  { head, entries }: BranchState,
  asked: WantedTree,
  wanted: WantedTree,
): Promise<BranchState['entries']> {
  const known = new Set(pathsOf(asked));
  const further = pathsOf(wanted).filter(path => !known.has(path));
  return further.length === 0
    ? entries
    : new Map([...entries, ...(await forge.readEntries(head, further))]);
}

function foreignBranch(
  { branch }: PullRequestRequest,
  open: PullRequest | undefined,
): Error {
  const where = open ? `; ${open.url} is open for it` : '';
  return new ConflictError(
    `There is a branch '${branch}' already, and no commit on it is from this action${where}. It was left as it is. Choose another branch, or delete that one`,
  );
}

function anotherRequest(
  { branch }: PullRequestRequest,
  by: string,
  open: PullRequest | undefined,
): Error {
  return new ConflictError(
    open
      ? `Another request is open for the branch '${branch}': ${open.url} (request ${by}). Wait until it is merged or closed, or set whenExists to 'update' to replace what it proposes`
      : `Another request (${by}) has made the branch '${branch}' and no pull request yet. Run that one again, delete the branch, or set whenExists to 'update' to replace what it holds`,
  );
}

function tooManyCommits({ branch }: PullRequestRequest): Error {
  return new ConflictError(
    `The branch '${branch}' has more than 100 commits of its own, so that it can't be told which of them are this action's. It was left as it is. Merge its pull request, or choose another branch`,
  );
}
