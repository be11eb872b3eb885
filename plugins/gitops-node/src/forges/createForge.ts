import { AuthenticationError, InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  GithubCredentialsProvider,
  GitlabCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { ForgeCalls } from '../http/ForgeCalls';
import { Forge } from './Forge';
import { ForgeAccess } from './ForgeAccess';
import { ForgeOptions } from './ForgeOptions';
import { createGiteaForge } from './gitea/createGiteaForge';
import { createGithubForge } from './github/createGithubForge';
import { createGitlabForge } from './gitlab/createGitlabForge';
import { ForgeType, RepositoryAddress } from './ForgeType';

/** Where tokens come from; kept, as they keep the tokens of apps. @public */
export interface CredentialsProviders {
  /** For GitHub, apps too. */
  github: GithubCredentialsProvider;
  /** For GitLab. */
  gitlab: GitlabCredentialsProvider;
}

/** Backstage's own, for the integrations of app-config. @public */
export function createCredentialsProviders(
  integrations: ScmIntegrations,
): CredentialsProviders {
  return {
    github: DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    gitlab: DefaultGitlabCredentialsProvider.fromIntegrations(integrations),
  };
}

/** What a forge is chosen and made from. @public */
export interface CreateForgeOptions {
  /** The forges that Backstage knows, and with what credentials. */
  integrations: ScmIntegrations;
  /** Default: made for this one forge. */
  credentials?: CredentialsProviders;
  /** The repository. */
  address: RepositoryAddress;
  /** The user's own token, in place of the integration's. */
  token?: string;
  /** Whether the operator allows no other than the user's own. */
  requireToken: boolean;
  /** With what patience tokens are asked for. Default: once. */
  calls?: Pick<ForgeCalls, 'persist'>;
}

/** A forge's address and token, and what makes the forge from its calls. */
interface Connection {
  webUrl: string;
  apiUrl: string;
  access(): Promise<ForgeAccess>;
}

type ConnectOptions = CreateForgeOptions & {
  credentials: CredentialsProviders;
};

const CONNECT: Record<ForgeType, (options: ConnectOptions) => Connection> = {
  github: connectGithub,
  gitlab: connectGitlab,
  gitea: connectGitea,
};

const ADAPTERS: Record<ForgeType, (options: ForgeOptions) => Forge> = {
  github: createGithubForge,
  gitlab: createGitlabForge,
  gitea: createGiteaForge,
};

/**
 * Makes the forge of a repository: the integration's host says which, and its
 * credentials, or the user's own token, with what right.
 *
 * @returns what makes it for given calls, such as those that end with the task
 * @throws InputError if there is no token
 * @public
 */
export async function createForge(
  options: CreateForgeOptions,
): Promise<(calls: ForgeCalls) => Forge> {
  const { address, integrations, requireToken, token } = options;
  const { type, host, owner, repo } = address;
  if (requireToken && !token) {
    throw new InputError(
      `No user credentials provided for host ${host}, but scaffolder.requireScmUserCredentials is enabled. Ask for them with requestUserCredentials of the RepoUrlPicker, and pass them on in the input token`,
    );
  }
  const { webUrl, apiUrl, access } = CONNECT[type]({
    ...options,
    credentials:
      options.credentials ?? createCredentialsProviders(integrations),
  });
  const granted = await access();
  return calls =>
    ADAPTERS[type]({
      host,
      owner,
      repo,
      webUrl,
      apiUrl,
      access: granted,
      calls,
    });
}

function connectGithub(options: ConnectOptions): Connection {
  const { address, credentials, integrations, token } = options;
  const { host, owner, repo } = address;
  const config = integrations.github.byHost(host)?.config;
  const webUrl = `https://${host}`;
  const apiUrl =
    config?.apiBaseUrl ??
    (host === 'github.com' ? 'https://api.github.com' : undefined);
  if (!apiUrl) {
    throw new InputError(
      `integrations.github of app-config has no apiBaseUrl for ${host}, so there is nothing to send the request to. Set it, for GitHub Enterprise Server to https://${host}/api/v3`,
    );
  }
  return {
    webUrl,
    apiUrl: withoutSlash(apiUrl),
    async access() {
      if (token) {
        return userAccess(token, 'token');
      }
      const found = await appToken(options, () =>
        credentials.github.getCredentials({
          url: `${webUrl}/${owner}/${repo}`,
        }),
      );
      return {
        token: required(found.token, 'github', address),
        kind: 'token',
        origin:
          found.type === 'app'
            ? `the GitHub App of integrations.github for ${host}`
            : `the token of integrations.github for ${host}`,
      };
    },
  };
}

function connectGitlab(options: ConnectOptions): Connection {
  const { address, credentials, integrations, token } = options;
  const { host, owner, repo } = address;
  const config = integrations.gitlab.byHost(host)?.config;
  const webUrl = withoutSlash(config?.baseUrl ?? `https://${host}`);
  return {
    webUrl,
    apiUrl: withoutSlash(config?.apiBaseUrl ?? `${webUrl}/api/v4`),
    async access() {
      if (token) {
        return userAccess(token, 'oauth');
      }
      // The integration is found by its host, which its pages may not have.
      const found = await credentials.gitlab.getCredentials({
        url: `https://${host}/${owner}/${repo}`,
      });
      return {
        token: required(found.token, 'gitlab', address),
        kind: 'token',
        origin: `the token of integrations.gitlab for ${host}`,
      };
    },
  };
}

function connectGitea(options: ConnectOptions): Connection {
  const { address, integrations, token } = options;
  const { host } = address;
  const config = integrations.gitea.byHost(host)?.config;
  const webUrl = withoutSlash(config?.baseUrl ?? `https://${host}`);
  return {
    webUrl,
    apiUrl: `${webUrl}/api/v1`,
    async access() {
      if (token) {
        return userAccess(token, 'token');
      }
      const { username } = config ?? {};
      return {
        token: required(config?.password, 'gitea', address),
        kind: username ? 'basic' : 'token',
        username,
        origin: `the password of integrations.gitea for ${host}`,
      };
    },
  };
}

/**
 * Asks for a GitHub App's token, which are calls of Backstage's own client.
 *
 * @throws AuthenticationError that names the app, if there is none to be had
 */
async function appToken<T>(
  { address, calls }: ConnectOptions,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return calls ? await calls.persist(ask, mayPass) : await ask();
  } catch (error) {
    const { message } = error as Error;
    if (mayPass(error as Error)) {
      throw error;
    }
    throw new AuthenticationError(
      `GitHub gives no token to the GitHub App of integrations.github for ${address.host}: ${message}. Check its appId and privateKey in app-config, and that it is installed for ${address.owner}`,
    );
  }
}

/** Octokit tells 5xx by `status`, and gives a broken connection 500 too. */
function mayPass(error: Error & { status?: number }): boolean {
  return error.status !== undefined && error.status >= 500;
}

function userAccess(token: string, kind: ForgeAccess['kind']): ForgeAccess {
  return { token, kind, origin: "the user's token of the input token" };
}

function required(
  token: string | undefined,
  type: ForgeType,
  { host, owner, repo }: RepositoryAddress,
): string {
  if (!token) {
    throw new InputError(
      `There is no token for ${owner}/${repo} on ${host}. Set one in integrations.${type} of app-config, install the integration's app for ${owner}, or pass the user's own in the input token`,
    );
  }
  return token;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
