import { APIError } from 'gitea-js';
import { ErrorRequestHandler } from 'express';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { GiteaError } from './GiteaError';

/** Answers what went wrong as Gitea does. */
export function createGiteaErrorHandler(
  context: ForgeContext,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, message } = toGiteaError(error);
    if (status === 500) {
      context.logger.info(
        `${request.method} ${request.originalUrl} failed: ${error?.stack}`,
      );
    }
    const body: APIError = { message, url: `${context.url}/api/swagger` };
    response.status(status).json(body);
  };
}

function toGiteaError(error: unknown): GiteaError {
  if (error instanceof GiteaError) {
    return error;
  }
  // What the APIs share refuses in GitHub's words.
  if (error instanceof GithubError) {
    return new GiteaError(error.status, error.graphql.message);
  }
  const { status, type } = (error ?? {}) as { status?: number; type?: string };
  if (type === 'entity.too.large') {
    return new GiteaError(413, 'Request Entity Too Large');
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new GiteaError(422, '[]: Deserialization');
  }
  return new GiteaError(500, 'Internal Server Error');
}
