import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  backoff,
  CommitRequest,
  FileChange,
  Forge,
  ForgeCalls,
  LostAnswerError,
  NewPullRequest,
  NO_MENTIONS,
  OutdatedViewError,
  Patience,
  PullRequest,
  RepositoryState,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { pathsOf } from '../changes/WantedTree';
import { splitChanges } from '../changes/splitChanges';
import { commitMessage, requestIdOf } from './commitMessage';
import { missingMentions, noMentions } from './missingMentions';
import { PullRequestRequest, PullRequestResult } from './PullRequestRequest';
import { checkFiles, textsFor } from './limits';
import { Proposal, Situation } from './Situation';
import { understand } from './understand';

/** What a run of the action works with. */
export interface PullRequestRunOptions {
  forge: Forge;
  calls: Pick<ForgeCalls, 'rest'>;
  patience: Patience;
  request: PullRequestRequest;
  logger: Pick<LoggerService, 'info' | 'warn'>;
  /** Ends the run when the task is cancelled. */
  signal?: AbortSignal;
}

/** What the forge holds, and what follows from it. */
interface Survey {
  state: RepositoryState;
  situation: Situation;
}

/**
 * One run of the action: asks the forge, decides, acts, and does so again when
 * an answer was lost or the repository has changed meanwhile.
 *
 * @remarks
 *
 * What to do follows from the forge's state alone. So a run goes on where a
 * crashed one ended, wherever that was, and doing it twice does it once.
 */
export class PullRequestRun {
  /** Where an answer was lost that may have made the branch and no commit. */
  private readonly made = new Set<string>();
  /** What was sent, until it is known whether it has come about. */
  private sent: FileChange[] = [];
  private readonly committed = new Map<string, FileChange['kind']>();
  private askedToOpen = false;
  /** Whether a pull request may be there that no look has shown. */
  private mayBeOpen = false;
  private changedText = false;
  private looked = false;

  constructor(private readonly options: PullRequestRunOptions) {}

