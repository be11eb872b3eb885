import { readGitlabError } from './GitlabApiError';

describe('readGitlabError', () => {
  it.each([
    [{ message: '404 Project Not Found' }, '404 Project Not Found'],
    [{ message: ['One', 'Two'] }, 'One, Two'],
    [
      { message: { title: ["can't be blank", 'is bad'] } },
      "title can't be blank, is bad",
    ],
    [{ error: 'branch is missing' }, 'branch is missing'],
    [
      { error: 'invalid_token', error_description: 'Token is expired.' },
      'invalid_token: Token is expired.',
    ],
    [{ errors: [{ message: 'Invalid token' }] }, 'Invalid token'],
  ])('reads %j', async (body, detail) => {
    const response = new Response(JSON.stringify(body), { status: 400 });
    expect(await readGitlabError(response)).toMatchObject({
      status: 400,
      detail,
    });
  });

  it('says what the status means where a proxy answers', async () => {
    const response = new Response('<html>nginx</html>', {
      status: 413,
      statusText: 'Request Entity Too Large',
    });
    expect((await readGitlabError(response)).detail).toBe(
      'Request Entity Too Large',
    );
  });
});
