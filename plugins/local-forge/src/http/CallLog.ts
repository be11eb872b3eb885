import { RequestHandler } from 'express';

/** One request that the forge got. */
export interface ForgeCall {
  method: string;
  /** As it was asked for, still percent-encoded, without the query. */
  path: string;
  /** Undefined as long as there is no answer, and where none was given. */
  status: number | undefined;
}

/** Counts requests, in the order in which they came. */
export class CallLog {
  /** All calls since the start or the last reset. */
  readonly list: ForgeCall[] = [];

  /** Forgets the calls so far. */
  reset(): void {
    this.list.length = 0;
  }

  /** Notes every request that passes. */
  readonly middleware: RequestHandler = (request, response, next) => {
    const call: ForgeCall = {
      method: request.method,
      path: request.originalUrl.split('?')[0],
      status: undefined,
    };
    this.list.push(call);
    response.on('finish', () => {
      call.status = response.statusCode;
    });
    next();
  };
}
