import { rateLimitWait } from './rateLimitWait';

function answer(
  status: number,
  headers: Record<string, string> = {},
  body = '{}',
): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

const HOUR_AWAY = String(Math.floor(Date.now() / 1000) + 3_000);

describe('rateLimitWait', () => {
  it.each([
    [answer(200)],
    [answer(201, { 'x-ratelimit-remaining': '0' })],
    [answer(200, { 'x-ratelimit-remaining': '0' }, '{"data":{}}')],
    [answer(403, {}, '{"message":"Resource not accessible by integration"}')],
    [answer(500, { 'retry-after': '3' })],
  ])('is none for what no limit refused', async response => {
    expect(await rateLimitWait(response, 1)).toBeUndefined();
  });

  it.each([
    ['429', answer(429, { 'retry-after': '3' })],
    ['403', answer(403, { 'retry-after': '3' })],
    [
      'GraphQL',
      answer(
        200,
        { 'retry-after': '3', 'x-ratelimit-remaining': '0' },
        '{"errors":[{"type":"RATE_LIMITED"}]}',
      ),
    ],
  ])('is what the answer asks for: %s', async (_name, response) => {
    expect(await rateLimitWait(response, 1)).toBe(3_000);
  });

  it('understands dates and times of reset', async () => {
    const soon = Date.now() + 60_000;
    const waits = await Promise.all(
      [
        answer(429, { 'retry-after': new Date(soon).toUTCString() }),
        answer(403, {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.ceil(soon / 1000)),
        }),
        answer(429, { 'ratelimit-reset': String(Math.ceil(soon / 1000)) }),
      ].map(response => rateLimitWait(response, 1)),
    );
    for (const wait of waits) {
      expect(wait).toBeGreaterThan(57_000);
      expect(wait).toBeLessThanOrEqual(61_000);
    }
  });

  it('leaves the hour of the primary limit alone for a secondary one', async () => {
    const body = '{"message":"You have exceeded a secondary rate limit"}';
    const inAnHour = String(Math.floor(Date.now() / 1000) + 3_600);
    const headers = {
      'x-ratelimit-remaining': '4000',
      'x-ratelimit-reset': inAnHour,
    };
    expect(await rateLimitWait(answer(403, headers, body), 1)).toBe(60_000);
    expect(
      await rateLimitWait(
        answer(200, headers, '{"errors":[{"message":"secondary rate limit"}]}'),
        1,
      ),
    ).toBe(60_000);
  });

  it('is a minute more each time when the answer does not say', async () => {
    const body = '{"message":"You have exceeded a secondary rate limit"}';
    expect(await rateLimitWait(answer(403, {}, body), 1)).toBe(60_000);
    expect(await rateLimitWait(answer(403, {}, body), 3)).toBe(180_000);
  });

  it('a secondary limit without Retry-After waits a minute, not until the primary reset', async () => {
    const wait = await rateLimitWait(
      new Response('{"message":"You have exceeded a secondary rate limit."}', {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '4321',
          'x-ratelimit-reset': HOUR_AWAY,
        },
      }),
      1,
    );
    expect(wait).toBe(60_000);
  });

  it.each([
    [
      'a secondary limit with 200',
      '{"data":null,"errors":[{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}]}',
      { 'x-ratelimit-remaining': '4321', 'retry-after': '30' },
    ],
    [
      'the newer type RATE_LIMIT',
      '{"errors":[{"type":"RATE_LIMIT","code":"graphql_rate_limit","message":"API rate limit already exceeded for user ID 1."}]}',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': HOUR_AWAY },
    ],
  ])('GraphQL: %s is seen', async (_name, body, headers) => {
    expect(
      await rateLimitWait(new Response(body, { headers }), 1),
    ).toBeDefined();
  });
});
