import { ChangeFileOperation, CreatePullRequestOption } from 'gitea-js';
import { FileChange, RepositoryFile } from '../../changes/FileChange';
import { LostAnswerError, OutdatedViewError } from '../errors';
import {
  BranchCommit,
  CommitRequest,
  Divergence,
  Forge,
  ListedPullRequest,
  Mentions,
  NewPullRequest,
  PullRequest,
  Question,
  RepositoryState,
  TreeEntry,
} from '../Forge';
import { ForgeOptions } from '../ForgeOptions';
import { Refusals } from '../refusals';
import { answerOf, createGiteaClient, GiteaClient } from './createGiteaClient';
import { giteaError } from './giteaError';
import { GiteaHistory } from './GiteaHistory';
import { GiteaRefusal } from './GiteaRefusal';
import { GiteaTrees } from './GiteaTrees';
import { listPullRequests } from './listPullRequests';
import { mention } from './mention';
import { outdatedCommit } from './outdatedCommit';
import { readRepositoryState } from './readRepositoryState';
import { DRAFT_PREFIX, draftTitle, toPullRequest } from './toPullRequest';

/**
 * A repository on Gitea 1.22 or newer, or on Forgejo, which has kept Gitea's API.
 *
 * @remarks
 *
 * A commit is one call for any number of files. Gitea refuses it if one of the
 * files is not as it was, and a new branch if there is one of that name.
 */
export class GiteaForge implements Forge {
  readonly name = 'Gitea';
  readonly limits = {
    // The title's column in Gitea's database is VARCHAR(255).
    title: 255 - DRAFT_PREFIX.length,
    // Gitea names no limit for a description: this is GitHub's.
    body: 65_536,
    // FILE_MAX_SIZE, by default 50 MB, of files uploaded on Gitea's pages:
    // https://docs.gitea.com/administration/config-cheat-sheet#repository---upload-repositoryupload
    file: 50_000_000,
    // Gitea names no limit for a request, but the proxy in front of it has one.
    commit: 20_000_000,
  };
  // The contents API writes a new file as 100644 and keeps an older one's mode.
  readonly modes = ['100644'] as const;
  readonly branchFirst = false;

  private readonly client: GiteaClient;
  private readonly trees: GiteaTrees;
  private readonly history: GiteaHistory;
  readonly refusals: Refusals;
  /** By its newest commit, the target branch that it was read of. */
  private readonly targets = new Map<string, string>();
  /** By a commit that we made, the one whose files it was made from. */
  private readonly madeFrom = new Map<string, string>();

  constructor(private readonly options: ForgeOptions) {
    const { access, owner, repo } = options;
    this.client = createGiteaClient(options);
    this.trees = new GiteaTrees(this.client);
    this.history = new GiteaHistory(this.client, this.trees);
    this.refusals = new Refusals({
      forge: this.name,
      repository: `${owner}/${repo}`,
      access,
      permissions:
        'write access to the repository and, if it is limited to scopes, write:repository and (for labels) write:issue',
    });
  }

  async look(question: Question): Promise<RepositoryState> {
    const { client, history, refusals, trees } = this;
    const { owner } = this.options;
    const state = await this.explained('read files and pull requests', () =>
      readRepositoryState(
        { client, history, owner, refusals, trees },
        question,
      ),
    );
    this.targets.set(state.target.head, state.target.name);
    return state;
  }

  async pullRequestsOf(
    branches: string[],
    targetBranch: string,
  ): Promise<ListedPullRequest[]> {
    return await this.explained('read pull requests', () =>
      listPullRequests(this.client, this.options.owner, branches, targetBranch),
    );
  }

  async readEntries(
    commit: string,
    paths: string[],
  ): Promise<ReadonlyMap<string, TreeEntry>> {
    const { entries } = await this.explained('read files', () =>
      this.trees.read(commit, paths),
    );
    return entries;
  }

  async divergence(targetBranch: string, commit: string): Promise<Divergence> {
    return await this.explained('compare branches', () =>
      this.history.divergence(targetBranch, commit),
    );
  }

