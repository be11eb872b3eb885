import { Request } from 'express';
import { GithubError } from '../http/GithubError';

/** How far ahead GitHub lets an app's JSON web token expire. */
const LONGEST_LIFE_IN_SECONDS = 600;

/**
 * The number of the GitHub App that calls, from its JSON web token.
 *
 * The forge has no app's public key, so it takes whoever says which app they are
 * for that app; only what GitHub asks of the claims has to be right.
 */
export function readAppId(request: Request): number {
  const { iss, exp } = readClaims(request.headers.authorization ?? '');
  const id = Number(iss);
  if (!Number.isInteger(id) || id < 1) {
    throw undecodable();
  }
  const life = Number(exp) - Date.now() / 1000;
  if (Number.isNaN(life) || life <= 0) {
    throw new GithubError(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (life > LONGEST_LIFE_IN_SECONDS) {
    throw new GithubError(
      401,
      "'Expiration time' claim ('exp') is too far in the future",
    );
  }
  return id;
}

function readClaims(authorization: string): Record<string, unknown> {
  const [, payload] =
    /^bearer [\w-]+\.([\w-]+)\.[\w-]+$/i.exec(authorization) ?? [];
  if (payload === undefined) {
    throw undecodable();
  }
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return Object(claims);
  } catch {
    throw undecodable();
  }
}

function undecodable(): GithubError {
  return new GithubError(401, 'A JSON web token could not be decoded');
}
