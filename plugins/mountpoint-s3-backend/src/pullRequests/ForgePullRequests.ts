import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  createCredentialsProviders,
  createForge,
  CredentialsProviders,
  FORGE_NAMES,
  ForgeCalls,
  ListedPullRequest,
  Patience,
  repositoryOfUrl,
} from '@s3-mounts/backstage-plugin-gitops-node';
import {
  parseBranchName,
  PullRequestState,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { GitopsSettings } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { PullRequestSource } from './PullRequestSource';

/** A person waits for the answer, and their page asks again. */
const PATIENCE: Patience = {
  callTimeout: 10_000,
  attempts: 2,
  firstPause: 300,
  rateLimitWaits: 0,
};

/** What {@link ForgePullRequests} reads with. */
export interface ForgePullRequestsOptions {
  /** The forges that Backstage knows, and with what credentials. */
  integrations: ScmIntegrations;
  /** Where the repository is. */
  settings: GitopsSettings;
  /** Gets the reason of a failure, which callers don't. */
  logger: LoggerService;
}

/** Reads pull requests from the GitOps repository's forge. */
export class ForgePullRequests implements PullRequestSource {
  // Kept, as they keep the tokens of apps.
  readonly #credentials: CredentialsProviders;

  constructor(private readonly options: ForgePullRequestsOptions) {
    this.#credentials = createCredentialsProviders(options.integrations);
  }

  /** @throws a ServiceUnavailableError that says what to check */
  async read(branches: string[]): Promise<PullRequestState[]> {
    const { logger, settings } = this.options;
    try {
      return (await this.#list(branches)).flatMap(toState);
    } catch (error) {
      const reason = isError(error) ? error.message : String(error);
      logger.warn(
        `The pull requests of ${settings.url} can't be read: ${reason}`,
      );
      throw new ServiceUnavailableError(
        `The pull requests of ${settings.url} can't be read at the moment. Try again soon; if that doesn't help, ask whoever runs Backstage to check that the forge answers, and that the token of its integration in app-config may read pull requests. The backend's log has the reason`,
      );
    }
  }

  async #list(branches: string[]): Promise<ListedPullRequest[]> {
    const { integrations, logger, settings } = this.options;
    const address = repositoryOfUrl(settings.url, integrations);
    const calls = new ForgeCalls({
      forge: FORGE_NAMES[address.type],
      patience: PATIENCE,
      logger,
    });
    const connect = await createForge({
      integrations,
      credentials: this.#credentials,
      address,
      requireToken: false,
      calls,
    });
    return await connect(calls).pullRequestsOf(branches, settings.branch);
  }
}

function toState(pull: ListedPullRequest): PullRequestState[] {
  const named = parseBranchName(pull.branch);
  return named ? [{ ...pull, purpose: named.purpose }] : [];
}
