import { FileChange } from '../../changes/FileChange';
import { OutdatedViewError } from '../errors';
import { CommitRequest } from '../Forge';
import { GithubClient } from './GithubClient';
import { GithubIds } from './GithubIds';
import { COMMIT, CREATE_BRANCH_AND_COMMIT, UPDATE_REFS } from './mutations';

/** What git writes in place of a commit that is not there. */
const NO_COMMIT = '0'.repeat(40);

type Written = Exclude<FileChange, { kind: 'delete' }>;

/** Puts commits onto branches, each only where it is expected to go. */
export class GithubCommits {
  constructor(
    private readonly client: GithubClient,
    private readonly ids: GithubIds,
  ) {}

  /**
   * Makes a commit, and its branch if there is none, and returns its id.
   *
   * @remarks
   *
   * One call. A commit that also has executable files or symbolic links takes
   * three, as `createCommitOnBranch` writes plain files only, and one more for
   * each of its files that is no text.
   */
  async commit(request: CommitRequest): Promise<string> {
    return request.changes.some(isSpecial)
      ? await this.commitObjects(request)
      : await this.commitFiles(request);
  }

  /** Removes a branch, if it is where it is expected to be. */
  async deleteBranch(branch: string, expectedHead: string): Promise<void> {
    await this.updateRef(branch, expectedHead, NO_COMMIT);
  }

  private async commitFiles(request: CommitRequest): Promise<string> {
    const { branch, changes, message, onto, parent } = request;
    const { client, ids } = this;
    const doing = `write to the branch '${branch}'`;
    const [headline, ...rest] = message.split('\n');
    const commit = {
      branch: {
        repositoryNameWithOwner: `${client.owner}/${client.repo}`,
        branchName: branch,
      },
      expectedHeadOid: parent,
      message: { headline, body: rest.join('\n').trim() },
      fileChanges: {
        additions: changes.filter(isWritten).map(({ file, path }) => ({
          path,
          contents: file.content.toString('base64'),
        })),
        deletions: changes
          .filter(change => !isWritten(change))
          .map(({ path }) => ({ path })),
      },
    };
    const ref = {
      repositoryId: ids.repository,
      name: `refs/heads/${branch}`,
      oid: parent,
    };
    const { data, errors } = await client.graphql<{
      createCommitOnBranch: {
        commit: { oid: string; tree: { oid: string } } | null;
      } | null;
    }>(
      'write',
      doing,
      onto === 'create'
        ? { query: CREATE_BRANCH_AND_COMMIT, variables: { ref, commit } }
        : { query: COMMIT, variables: { commit } },
    );
    const made = data.createCommitOnBranch?.commit;
    const isRefused = errors.some(({ path }) => path?.[0] === 'createRef');
    if (onto === 'create' && !made && !isRefused) {
      // The branch is there without our commit, so nobody could tell whose it is.
      await this.updateRef(branch, parent, NO_COMMIT);
    }
    client.refuse(doing, errors, branch);
    if (!made) {
      throw new OutdatedViewError('GitHub did not say which commit it made');
    }
    ids.keepTree(made.oid, made.tree.oid);
    return made.oid;
  }

  /** Writes git's own objects, and moves the branch when they are all there. */
  private async commitObjects(request: CommitRequest): Promise<string> {
    const { branch, changes, message, onto, parent } = request;
    const { client, ids } = this;
    const doing = `write to the branch '${branch}'`;
    const entries = [];
    for (const change of changes) {
      entries.push(
        isWritten(change)
          ? {
              path: change.path,
              mode: change.file.mode,
              type: 'blob',
              ...(await this.treeContent(change)),
            }
          : { path: change.path, mode: '100644', type: 'blob', sha: null },
      );
    }
    const tree = await client.rest<{ sha: string }>(
      'write',
      doing,
      'POST /repos/{owner}/{repo}/git/trees',
      { base_tree: ids.treeOf(parent), tree: entries },
    );
    const commit = await client.rest<{ sha: string }>(
      'write',
      doing,
      'POST /repos/{owner}/{repo}/git/commits',
      { message, tree: tree.sha, parents: [parent] },
    );
    ids.keepTree(commit.sha, tree.sha);
    const before = onto === 'create' ? NO_COMMIT : parent;
    await this.updateRef(branch, before, commit.sha);
    return commit.sha;
  }

  /** A tree can hold text itself; anything else has to be a blob first. */
  private async treeContent(
    change: Written,
  ): Promise<{ content: string } | { sha: string }> {
    const { content } = change.file;
    const text = content.toString('utf8');
    if (Buffer.from(text).equals(content)) {
      return { content: text };
    }
    const { sha } = await this.client.rest<{ sha: string }>(
      'write',
      `write the file '${change.path}'`,
      'POST /repos/{owner}/{repo}/git/blobs',
      { content: content.toString('base64'), encoding: 'base64' },
    );
    return { sha };
  }

  /** Moves a branch only from where it is expected to be, and never by force. */
  private async updateRef(
    branch: string,
    beforeOid: string,
    afterOid: string,
  ): Promise<void> {
    const doing = `write to the branch '${branch}'`;
    const { errors } = await this.client.graphql('write', doing, {
      query: UPDATE_REFS,
      variables: {
        input: {
          repositoryId: this.ids.repository,
          refUpdates: [
            { name: `refs/heads/${branch}`, beforeOid, afterOid, force: false },
          ],
        },
      },
    });
    this.client.refuse(doing, errors, branch);
  }
}

function isWritten(change: FileChange): change is Written {
  return change.kind !== 'delete';
}

function isSpecial(change: FileChange): boolean {
  return isWritten(change) && change.file.mode !== '100644';
}
