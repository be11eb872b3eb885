import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import {
  buildASTSchema,
  getOperationAST,
  getVariableValues,
  GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChange, FileMode } from '../../changes/FileChange';
import { ForgeCalls } from '../../http/ForgeCalls';
import { createForge } from '../createForge';
import { Forge, Mentions, NO_MENTIONS, Question } from '../Forge';
import { listDocument } from './listPullRequests';
import { Document, lookDocument, treesDocument } from './lookDocument';
import * as mutations from './mutations';
import { FOLDERS_A_QUERY } from './trees';

const PACKAGE = '@octokit/graphql-schema';

/** The package lets nobody at its schema, so it is read where it must be. */
function readGithubSchema(): GraphQLSchema {
  const files = (require.resolve.paths(PACKAGE) ?? []).map(folder =>
    join(folder, PACKAGE, 'schema.graphql'),
  );
  const file = files.find(existsSync);
  if (file === undefined) {
    throw new Error(`There is none of ${files.join(', ')}`);
  }
  // The published text repeats two fields, which a check would refuse.
  return buildASTSchema(parse(readFileSync(file, 'utf8')), {
    assumeValidSDL: true,
  });
}

const SCHEMA = readGithubSchema();

/** What GitHub has against a document alone. */
function mistakesIn(query: string): string[] {
  return validate(SCHEMA, parse(query)).map(({ message }) => message);
}

/** What GitHub has against a document and its variables. */
function mistakesInCall({ query, variables }: Document): string[] {
  const mistakes = mistakesIn(query);
  if (mistakes.length > 0) {
    return mistakes;
  }
  const declared = getOperationAST(parse(query))?.variableDefinitions ?? [];
  const names = new Set(declared.map(({ variable }) => variable.name.value));
  const { errors = [] } = getVariableValues(SCHEMA, declared, variables);
  return [
    ...errors.map(({ message }) => message),
    ...Object.keys(variables)
      .filter(name => !names.has(name))
      .map(name => `The variable $${name} is not declared`),
  ];
}

function operationName(query: string): string | undefined {
  return getOperationAST(parse(query))?.name?.value;
}

const EVERYBODY: Mentions = {
  labels: ['service', 'urgent'],
  reviewers: ['ada', 'grace'],
  teamReviewers: ['platform', 'acme/data'],
  assignees: ['ada'],
};

const FOLDERS = ['', 'apps', 'größe/"quoted"', 'a b/$c'];

function manyFolders(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `clusters/c${index}`);
}

describe('the documents that are sent to GitHub', () => {
  it.each(Object.entries(mutations))('are valid: %s', (_name, query) => {
    expect(mistakesIn(query)).toEqual([]);
  });

  const mentions: [string, Mentions][] = [
    ['nobody', NO_MENTIONS],
    ...Object.entries(EVERYBODY).map(([kind, names]): [string, Mentions] => [
      kind,
      { ...NO_MENTIONS, [kind]: names },
    ]),
    ['everybody', EVERYBODY],
  ];
  const questions = mentions.flatMap(([who, each]) =>
    [undefined, 'release/1'].map((targetBranch): [string, Question] => [
      `${who} and the target branch ${targetBranch ?? 'left out'}`,
      {
        branch: 'change',
        targetBranch,
        paths: [],
        mentions: each,
      },
    ]),
  );

  it.each(questions)('are valid for a look with %s', (_name, question) => {
    for (const folders of [[], FOLDERS, manyFolders(FOLDERS_A_QUERY)]) {
      const document = lookDocument('acme', 'gitops', question, folders);
      expect(mistakesInCall(document)).toEqual([]);
    }
  });

  it.each([[FOLDERS], [manyFolders(FOLDERS_A_QUERY)]])(
    'are valid for folders at a commit',
    folders => {
      const document = treesDocument('acme', 'gitops', 'a'.repeat(40), folders);
      expect(mistakesInCall(document)).toEqual([]);
    },
  );

  it.each([[['change']], [['a', 'b', 'größe/"quoted"']]])(
    'are valid for a list of pull requests of %j',
    branches => {
      const document = listDocument('acme', 'gitops', branches);
      expect(mistakesInCall(document)).toEqual([]);
      expect(document.query).not.toContain('größe');
    },
  );

  it('hold nothing that a user has written', () => {
    const { query, variables } = lookDocument(
      'an-owner',
      'a-repository',
      {
        branch: 'a-branch',
        targetBranch: 'a-target',
        paths: [],
        mentions: {
          labels: ['a-label'],
          reviewers: ['a-reviewer'],
          teamReviewers: ['a-team'],
          assignees: ['an-assignee'],
        },
      },
      ['a-folder'],
    );
    const written =
      /an?-(owner|repository|branch|target|label|reviewer|team|assignee|folder)/g;
    expect(query).not.toMatch(written);
    const values = JSON.stringify(variables).match(written) ?? [];
    expect(new Set(values).size).toBe(9);
  });

  it('are told from wrong ones', () => {
    expect(mistakesIn('{ viewer { shoeSize } }')).not.toEqual([]);
    const query = mutations.COMMIT;
    expect(mistakesInCall({ query, variables: {} })).not.toEqual([]);
    const commit = { branch: {}, message: { headline: 1 } };
    expect(mistakesInCall({ query, variables: { commit } })).not.toEqual([]);
    expect(
      mistakesInCall({ query: '{ viewer { login } }', variables: { a: 1 } }),
    ).toEqual(['The variable $a is not declared']);
  });
});

