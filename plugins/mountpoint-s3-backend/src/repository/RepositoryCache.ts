import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryFiles } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  GitopsSettings,
  readRepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { once } from 'node:events';
import { Remembered } from '../cache/Remembered';
import { isKept } from './isKept';

/**
 * How long a read counts, in milliseconds: a person who has merged sees it by
 * the time they are back on the page, and a page that asks for ten things at
 * once makes one read. GitHub gives 5,000 calls an hour; this makes at most 720.
 */
const FRESH_FOR = 5_000;

/** How long a read may take, in milliseconds; a first one fetches an archive. */
const TIMEOUT = 30_000;

/** What {@link RepositoryCache} reads with. */
export interface RepositoryCacheOptions {
  /** Backstage's URL reader. */
  reader: UrlReaderService;
  /** The forges that Backstage knows. */
  integrations: ScmIntegrationRegistry;
  /** Where the repository is. */
  settings: GitopsSettings;
  /** Gets the reason of a failure, which callers don't. */
  logger: LoggerService;
  /** How long a read counts, in milliseconds. */
  freshFor?: number;
  /** How long a read may take, in milliseconds. */
  timeout?: number;
}

/**
 * What the GitOps repository holds, read once for all requests of a moment.
 *
 * @remarks
 *
 * Of the repository, only the files of the layout are kept. As long as the
 * branch is where it was, a read asks for its newest commit and nothing else.
 */
export class RepositoryCache {
  readonly #remembered: Remembered<RepositoryFiles>;
  #latest?: RepositoryFiles;

  constructor(private readonly options: RepositoryCacheOptions) {
    const { freshFor = FRESH_FOR } = options;
    this.#remembered = new Remembered(() => this.#readAnew(), freshFor);
  }

  /**
   * The repository's files, at most a few seconds old.
   *
   * @throws a ServiceUnavailableError that says what to check
   */
  read(): Promise<RepositoryFiles> {
    return this.#remembered.get();
  }

  async #readAnew(): Promise<RepositoryFiles> {
    const { settings, timeout = TIMEOUT } = this.options;
    const signal = AbortSignal.timeout(timeout);
    try {
      this.#latest = await Promise.race([
        readRepositoryFiles({
          ...this.options,
          filter: path => isKept(settings.root, path),
          etag: this.#latest?.commit,
          signal,
        }),
        // Not every URL reader listens to the signal.
        whenAborted(signal),
      ]);
      return this.#latest;
    } catch (error) {
      if (this.#latest && isError(error) && error.name === 'NotModifiedError') {
        return this.#latest;
      }
      throw this.#unavailable(error);
    }
  }

  #unavailable(error: unknown): Error {
    const { logger, settings } = this.options;
    const { url, branch } = settings;
    const reason = isError(error) ? error.message : String(error);
    logger.warn(`The GitOps repository ${url} can't be read: ${reason}`);
    return new ServiceUnavailableError(
      `The GitOps repository ${url} can't be read at the moment. Try again soon; if that doesn't help, ask whoever runs Backstage to check that the forge answers, that it has the branch ${branch}, and that the token of its integration in app-config may read it. The backend's log has the reason`,
    );
  }
}

async function whenAborted(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw signal.reason;
}