  /** Brings the branch and its pull request about. */
  async run(): Promise<PullRequestResult> {
    const { calls, patience } = this.options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        // To be wrong costs an attempt, so the last one does not assume.
        const assumeNew = attempt === 1 && patience.attempts > 1;
        return await this.act(await this.survey(assumeNew));
      } catch (error) {
        if (!isTransient(error) || attempt >= patience.attempts) {
          throw error;
        }
        await calls.rest(
          backoff(patience.firstPause, attempt),
          `${error.message}. Looking at what is there`,
        );
      }
    }
  }

  /** What `run` would do, without doing it. */
  async preview(): Promise<PullRequestResult> {
    const { state, situation } = await this.survey(false);
    const { branch } = this.options.request;
    if (situation.kind === 'nothing-to-do') {
      return this.nothingToDo(state, situation.pullRequest);
    }
    const { changes, open, retitle } = situation;
    const touches = changes.length > 0 || retitle;
    const onOpen = touches ? 'updated' : 'unchanged';
    return {
      state: open ? onOpen : 'created',
      branch,
      pullRequest: open,
      commitSha: state.branch?.head,
      changes: changes.map(({ path, kind }) => ({ path, kind })),
    };
  }

  /**
   * Removes the branch that this request has made, when no pull request came of
   * it and nobody else has put anything on it.
   *
   * @param forge - the same one, but such that a cancelled task does not end it
   */
  async cleanUp(forge: Forge): Promise<void> {
    // The branch of a pull request that the forge speaks of is not removed.
    if (!this.looked || this.mayBeOpen) {
      return;
    }
    const { logger, request } = this.options;
    const { branch: name, requestId, targetBranch } = request;
    const { branch, pullRequests } = await forge.look({
      branch: name,
      targetBranch,
      paths: [],
      mentions: NO_MENTIONS,
    });
    const isInUse = pullRequests.some(
      ({ head, state }) => state === 'open' || head === branch?.head,
    );
    if (!branch || isInUse) {
      return;
    }
    const isOurs =
      branch.commits.length > 0
        ? branch.commits.every(
            ({ message }) => requestIdOf(message, name) === requestId,
          )
        : this.made.has(branch.head);
    if (isOurs) {
      await forge.deleteBranch(name, branch.head);
      logger.info(`Removed the branch '${name}', which no pull request needs`);
    }
  }

  private async survey(assumeNew: boolean): Promise<Survey> {
    const state = await this.look(assumeNew);
    const situation = await this.understand(state);
    // Nothing will be committed that would show whether there is a branch.
    return situation.kind === 'nothing-to-do' && state.assumedNew
      ? await this.survey(false)
      : { state, situation };
  }

  private async look(assumeNew: boolean): Promise<RepositoryState> {
    const { forge, request } = this.options;
    const { branch, targetBranch, wanted } = request;
    const state = await forge.look({
      branch,
      targetBranch,
      paths: pathsOf(wanted),
      mentions: request,
      assumeNew,
    });
    this.looked = true;
    return state;
  }

  private async understand(state: RepositoryState): Promise<Situation> {
    const { forge, request } = this.options;
    if (state.target.name === request.branch) {
      throw new InputError(
        `The input branch is '${request.branch}', which is the branch that the pull request goes to. Choose another name`,
      );
    }
    checkFiles(forge, request.wanted);
    const situation = await understand(forge, state, request, head =>
      this.made.has(head),
    );
    this.settle(situation.kind === 'propose' ? situation.changes : []);
    return situation;
  }

  /** What was sent and is no longer to be changed has come about. */
  private settle(changes: FileChange[]): void {
    const open = new Set(changes.map(({ path }) => path));
    this.sent
      .filter(({ path }) => !open.has(path))
      .forEach(({ path, kind }) => this.committed.set(path, kind));
    this.sent = [];
  }

  private async act({ state, situation }: Survey): Promise<PullRequestResult> {
    const { forge, logger, request } = this.options;
    if (situation.kind === 'nothing-to-do') {
      if (situation.leftover !== undefined) {
        await forge.deleteBranch(request.branch, situation.leftover);
      }
      return this.nothingToDo(state, situation.pullRequest);
    }
    if (situation.spent !== undefined) {
      logger.info(
        `The pull request of the branch '${request.branch}' was merged. Making the branch anew from '${situation.target}'`,
      );
      await forge.deleteBranch(request.branch, situation.spent);
    }
    const commitSha = await this.commit(situation);
    const pullRequest = situation.open
      ? await this.update(situation.open, situation)
      : await this.open(situation);
    await this.mention(pullRequest);
    return {
      state: this.stateOf(situation),
      branch: request.branch,
      pullRequest,
      commitSha,
      changes: [...this.committed].map(([path, kind]) => ({ path, kind })),
    };
  }

  /** Puts the changes onto the branch and returns its newest commit. */
  private async commit(situation: Proposal): Promise<string> {
    const { forge, logger, request } = this.options;
    const { changes, open, inParts } = situation;
    let { onto, parent } = situation;
    const parts = splitChanges(changes, forge.limits.commit);
    // Nobody is to merge an open pull request while it is half there. An earlier
    // run may have ended before it was shown again.
    const hide =
      open !== undefined &&
      !request.draft &&
      (parts.length > 1 || (inParts && open.draft));
    if (hide && !open.draft) {
      await forge.updatePullRequest(open, { draft: true });
    }
    for (const [index, part] of parts.entries()) {
      this.sent = part;
      parent = await this.send({
        branch: request.branch,
        onto,
        parent,
        changes: part,
        message: commitMessage({
          message: request.commitMessage,
          coAuthor: request.coAuthor,
          requestId: request.requestId,
          branch: request.branch,
          part: index + 1,
          parts: parts.length,
        }),
      });
      onto = 'append';
      this.settle([]);
      logger.info(
        `Committed ${count(part.length, 'file')} to '${request.branch}'${
          parts.length > 1 ? ` (part ${index + 1} of ${parts.length})` : ''
        }: ${parent}`,
      );
    }
    if (hide) {
      await forge.updatePullRequest({ ...open, draft: true }, { draft: false });
    }
    return parent;
  }

  private async send(request: CommitRequest): Promise<string> {
    const { forge } = this.options;
    try {
      return await forge.commit(request);
    } catch (error) {
      if (!(error instanceof LostAnswerError)) {
        this.sent = [];
      } else if (forge.branchFirst && request.onto === 'create') {
        this.made.add(request.parent);
      }
      throw error;
    }
  }

  private async open(situation: Proposal): Promise<PullRequest> {
    const { forge, logger, request } = this.options;
    const { earlier } = situation;
    const follows = earlier
      ? `\n\nFollows ${earlier.url}, which was ${earlier.state}.`
      : '';
    this.askedToOpen = true;
    const pullRequest = await this.sendOpen({
      branch: request.branch,
      targetBranch: situation.target,
      ...textsFor(forge, request.title, request.description, follows, logger),
      draft: request.draft,
      labels: request.labels,
      reviewers: request.reviewers,
      teamReviewers: request.teamReviewers,
      assignees: request.assignees,
    });
    logger.info(`Opened the pull request ${pullRequest.url}`);
    return pullRequest;
  }

  private async sendOpen(request: NewPullRequest): Promise<PullRequest> {
    try {
      return await this.options.forge.openPullRequest(request);
    } catch (error) {
      this.mayBeOpen = isTransient(error);
      throw error;
    }
  }

  /**
   * Gives an open pull request of another request this one's texts, and makes
   * sure that it was not merged or closed while we committed to it.
   */
  private async update(
    open: PullRequest,
    { changes, retitle }: Proposal,
  ): Promise<PullRequest> {
    const { forge, logger, request } = this.options;
    const { title, description } = request;
    const texts = textsFor(forge, title, description, '', logger);
    const hasTexts = texts.title === open.title && texts.body === open.body;
    if (retitle && !hasTexts) {
      const updated = await forge.updatePullRequest(open, texts);
      this.changedText = true;
      logger.info(`Updated the pull request ${updated.url}`);
      return requireOpen(updated, updated.state === 'open');
    }
    return changes.length > 0
      ? requireOpen(open, await forge.isOpen(open))
      : open;
  }

  /** Names the labels and people that the pull request does not name yet. */
  private async mention(pullRequest: PullRequest): Promise<void> {
    const { forge, logger, request, signal } = this.options;
    const missing = missingMentions(pullRequest, request);
    if (noMentions(missing)) {
      return;
    }
    try {
      const notices = await forge.mention(pullRequest, missing);
      notices.forEach(notice => logger.warn(notice));
    } catch (error) {
      if (isTransient(error)) {
        throw error;
      }
      signal?.throwIfAborted();
      // The pull request is there, and people can still be named by hand.
      logger.warn(
        `The pull request is open, but not everybody could be named: ${
          (error as Error).message
        }`,
      );
    }
  }

  private nothingToDo(
    state: RepositoryState,
    pullRequest: PullRequest | undefined,
  ): PullRequestResult {
    const { logger, request } = this.options;
    const message = `The branch '${state.target.name}' is as it should be already`;
    if (request.whenUnchanged === 'fail') {
      throw new ConflictError(
        `${message}, so there is nothing to propose. Set whenUnchanged to 'skip' if that is all right`,
      );
    }
    logger.info(`${message}; no pull request is needed`);
    return {
      state: 'unchanged',
      branch: request.branch,
      pullRequest,
      changes: [],
    };
  }

  private stateOf(situation: Proposal): PullRequestResult['state'] {
    if (!situation.open || this.askedToOpen) {
      return 'created';
    }
    const touched = this.committed.size > 0 || this.changedText;
    return touched ? 'updated' : 'unchanged';
  }
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function isTransient(
  error: unknown,
): error is LostAnswerError | OutdatedViewError {
  return error instanceof LostAnswerError || error instanceof OutdatedViewError;
}

function requireOpen(pullRequest: PullRequest, isOpen: boolean): PullRequest {
  if (!isOpen) {
    throw new OutdatedViewError(
      `${pullRequest.url} was merged or closed while this was committed to it`,
    );
  }
  return pullRequest;
}
