import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as send, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitopsPullRequestAction } from './pullRequest';

const APP_ID = 4711;

// As GitHub hands them out.
const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

/** A call as it went over the wire. */
interface WireCall {
  method: string;
  path: string;
  authorization: string;
  answer: string;
}

describe('gitops:pull-request as a GitHub App', () => {
  let folder: string;
  let forge: LocalForge;
  let proxy: Server;
  let wire: WireCall[];
  let host: string;
  let log: string[];
  let runs: number;

  beforeEach(async () => {
    wire = [];
    log = [];
    runs = 0;
    folder = await mkdtemp(join(tmpdir(), 'gitops-app-'));
    forge = await startLocalForge({ dataDir: join(folder, 'forge') });
    await forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      files: { 'README.md': '# GitOps\n' },
    });
    ({ host } = new URL(forge.url));
    proxy = createServer((request, response) => {
      const { headers, method = '', url = '' } = request;
      const call: WireCall = {
        method,
        path: url.split('?')[0],
        authorization: headers.authorization ?? '',
        answer: '',
      };
      wire.push(call);
      const onward = send(new URL(url, forge.apiUrl), { headers, method });
      onward.on('response', answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('data', chunk => {
          call.answer += chunk;
        });
        answer.pipe(response);
      });
      request.pipe(onward);
    });
    await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done));
  });

  afterEach(async () => {
    proxy.closeAllConnections();
    await new Promise(done => proxy.close(done));
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The action of a backend with the app, and what more its integration has. */
  function createAction({
    token,
    privateKey = KEYS.privateKey,
  }: { token?: string; privateKey?: string } = {}) {
    const { port } = proxy.address() as AddressInfo;
    const config = mockServices.rootConfig({
      data: {
        integrations: {
          github: [
            {
              host,
              apiBaseUrl: `http://127.0.0.1:${port}/api/v3`,
              ...(token && { token }),
              apps: [
                {
                  appId: APP_ID,
                  privateKey,
                  clientId: 'a-client',
                  clientSecret: 'a-secret',
                  webhookSecret: 'another-secret',
                },
              ],
            },
          ],
        },
        gitops: {
          pullRequest: { attempts: 2, firstPause: { milliseconds: 10 } },
        },
      },
    });
    return createGitopsPullRequestAction({
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
  }

  async function run(
    action: ReturnType<typeof createAction>,
    input: { owner?: string; branch?: string; token?: string } = {},
  ) {
    runs += 1;
    const { owner = 'acme', branch = 'change', token } = input;
    const workspacePath = await mkdtemp(join(folder, 'workspace-'));
    await writeFile(join(workspacePath, 'new.txt'), 'new\n');
    const output = jest.fn();
    await action.handler({
      ...createMockActionContext({
        workspacePath,
        task: { id: `task-${runs}` },
        logger: mockServices.logger.mock({
          info: message => log.push(message),
          warn: message => log.push(message),
        }),
        input: {
          repoUrl: `${host}?owner=${owner}&repo=gitops`,
          branch,
          title: 'Change it',
          token,
        },
      }),
      output,
    });
    return Object.fromEntries(output.mock.calls);
  }

  /** Runs the action, which has to fail, and returns why. */
  async function failure(...of: Parameters<typeof run>): Promise<Error> {
    try {
      await run(...of);
    } catch (error) {
      return error as Error;
    }
    throw new Error('The action did not fail');
  }

  /** The calls that the app makes for itself, and those for the repository. */
  function callsByTheirPath() {
    const isOfApp = ({ path }: WireCall) => path.startsWith('/api/v3/app/');
    return {
      ofApp: wire.filter(isOfApp),
      ofRepository: wire.filter(call => !isOfApp(call)),
    };
  }

  function tokensMade(): string[] {
    return wire
      .filter(({ path }) => path.endsWith('/access_tokens'))
      .map(({ answer }) => JSON.parse(answer).token);
  }

  /** The claims of an app's JSON web token, if the app has signed it. */
  function claimsOf(authorization: string): Record<string, unknown> {
    const [, token] = /^bearer (.+)$/i.exec(authorization) ?? [];
    const [header, payload, signature] = (token ?? '').split('.');
    const isSigned = createVerify('RSA-SHA256')
      .update(`${header}.${payload}`)
      .verify(KEYS.publicKey, Buffer.from(signature, 'base64url'));
    return isSigned
      ? JSON.parse(Buffer.from(payload, 'base64url').toString())
      : {};
  }

  it("opens a pull request with the installation's token alone", async () => {
    const output = await run(createAction());
    expect(output).toMatchObject({
      state: 'created',
      pullRequestUrl: `${forge.url}/acme/gitops/pull/1`,
    });

    const { ofApp, ofRepository } = callsByTheirPath();
    expect(ofApp.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v3/app/installations',
      expect.stringMatching(
        /^POST \/api\/v3\/app\/installations\/\d+\/access_tokens$/,
      ),
    ]);
    for (const { authorization } of ofApp) {
      expect(claimsOf(authorization)).toMatchObject({ iss: APP_ID });
    }
    const [token] = tokensMade();
    expect(token).toMatch(/^ghs_/);
    expect(ofRepository.length).toBeGreaterThanOrEqual(3);
    for (const { authorization } of ofRepository) {
      expect(authorization).toBe(`token ${token}`);
    }
    expect(log.join('\n')).not.toContain(token);
  });

  it('makes one token for all tasks, as long as it lasts', async () => {
    const action = createAction();
    await run(action, { branch: 'one' });
    await run(action, { branch: 'two' });
    expect(tokensMade()).toHaveLength(1);
  });

  it("is not asked when there is the user's own token", async () => {
    await run(createAction(), { token: 'of-the-user' });
    const { ofApp, ofRepository } = callsByTheirPath();
    expect(ofApp).toEqual([]);
    for (const { authorization } of ofRepository) {
      expect(authorization).toBe('token of-the-user');
    }
  });

  it.each([
    [
      401,
      'Bad credentials',
      'GitHub does not accept the GitHub App of integrations.github for HOST: Bad credentials. Renew it',
    ],
    [
      403,
      'Resource not accessible by integration',
      'GitHub does not let the GitHub App of integrations.github for HOST read the repository in acme/gitops: Resource not accessible by integration. It needs write access to Contents',
    ],
  ])('is named when GitHub answers %d', async (status, message, sentence) => {
    forge.fail({
      match: (_method, path) => path === '/api/graphql',
      status,
      message,
    });
    const error = await failure(createAction());
    expect(error.message).toContain(sentence.replace('HOST', host));
    expect(error.message).not.toContain(tokensMade()[0]);
  });

  it('says where it has to be installed', async () => {
    const error = await failure(createAction(), { owner: 'elsewhere' });
    expect(error.message).toBe(
      `There is no token for elsewhere/gitops on ${host}. Set one in integrations.github of app-config, install the integration's app for elsewhere, or pass the user's own in the input token`,
    );
    expect(callsByTheirPath().ofRepository).toEqual([]);
  });

  it('leaves owners who have not installed it to the token beside it', async () => {
    const error = await failure(createAction({ token: 'of-the-operator' }), {
      owner: 'elsewhere',
    });
    expect(error.message).toContain(
      `There is no repository elsewhere/gitops on GitHub, or the token of integrations.github for ${host} cannot see it`,
    );
    for (const { authorization } of callsByTheirPath().ofRepository) {
      expect(authorization).toBe('token of-the-operator');
    }
  });

  it('is named when GitHub does not know its key', async () => {
    forge.fail({
      match: (_method, path) => path.endsWith('/app/installations'),
      status: 401,
      message: 'A JSON web token could not be decoded',
    });
    const error = await failure(createAction());
    expect(error.message).toContain('A JSON web token could not be decoded');
    expect(error.message).toContain(
      `the GitHub App of integrations.github for ${host}`,
    );
  });

  it('is named when its key is none', async () => {
    const privateKey = 'not a key';
    const error = await failure(createAction({ privateKey }));
    expect(error.message).toContain(
      `the GitHub App of integrations.github for ${host}`,
    );
    expect(error.message).not.toContain(privateKey);
  });

  it('gets its token although GitHub answers 502 once', async () => {
    forge.fail({
      match: (_method, path) => path.endsWith('/access_tokens'),
      status: 502,
      times: 1,
    });
    expect(await run(createAction())).toMatchObject({ state: 'created' });
  });
});
