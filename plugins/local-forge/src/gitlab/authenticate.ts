import { RequestHandler } from 'express';
import { GitlabError } from './GitlabError';

const REFUSED: Record<string, GitlabError> = {
  invalid: GitlabError.message(401, '401 Unauthorized'),
  expired: new GitlabError(401, {
    error: 'invalid_token',
    error_description:
      'Token is expired. You can either do re-authorization or token refresh.',
  }),
  revoked: new GitlabError(401, {
    error: 'invalid_token',
    error_description:
      'Token was revoked. You have to re-authorize from the user.',
  }),
};

/**
 * Takes any token as
 * https://docs.gitlab.com/api/rest/authentication/ describes them, but for some
 * with a meaning in tests: `invalid`, `expired`, `revoked`, and `read_api`, which
 * may not write.
 */
export const authenticate: RequestHandler = (request, _response, next) => {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '');
  const token = request.header('private-token') ?? bearer?.[1];
  if (!token) {
    throw GitlabError.message(401, '401 Unauthorized');
  }
  if (token in REFUSED) {
    throw REFUSED[token];
  }
  const reads =
    request.method === 'GET' ||
    request.method === 'HEAD' ||
    request.path.endsWith('/graphql');
  if (token === 'read_api' && !reads) {
    throw new GitlabError(403, {
      error: 'insufficient_scope',
      error_description:
        'The request requires higher privileges than provided by the access token.',
      scope: 'api',
    });
  }
  next();
};
