import { RequestHandler, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOperation } from '../graphql/readOperation';

/** How the forge is to fail, for tests of its clients. */
export interface Fault {
  /**
   * Which requests it hits. Default: all of them.
   *
   * @param rootFields - of a GraphQL request, such as `['createRef']`
   */
  match?: (method: string, path: string, rootFields?: string[]) => boolean;
  /** Waits this long first. */
  latencyMs?: number;
  /** Answers with this status, such as 429 or 503. */
  status?: number;
  /** Seconds, for the header Retry-After. */
  retryAfter?: number;
  /** Further headers, such as x-ratelimit-remaining. */
  headers?: Record<string, string>;
  /** The error's message. Default: a sentence that names the injected fault. */
  message?: string;
  /** Closes the connection without an answer. */
  drop?: boolean;
  /**
   * `after` carries the request out and loses only its answer. Default: before.
   */
  when?: 'before' | 'after';
  /** Hits this many requests and is then over. Default: every one. */
  times?: number;
}

/** Makes requests fail on demand. */
export class FaultInjector {
  private faults: { fault: Fault; left: number }[] = [];

  /** Sets a fault and returns how to take it back. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Infinity };
    this.faults.push(entry);
    return () => {
      this.faults = this.faults.filter(other => other !== entry);
    };
  }

  /** Takes all faults back. */
  clear(): void {
    this.faults = [];
  }

  /** Lets the first fault that matches hit the request. */
  readonly middleware: RequestHandler = async (request, response, next) => {
    const path = request.originalUrl.split('?')[0];
    const rootFields = readOperation(request.body)?.rootFields;
    const entry = this.faults.find(
      ({ fault, left }) =>
        left > 0 && (fault.match?.(request.method, path, rootFields) ?? true),
    );
    if (!entry) {
      next();
      return;
    }
    entry.left -= 1;
    const { fault } = entry;
    if (fault.latencyMs !== undefined) {
      await sleep(fault.latencyMs);
    }
    const fails = fault.drop || fault.status !== undefined;
    if (!fails) {
      next();
    } else if (fault.when === 'after') {
      loseAnswer(response, fault);
      next();
    } else {
      answer(response, fault);
    }
  };
}

function answer(response: Response, fault: Fault): void {
  if (fault.drop) {
    response.socket?.destroy();
    return;
  }
  const { status = 500, retryAfter, headers = {} } = fault;
  response.status(status);
  if (retryAfter !== undefined) {
    response.setHeader('Retry-After', String(retryAfter));
  }
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
  response.json({
    message: fault.message ?? `The local forge was told to answer ${status}`,
    status: String(status),
  });
}

function loseAnswer(response: Response, fault: Fault): void {
  const end = response.end;
  response.end = ((): Response => {
    response.end = end;
    if (fault.drop || response.headersSent) {
      response.socket?.destroy();
      return response;
    }
    for (const name of response.getHeaderNames()) {
      response.removeHeader(name);
    }
    answer(response, fault);
    return response;
  }) as Response['end'];
}
