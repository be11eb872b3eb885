import { ErrorRequestHandler, Request } from 'express';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';

const DOCUMENTATION = 'https://docs.github.com/rest';

/** Answers what went wrong in the API as GitHub does. */
export function createErrorHandler(context: ForgeContext): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, message, errors } = toGithubError(error, request, context);
    if (status === 500) {
      context.logger.info(
        `${request.method} ${request.originalUrl} failed: ${error?.stack}`,
      );
    }
    response.status(status).json({
      message,
      ...(errors && { errors }),
      documentation_url: DOCUMENTATION,
      status: String(status),
    });
  };
}

function toGithubError(
  error: unknown,
  request: Request,
  context: ForgeContext,
): GithubError {
  if (error instanceof GithubError) {
    return error;
  }
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large') {
    return tooLarge(request, context);
  }
  if (type === 'entity.parse.failed') {
    return new GithubError(400, 'Problems parsing JSON');
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new GithubError(status, 'Bad Request');
  }
  return new GithubError(500, 'Server Error');
}

function tooLarge(request: Request, context: ForgeContext): GithubError {
  if (request.path.endsWith('/git/blobs')) {
    return new GithubError(
      422,
      'Sorry, your input was too large to process. Consider creating the blob in a local clone of the repository and then pushing it to GitHub.',
      [{ resource: 'Blob', field: 'data', code: 'custom' }],
    );
  }
  return new GithubError(
    413,
    `The request body is larger than the ${context.maxRequestSize} bytes that this forge takes.`,
  );
}
