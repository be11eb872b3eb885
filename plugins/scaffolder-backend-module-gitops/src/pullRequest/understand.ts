import { ConflictError } from '@backstage/errors';
import { changesBetween } from '../changes/changesBetween';
import { pathsOf, WantedTree } from '../changes/WantedTree';
import {
  BranchCommit,
  BranchState,
  Forge,
  PullRequest,
  RepositoryState,
} from '../forges/Forge';
import { isPart, requestIdOf } from './commitMessage';
import { PullRequestRequest } from './PullRequestRequest';
import { refuseTouched } from './refuseTouched';
import { withoutEarlierRequest } from './withoutEarlierRequest';
import { Situation } from './Situation';

/**
 * Decides what is to be done from what the forge holds, and nothing else: no
 * memory of an earlier run can be out of date.
 *
 * @param isOurs - whether we have made the branch at this commit, for a branch
 * that holds no commit yet which could say so
 * @throws ConflictError if the branch, or a file on it, belongs to somebody else
 */
export async function understand(
  forge: Forge,
  state: RepositoryState,
  request: PullRequestRequest,
  isOurs: (head: string) => Promise<boolean>,
): Promise<Situation> {
  const { branch, pullRequests, target } = state;
  const open = pullRequests.find(({ state: is }) => is === 'open');
  const earlier = pullRequests.find(({ state: is }) => is !== 'open');
  if (open && open.targetBranch !== target.name) {
    throw new ConflictError(
      `${open.url} is open and proposes the branch '${request.branch}' for '${open.targetBranch}', not for '${target.name}'. Set targetBranch to '${open.targetBranch}', or choose another branch`,
    );
  }
  const isSpent =
    branch !== undefined &&
    !open &&
    pullRequests.some(
      each => each.state === 'merged' && each.head === branch.head,
    );
  if (!branch || isSpent) {
    return fromTarget(state, request, { earlier, spent: branch?.head });
  }

  const ours = branch.commits.filter(isRequestCommit);
  if (ours.length === 0) {
    const isEmpty = branch.commits.length === 0;
    if (!isEmpty || !(await isOurs(branch.head))) {
      throw foreignBranch(request, open);
    }
  }
  const same =
    ours.length === 0 || requestIdOf(ours[0].message) === request.requestId;
  const wasClosed = !open && earlier?.head === branch.head;
  if (!same && !wasClosed && request.whenExists === 'fail') {
    throw anotherRequest(request, ours[0], open);
  }

  const wanted = same
    ? request.wanted
    : await withoutEarlierRequest(forge, target.name, branch, request.wanted);
  const entries = await entriesOf(forge, branch, request.wanted, wanted);
  const changes = changesBetween(entries, wanted);
  await refuseTouched({ forge, branch, newestOurs: ours[0], entries, changes });

  if (!open && changesBetween(target.entries, request.wanted).length === 0) {
    const onlyThisRequest = branch.commits.every(
      ({ message }) => requestIdOf(message) === request.requestId,
    );
    return {
      kind: 'nothing-to-do',
      pullRequest: earlier,
      leftover: onlyThisRequest && !earlier ? branch.head : undefined,
    };
  }
  return {
    kind: 'propose',
    target: target.name,
    onto: 'append',
    parent: branch.head,
    changes,
    open,
    retitle: !same,
    inParts: ours.length > 0 && isPart(ours[0].message),
    earlier,
  };
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

/** Merge and squash messages quote the commits that they bring in. */
function isRequestCommit({ merge, message }: BranchCommit): boolean {
  return !merge && requestIdOf(message) !== undefined;
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
  commit: BranchCommit,
  open: PullRequest | undefined,
): Error {
  const by = requestIdOf(commit.message);
  return new ConflictError(
    open
      ? `Another request is open for the branch '${branch}': ${open.url} (request ${by}). Wait until it is merged or closed, or set whenExists to 'update' to replace what it proposes`
      : `Another request (${by}) has made the branch '${branch}' and no pull request yet. Run that one again, delete the branch, or set whenExists to 'update' to replace what it holds`,
  );
}