  async recentCommits(commit: string): Promise<BranchCommit[]> {
    return await this.explained('read commits', () =>
      this.history.recentCommits(commit),
    );
  }

  async commitPaths(commit: string): Promise<string[]> {
    return await this.explained('read a commit', () =>
      this.history.commitPaths(commit),
    );
  }

  async readFile(
    _commit: string,
    path: string,
    { mode = '100755', sha }: TreeEntry,
  ): Promise<RepositoryFile> {
    const { at, read } = this.client;
    const { content, size } = await this.explained('read a file', () =>
      answerOf(read.repos.getBlob(...at, sha)),
    );
    const bytes = Buffer.from(content ?? '', 'base64');
    if (bytes.length !== size) {
      // Above DEFAULT_MAX_BLOB_SIZE, by default 10 MB, it gives no content:
      // https://docs.gitea.com/administration/config-cheat-sheet#api-api
      throw this.refusals.tooLarge(`'${path}'`, `it has ${size} bytes`);
    }
    return { mode, content: bytes };
  }

  async commit(request: CommitRequest): Promise<string> {
    const { branch, changes, message, onto, parent } = request;
    const { at, write } = this.client;
    const view = this.madeFrom.get(parent) ?? parent;
    const files = await this.toOperations(view, changes);
    const branches =
      onto === 'create'
        ? { branch: this.targetAt(parent), new_branch: branch }
        : { branch };
    let sha: string | undefined;
    try {
      const { commit } = await answerOf(
        write.repos.repoChangeFiles(...at, { ...branches, files, message }),
      );
      sha = commit?.sha;
    } catch (error) {
      throw await this.commitError(branch, error);
    }
    if (sha === undefined) {
      throw new LostAnswerError('Gitea did not say which commit it has made');
    }
    this.madeFrom.set(sha, view);
    return sha;
  }

  /**
   * @remarks
   *
   * Gitea deletes a branch whatever its newest commit is, so that a commit that
   * is pushed in the moment between looking and deleting goes with it. Its pull
   * request keeps it, if it has one.
   */
  async deleteBranch(branch: string, expectedHead: string): Promise<void> {
    const { at, read, write } = this.client;
    const name = encodeURIComponent(branch);
    try {
      const { commit } = await answerOf(read.repos.repoGetBranch(...at, name));
      if (commit?.id !== expectedHead) {
        throw new OutdatedViewError(
          `The branch '${branch}' is at ${commit?.id} and no longer at ${expectedHead}`,
        );
      }
      await answerOf(write.repos.repoDeleteBranch(...at, name));
    } catch (error) {
      if (GiteaRefusal.is(error, 404)) {
        return;
      }
      if (
        GiteaRefusal.is(error, 403) &&
        /protected|default/i.test(error.detail)
      ) {
        throw this.refusals.protectedBranch(branch, error.detail);
      }
      throw giteaError(this.refusals, 'delete a branch', error);
    }
  }

  async openPullRequest(request: NewPullRequest): Promise<PullRequest> {
    const { assignees, body, branch, draft, targetBranch, title } = request;
    const option: CreatePullRequestOption = {
      title: draftTitle(title, draft),
      body,
      head: branch,
      base: targetBranch,
    };
    try {
      return await this.open({ ...option, assignees });
    } catch (error) {
      // For one who can't be assigned Gitea refuses the whole pull request.
      const isAboutAssignees =
        assignees.length > 0 &&
        GiteaRefusal.is(error, 422) &&
        /assignee|have access to repo/i.test(error.detail);
      if (!isAboutAssignees) {
        throw this.openingError(error);
      }
    }
    try {
      return await this.open(option);
    } catch (error) {
      throw this.openingError(error);
    }
  }

  async isOpen({ number }: PullRequest): Promise<boolean> {
    const { at, read } = this.client;
    const { state } = await this.explained('read a pull request', () =>
      answerOf(read.repos.repoGetPullRequest(...at, number)),
    );
    return state === 'open';
  }

