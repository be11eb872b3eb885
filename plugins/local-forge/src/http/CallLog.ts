import { Request, RequestHandler } from 'express';
import { readOperation } from '../graphql/readOperation';

/** One request that the forge got. */
export interface ForgeCall {
  method: string;
  /** As it was asked for, still percent-encoded, without the query. */
  path: string;
  /** Undefined as long as there is no answer, and where none was given. */
  status: number | undefined;
  /**
   * The root fields of a GraphQL request in their order, such as
   * `createRef, createCommitOnBranch`.
   */
  operation?: string;
  /** The name of a GraphQL request's operation, if it has one. */
  operationName?: string;
}

/** Counts requests, in the order in which they came. */
export class CallLog {
  /** All calls since the start or the last reset. */
  readonly list: ForgeCall[] = [];
  private readonly calls = new WeakMap<Request, ForgeCall>();

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
    this.calls.set(request, call);
    response.on('finish', () => {
      call.status = response.statusCode;
    });
    next();
  };

  /** Notes what a GraphQL request asks for, once its body was read. */
  readonly graphqlMiddleware: RequestHandler = (request, _response, next) => {
    const operation = readOperation(request.body);
    const call = this.calls.get(request);
    if (operation && call) {
      call.operation = operation.rootFields.join(', ');
      call.operationName = operation.name;
    }
    next();
  };
}
