/** What GitHub asks for when an answer does not say how long to wait. */
const A_MINUTE = 60_000;

/** Characters of the longest answer that can be a refusal and nothing else. */
const LONGEST_REFUSAL = 10_000;

/** A limit that says "now" and refuses again is not asked without a rest. */
const A_SECOND = 1_000;

/**
 * How long to wait, in milliseconds, before a call that a rate limit refused
 * may be repeated; `undefined` if none refused it.
 *
 * @remarks
 *
 * GitHub answers 403 or 429 for its primary limit (`x-ratelimit-remaining: 0`
 * and `x-ratelimit-reset`, in seconds since 1970) and for its secondary ones
 * (`retry-after`, or only the message), and for GraphQL also 200 with an error of
 * the type `RATE_LIMITED` or a message that says so
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
 * GitLab answers 429 with `Retry-After` and `RateLimit-Reset`
 * (https://docs.gitlab.com/security/rate_limits/), Gitea and proxies 429.
 *
 * @param refusals - how often this call was refused so far, from 1
 */
export async function rateLimitWait(
  response: Response,
  refusals: number,
): Promise<number | undefined> {
  if (!(await isRateLimited(response))) {
    return undefined;
  }
  const { headers } = response;
  const asked =
    afterDelay(headers.get('retry-after')) ??
    (hasNoneLeft(headers) ? resetTime(headers) : undefined);
  return Math.max(A_SECOND, asked ?? A_MINUTE * refusals);
}

async function isRateLimited(response: Response): Promise<boolean> {
  const { headers, status } = response;
  if (status === 429) {
    return true;
  }
  if (status === 403) {
    return (
      headers.has('retry-after') ||
      headers.get('x-ratelimit-remaining') === '0' ||
      /rate limit/i.test(await response.clone().text())
    );
  }
  if (status !== 200) {
    return false;
  }
  // A refusal is short. The answers that are long are not searched.
  const text = await response.clone().text();
  return text.length < LONGEST_REFUSAL && isRefusal(text);
}

function isRefusal(text: string): boolean {
  if (!text.includes('"errors"')) {
    return false;
  }
  try {
    const { data, errors } = JSON.parse(text);
    return (
      !data &&
      Array.isArray(errors) &&
      errors.some(
        ({ message, type }) =>
          /^RATE_LIMIT/.test(type ?? '') || /rate limit/i.test(message ?? ''),
      )
    );
  } catch {
    return false;
  }
}

/** A secondary limit comes with the primary one's headers, which say nothing of it. */
function hasNoneLeft(headers: Headers): boolean {
  const remaining =
    headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining');
  return remaining === null || Number(remaining) <= 0;
}

function resetTime(headers: Headers): number | undefined {
  return (
    untilTime(headers.get('x-ratelimit-reset')) ??
    untilTime(headers.get('ratelimit-reset'))
  );
}

function afterDelay(value: string | null): number | undefined {
  if (value === null) {
    return undefined;
  }
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds)
    ? seconds * 1000
    : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function untilTime(value: string | null): number | undefined {
  const seconds = Number(value);
  return value === null || !Number.isFinite(seconds)
    ? undefined
    : Math.max(0, seconds * 1000 - Date.now());
}