describe('the calls that are sent to GitHub', () => {
  let folder: string;
  let local: LocalForge;
  let forge: Forge;
  let fetched: jest.SpyInstance<
    ReturnType<typeof fetch>,
    Parameters<typeof fetch>
  >;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gitops-documents-'));
    local = await startLocalForge({ dataDir: folder });
    await local.createRepository({
      owner: 'acme',
      name: 'gitops',
      files: { 'README.md': '# GitOps\n', 'apps/old.yaml': 'replicas: 0\n' },
    });
    const { host } = new URL(local.url);
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          github: [{ host, apiBaseUrl: local.apiUrl, token: 'a-token' }],
        },
      }),
    );
    const connect = await createForge({
      integrations,
      address: { type: 'github', host, owner: 'acme', repo: 'gitops' },
      requireToken: false,
    });
    forge = connect(
      new ForgeCalls({
        forge: 'GitHub',
        patience: {
          callTimeout: 30_000,
          attempts: 1,
          firstPause: 0,
          rateLimitWaits: 0,
        },
        logger: mockServices.logger.mock(),
      }),
    );
    // Every call still reaches the forge.
    fetched = jest.spyOn(globalThis, 'fetch');
  });

  afterEach(async () => {
    fetched.mockRestore();
    await local.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The GraphQL calls so far, as they went out. */
  function graphqlCalls(): Document[] {
    return fetched.mock.calls
      .filter(([url]) => String(url).endsWith('/graphql'))
      .map(([, init]) => JSON.parse(String(init?.body)));
  }

  function write(path: string, mode: FileMode = '100644'): FileChange {
    return { kind: 'add', path, file: { mode, content: Buffer.from('ü\n') } };
  }

  /** Makes every call that the adapter has. */
  async function doEverything(): Promise<void> {
    const question: Question = {
      branch: 'change',
      paths: ['README.md', 'apps/old.yaml', 'new/x'],
      mentions: EVERYBODY,
    };
    const { target } = await forge.look(question);
    const commit = {
      branch: 'change',
      onto: 'append',
      message: 'Change it\n\nBecause.\n\nGitops-Request-Id: task-1',
    } as const;
    const first = await forge.commit({
      ...commit,
      onto: 'create',
      parent: target.head,
      changes: [write('new/x')],
    });
    const second = await forge.commit({
      ...commit,
      parent: first,
      changes: [write('new/y'), { kind: 'delete', path: 'apps/old.yaml' }],
    });
    const third = await forge.commit({
      ...commit,
      parent: second,
      changes: [write('bin/run', '100755')],
    });
    await forge.readEntries(third, ['bin/run', 'README.md']);
    const pullRequest = await forge.openPullRequest({
      branch: 'change',
      targetBranch: 'main',
      title: 'Change it',
      body: 'Because.',
      draft: false,
      ...EVERYBODY,
    });
    // The repository has no labels yet, so these are made by their names.
    expect(await forge.mention(pullRequest, EVERYBODY)).toEqual([]);
    await forge.look({ ...question, targetBranch: 'main' });
    expect(await forge.mention(pullRequest, EVERYBODY)).toEqual([]);
    const renamed = await forge.updatePullRequest(pullRequest, {
      title: 'Change it all',
    });
    const draft = await forge.updatePullRequest(renamed, { draft: true });
    await forge.updatePullRequest(draft, { body: 'Why not', draft: false });
    await forge.pullRequestsOf(['change', 'other'], 'main');
    await forge.deleteBranch('change', third);
  }

  it('fit the schema with their variables, and are all there are', async () => {
    await doEverything();
    const calls = graphqlCalls();
    for (const call of calls) {
      expect(mistakesInCall(call)).toEqual([]);
    }
    const sent = new Set(calls.map(({ query }) => operationName(query)));
    expect([...sent].sort()).toEqual(
      [
        ...Object.values(mutations).map(operationName),
        'List',
        'Look',
        'Trees',
      ].sort(),
    );
  });

  it.each([
    ['reviewers only', { ...NO_MENTIONS, reviewers: ['ada'] }],
    ['a team only', { ...NO_MENTIONS, teamReviewers: ['platform'] }],
    ['assignees only', { ...NO_MENTIONS, assignees: ['grace'] }],
  ])('fit the schema when they name %s', async (_name, mentions) => {
    const { target } = await forge.look({
      branch: 'change',
      paths: [],
      mentions,
    });
    await forge.commit({
      branch: 'change',
      onto: 'create',
      parent: target.head,
      changes: [write('x')],
      message: 'Change it',
    });
    const pullRequest = await forge.openPullRequest({
      branch: 'change',
      targetBranch: 'main',
      title: 'Change it',
      body: '',
      draft: true,
      ...mentions,
    });
    expect(await forge.mention(pullRequest, mentions)).toEqual([]);
    const named = graphqlCalls().filter(
      ({ query }) => operationName(query) === 'NamePeople',
    );
    expect(named).toHaveLength(1);
    expect(mistakesInCall(named[0])).toEqual([]);
  });
});