  async updatePullRequest(
    pullRequest: PullRequest,
    change: { title?: string; body?: string; draft?: boolean },
  ): Promise<PullRequest> {
    const { at, write } = this.client;
    const { body, draft = pullRequest.draft, title } = change;
    const retitled = title !== undefined || change.draft !== undefined;
    return await this.explained('change a pull request', async () =>
      toPullRequest(
        await answerOf(
          write.repos.repoEditPullRequest(...at, pullRequest.number, {
            body,
            title: retitled
              ? draftTitle(title ?? pullRequest.title, draft)
              : undefined,
          }),
        ),
      ),
    );
  }

  async mention(
    pullRequest: PullRequest,
    missing: Mentions,
  ): Promise<string[]> {
    return await mention(this.client, pullRequest, missing);
  }

  private async open(option: CreatePullRequestOption): Promise<PullRequest> {
    const { at, write } = this.client;
    return toPullRequest(
      await answerOf(write.repos.repoCreatePullRequest(...at, option)),
    );
  }

  /** Changes as Gitea takes them, each with the blob that it may replace. */
  private async toOperations(
    view: string,
    changes: FileChange[],
  ): Promise<ChangeFileOperation[]> {
    const replaced = changes.filter(({ kind }) => kind !== 'add');
    const entries =
      replaced.length > 0
        ? await this.readEntries(
            view,
            replaced.map(({ path }) => path),
          )
        : new Map<string, TreeEntry>();
    return changes.map(change => {
      const { kind, path } = change;
      this.checkMode(change, entries.get(path));
      const content =
        kind === 'delete' ? undefined : change.file.content.toString('base64');
      if (kind === 'add') {
        return { operation: 'create', path, content };
      }
      const sha = entries.get(path)?.sha;
      if (sha === undefined) {
        throw new OutdatedViewError(`There is no file '${path}' in ${view}`);
      }
      return {
        operation: kind === 'delete' ? 'delete' : 'update',
        path,
        content,
        sha,
      };
    });
  }

  /** A mode that Gitea would not write is refused and never lost on the way. */
  private checkMode(change: FileChange, entry: TreeEntry | undefined): void {
    if (change.kind === 'delete') {
      return;
    }
    const { file, path } = change;
    const staysExecutable = entry !== undefined && entry.mode === undefined;
    if (
      file.mode !== '100644' &&
      !(file.mode === '100755' && staysExecutable)
    ) {
      throw this.refusals.invalid(
        'commit',
        `'${path}' has the mode ${file.mode}, and its API writes only 100644`,
      );
    }
  }

  /** Gitea makes a branch from another one's name, not from a commit. */
  private targetAt(parent: string): string {
    const name = this.targets.get(parent);
    if (name === undefined) {
      throw new OutdatedViewError(
        `No branch was found at ${parent} that a new one could be made from`,
      );
    }
    return name;
  }

  private async commitError(branch: string, error: unknown): Promise<unknown> {
    if (!(error instanceof GiteaRefusal)) {
      return error;
    }
    if (error.status === 403 && !/scope/i.test(error.detail)) {
      return await this.noWriting(branch, error.detail);
    }
    return outdatedCommit(error) ?? giteaError(this.refusals, 'commit', error);
  }

  /**
   * Gitea has the same words for a token that may write nowhere and for a rule
   * about the branch. Whether it may push tells them apart.
   */
  private async noWriting(branch: string, detail: string): Promise<unknown> {
    const { at, read } = this.client;
    return await this.explained('read what the token may do', async () => {
      const { permissions } = await answerOf(read.repos.repoGet(...at));
      return permissions?.push === false
        ? this.refusals.permission('commit', detail)
        : this.refusals.protectedBranch(branch, detail);
    });
  }

  private openingError(error: unknown): unknown {
    if (GiteaRefusal.is(error, 404, 409)) {
      // There is one already, or one of both branches is gone.
      return new OutdatedViewError(
        `Gitea did not open the pull request (${error.detail})`,
        error,
      );
    }
    return giteaError(this.refusals, 'open a pull request', error);
  }

  private async explained<T>(
    doing: string,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw giteaError(this.refusals, doing, error);
    }
  }
}
