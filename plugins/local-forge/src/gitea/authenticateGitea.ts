import { RequestHandler } from 'express';
import { GiteaError } from './GiteaError';

/** A password, or token, that the forge does not take for one. */
const INVALID = 'invalid';

/**
 * Lets everybody in who says who they are: with `Basic`, `token` or `Bearer`,
 * and with any name and secret but `invalid`.
 */
export const authenticateGitea: RequestHandler = (request, _response, next) => {
  const [, kind = '', credentials = ''] =
    /^(\S+)\s+(\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const secret =
    kind.toLowerCase() === 'basic'
      ? Buffer.from(credentials, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : credentials;
  if (!/^(basic|token|bearer)$/i.test(kind) || secret === '') {
    next(new GiteaError(401, 'token is required'));
  } else if (secret === INVALID) {
    next(new GiteaError(401, 'invalid username, password or token'));
  } else {
    next();
  }
};
