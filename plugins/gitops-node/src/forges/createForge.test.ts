import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ForgeCalls } from '../http/ForgeCalls';
import { createForge } from './createForge';
import { ForgeType } from './ForgeType';

const BASIC = `Basic ${Buffer.from('bot:of-the-operator').toString('base64')}`;

describe('createForge', () => {
  let server: Server;
  let url: string;
  let host: string;
  /** The calls that came, as `path credentials`. */
  let seen: string[];

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      const { headers } = request;
      const [path] = request.url?.split('?') ?? [];
      const credentials = headers['private-token']
        ? `private-token ${headers['private-token']}`
        : headers.authorization;
      seen.push(`${path} ${credentials}`);
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end('{"message":"Who are you?"}');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = `http://${host}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  });

  /** Makes the forge and looks at the repository, which refuses everybody. */
  async function look(
    integrations: JsonObject,
    options: {
      token?: string;
      requireToken?: boolean;
      owner?: string;
      at?: string;
    } = {},
  ): Promise<Error> {
    const { owner = 'acme', requireToken = false, token, at = host } = options;
    const [type] = Object.keys(integrations) as ForgeType[];
    const registry = ScmIntegrations.fromConfig(
      new ConfigReader({ integrations }),
    );
    try {
      const connect = await createForge({
        integrations: registry,
        address: { type, host: at, owner, repo: 'gitops' },
        token,
        requireToken,
      });
      const forge = connect(
        new ForgeCalls({
          forge: 'The forge',
          patience: {
            callTimeout: 10_000,
            attempts: 1,
            firstPause: 0,
            rateLimitWaits: 0,
          },
          logger: mockServices.logger.mock(),
        }),
      );
      await forge.look({
        branch: 'change',
        paths: ['a.txt'],
        mentions: {
          labels: [],
          reviewers: [],
          teamReviewers: [],
          assignees: [],
        },
      });
    } catch (error) {
      return error as Error;
    }
    throw new Error('The server refuses every call, and this one was not');
  }

  const github = (more: JsonObject = { token: 'of-the-operator' }) => ({
    github: [{ host, apiBaseUrl: `${url}/api/v3`, ...more }],
  });
  const gitlab = (more: JsonObject = { token: 'of-the-operator' }) => ({
    gitlab: [
      {
        host,
        baseUrl: `${url}/gitlab`,
        apiBaseUrl: `${url}/gitlab/api/v4`,
        ...more,
      },
    ],
  });
  const gitea = (
    more: JsonObject = { username: 'bot', password: 'of-the-operator' },
  ) => ({ gitea: [{ host, baseUrl: `${url}/gitea/`, ...more }] });

  it.each([
    ['GitHub', github, '/api/graphql', 'token of-the-operator', 'token'],
    [
      'GitLab',
      gitlab,
      '/gitlab/api/graphql',
      'private-token of-the-operator',
      'token',
    ],
    ['Gitea', gitea, '/gitea/api/v1/', BASIC, 'password'],
  ])(
    "reaches %s with the integration's secret, and names where it is from",
    async (name, integration, path, credentials, secret) => {
      const error = await look(integration());
      expect(seen.length).toBeGreaterThan(0);
      for (const call of seen) {
        expect(call.startsWith(path)).toBe(true);
        expect(call.endsWith(` ${credentials}`)).toBe(true);
      }
      expect(error).toMatchObject({ name: 'AuthenticationError' });
      expect(error.message).toContain(
        `${name} does not accept the ${secret} of integrations.${name.toLowerCase()} for ${host}: `,
      );
      expect(error.message).not.toContain('of-the-operator');
    },
  );

  it.each([
    ['GitHub', github, 'token of-the-user'],
    ['GitLab', gitlab, 'Bearer of-the-user'],
    ['Gitea', gitea, 'token of-the-user'],
  ])(
    "reaches %s with the user's own token before the integration's",
    async (name, integration, credentials) => {
      for (const requireToken of [false, true]) {
        seen = [];
        const error = await look(integration(), {
          token: 'of-the-user',
          requireToken,
        });
        expect(seen.length).toBeGreaterThan(0);
        for (const call of seen) {
          expect(call.endsWith(` ${credentials}`)).toBe(true);
        }
        expect(error.message).toContain(
          `${name} does not accept the user's token of the input token: `,
        );
        expect(error.message).not.toContain('of-the-user');
      }
    },
  );

  it.each([
    ['GitHub', github],
    ['GitLab', gitlab],
    ['Gitea', gitea],
  ])(
    "does not reach %s without the user's own token where it is required",
    async (_name, integration) => {
      for (const token of [undefined, '']) {
        const error = await look(integration(), { requireToken: true, token });
        expect(error).toMatchObject({
          name: 'InputError',
          message: `No user credentials provided for host ${host}, but scaffolder.requireScmUserCredentials is enabled. Ask for them with requestUserCredentials of the RepoUrlPicker, and pass them on in the input token`,
        });
      }
      expect(seen).toEqual([]);
    },
  );

  it.each([
    ['github', github],
    ['gitlab', gitlab],
    ['gitea', gitea],
  ])('says where a token can come from: %s', async (type, integration) => {
    expect(await look(integration({}))).toMatchObject({
      name: 'InputError',
      message: `There is no token for acme/gitops on ${host}. Set one in integrations.${type} of app-config, install the integration's app for acme, or pass the user's own in the input token`,
    });
    expect(seen).toEqual([]);
  });

  it('says that GitHub Enterprise Server needs an apiBaseUrl', async () => {
    const integrations = { github: [{ host, token: 'of-the-operator' }] };
    expect(await look(integrations)).toMatchObject({
      name: 'InputError',
      message: `integrations.github of app-config has no apiBaseUrl for ${host}, so there is nothing to send the request to. Set it, for GitHub Enterprise Server to https://${host}/api/v3`,
    });
  });

  it("takes a Gitea password without a user's name for a token", async () => {
    await look(gitea({ password: 'of-the-operator' }));
    expect(seen[0]).toMatch(/ token of-the-operator$/);
  });

  it('finds a GitLab that is in a folder of its host, and a group of groups', async () => {
    const error = await look(gitlab(), { owner: 'acme/platform' });
    expect(error.message).toContain('integrations.gitlab');
    expect(seen[0]).toMatch(/^\/gitlab\/api\/graphql /);
  });

  it('finds GitLab where its pages have another host than its integration', async () => {
    const error = await look(
      {
        gitlab: [
          {
            host: 'gitlab.example.com',
            baseUrl: url,
            apiBaseUrl: `${url}/api/v4`,
            token: 'of-the-operator',
          },
        ],
      },
      { at: 'gitlab.example.com' },
    );
    expect(error.message).toContain(
      'GitLab does not accept the token of integrations.gitlab for gitlab.example.com',
    );
  });
});
