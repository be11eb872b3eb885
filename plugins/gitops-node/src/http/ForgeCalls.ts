import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { LostAnswerError } from '../forges/errors';
import { backoff } from './backoff';
import { pause } from './pause';
import { rateLimitWait } from './rateLimitWait';

/** How patient the action is with a forge. Times are in milliseconds. @public */
export interface Patience {
  /** How long one call may take. */
  callTimeout: number;
  /** How often a call, or a round of calls, is tried in all. */
  attempts: number;
  /** The pause before the second try; it doubles with each further one. */
  firstPause: number;
  /** How long rate limits are waited out, in all. */
  rateLimitWaits: number;
}

/** What `ForgeCalls` is made from. @public */
export interface ForgeCallsOptions {
  /** As people call the forge. */
  forge: string;
  /** How long calls may take, and how often they are tried. */
  patience: Patience;
  /** Is told of every wait. */
  logger: Pick<LoggerService, 'info'>;
  /** Ends all calls and waits when the task is cancelled. */
  signal?: AbortSignal;
}

/**
 * Sends a forge's HTTP calls with two functions that a client can use in place
 * of `fetch`: one for calls that only read, one for calls that write.
 *
 * @remarks
 *
 * Both give a call a time limit, send none once the task is cancelled, and wait
 * out rate limits: a call that a limit refuses has not happened, so it is safe to
 * repeat. `read` also repeats what a 5xx, a dropped connection or a timeout
 * spoiled, and is cut off when the task is cancelled. `write` throws
 * `LostAnswerError` there, as only the forge's state can tell whether the call has
 * happened; and it is not cut off, so that what it did is known and can be
 * cleaned up.
 *
 * @public
 */
export class ForgeCalls {
  private waited = 0;

  constructor(private readonly options: ForgeCallsOptions) {}

  /** In place of `fetch`, for calls that change nothing. */
  readonly read: typeof fetch = async (input, init) => {
    return await this.persist(
      () => this.send(input, init, this.options.signal),
      error => error instanceof LostAnswerError,
    );
  };

  /** In place of `fetch`, for calls that change something. */
  readonly write: typeof fetch = async (input, init) => this.send(input, init);

  /**
   * Does something that only reads, and again when it fails in a way that may
   * pass, as often as a call is tried.
   */
  async persist<T>(
    task: () => Promise<T>,
    mayPass: (error: Error) => boolean,
  ): Promise<T> {
    const { attempts, firstPause } = this.options.patience;
    for (let attempt = 1; ; attempt += 1) {
      this.options.signal?.throwIfAborted();
      try {
        return await task();
      } catch (error) {
        if (attempt >= attempts || !mayPass(error as Error)) {
          throw error;
        }
        await this.rest(backoff(firstPause, attempt), (error as Error).message);
      }
    }
  }

  /** Rests before something is tried again, and says so in the task's log. */
  async rest(milliseconds: number, reason: string): Promise<void> {
    const { logger, signal } = this.options;
    logger.info(`${reason}. Trying again in ${seconds(milliseconds)}`);
    await pause(milliseconds, signal);
  }

  /**
   * Waits until a rate limit is over, as the forge asks, and says so in the
   * task's log.
   *
   * @throws ServiceUnavailableError if it would take longer than the operator
   * wants a task to wait
   */
  async waitForRateLimit(milliseconds: number): Promise<void> {
    const { forge, logger, patience, signal } = this.options;
    const until = new Date(Date.now() + milliseconds).toISOString();
    if (this.waited + milliseconds > patience.rateLimitWaits) {
      throw new ServiceUnavailableError(
        `${forge}'s rate limit for this token is used up until ${until}, which is longer than a task waits (gitops.pullRequest.rateLimitWaits, ${seconds(
          patience.rateLimitWaits,
        )}). Run the task again after that; nothing is lost`,
      );
    }
    this.waited += milliseconds;
    logger.info(
      `${forge}'s rate limit for this token is used up. Waiting ${seconds(
        milliseconds,
      )}, until ${until}, as ${forge} asks`,
    );
    await pause(milliseconds, signal);
  }

  private async send(
    input: Parameters<typeof fetch>[0],
    init: RequestInit = {},
    cutOff?: AbortSignal,
  ): Promise<Response> {
    for (let refusals = 1; ; refusals += 1) {
      const response = await this.sendOnce(input, init, cutOff);
      const wait = await rateLimitWait(response, refusals);
      if (wait === undefined) {
        return response;
      }
      await this.waitForRateLimit(wait);
    }
  }

  private async sendOnce(
    input: Parameters<typeof fetch>[0],
    init: RequestInit,
    cutOff: AbortSignal | undefined,
  ): Promise<Response> {
    const { forge, patience, signal } = this.options;
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(patience.callTimeout);
    let response: Response;
    try {
      response = await fetch(input, {
        ...init,
        signal: cutOff ? AbortSignal.any([cutOff, limit]) : limit,
      });
      // The body can be lost as well as the head, and belongs to the call.
      const body = await response.arrayBuffer();
      response = new Response(hasNoBody(response) ? null : body, response);
    } catch (error) {
      cutOff?.throwIfAborted();
      throw new LostAnswerError(
        limit.aborted
          ? `${forge} did not answer within ${seconds(patience.callTimeout)}`
          : `The connection to ${forge} broke (${reasonOf(error)})`,
        error,
      );
    }
    if (response.status >= 500 && response.status !== 501) {
      throw new LostAnswerError(`${forge} answered ${response.status}`);
    }
    return response;
  }
}

function hasNoBody({ status }: Response): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** What made `fetch` fail is in the cause of the error that it throws. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & {
    cause?: { code?: string; message?: string };
  };
  return cause?.code ?? cause?.message ?? message;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
