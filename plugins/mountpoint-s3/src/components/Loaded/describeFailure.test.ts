import { ResponseError } from '@backstage/errors';
import { englishMessages } from '../../mount/__testUtils__/englishMessages';
import { describeFailure } from './describeFailure';

function told(error: Error) {
  return describeFailure(error, 'the mount', englishMessages());
}

async function answered(body: string | null, init: ResponseInit) {
  return told(
    await ResponseError.fromResponse(
      new Response(body, init) as Parameters<
        typeof ResponseError.fromResponse
      >[0],
    ),
  );
}

function refused(status: number, name: string, message: string) {
  return answered(
    JSON.stringify({
      error: { name, message },
      response: { statusCode: status },
    }),
    { status, headers: { 'content-type': 'application/json' } },
  );
}

const AWAY = 'The S3 Mounts backend does not answer';

describe('a failure', () => {
  it.each([
    [404, 'NotFoundError', 'Could not find the mount'],
    [403, 'NotAllowedError', 'You may not see the mount'],
    [401, 'AuthenticationError', 'You may not see the mount'],
    [500, 'Error', 'Could not load the mount'],
  ])('%s of the plugin is told in its words', async (status, name, title) => {
    expect(await refused(status, name, 'The reason')).toEqual({
      title,
      text: 'The reason',
    });
  });

  it.each([
    ['a plugin that is not there', null],
    ['a route that is not there', '<pre>Cannot POST /v1/plans/change</pre>'],
  ])('404 of %s means that nobody answers', async (_of, body) => {
    const { title } = await answered(body, {
      status: 404,
      statusText: 'Not Found',
    });
    expect(title).toBe(AWAY);
  });

  it.each([502, 503, 504])('%s means that nobody answers', async status => {
    expect((await answered('<html>', { status })).title).toBe(AWAY);
  });

  it('of the network means that nobody answers', () => {
    expect(told(new TypeError('Failed to fetch')).title).toBe(AWAY);
  });
});
