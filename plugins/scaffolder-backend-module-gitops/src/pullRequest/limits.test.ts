import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import {
  createForge,
  FileMode,
  Forge,
  ForgeCalls,
  RepositoryFile,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { WantedTree } from '../changes/WantedTree';
import { checkFiles, textsFor } from './limits';

let github: Forge;

beforeAll(async () => {
  const connect = await createForge({
    integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    address: {
      type: 'github',
      host: 'github.com',
      owner: 'acme',
      repo: 'gitops',
    },
    token: 'a-token',
    requireToken: true,
  });
  github = connect(
    new ForgeCalls({
      forge: 'GitHub',
      patience: {
        callTimeout: 1,
        attempts: 1,
        firstPause: 1,
        rateLimitWaits: 1,
      },
      logger: mockServices.logger.mock(),
    }),
  );
});

/** GitHub, if it took less. */
function smallForge(limits: Partial<Forge['limits']>): Forge {
  return { ...github, limits: { ...github.limits, ...limits } };
}

function wantedTree(files: Record<string, RepositoryFile>): WantedTree {
  return { files: new Map(Object.entries(files)), deletions: new Set() };
}

describe('checkFiles', () => {
  const ten: RepositoryFile = { mode: '100644', content: Buffer.alloc(10) };

  it('takes files up to the limit', () => {
    const forge = smallForge({ file: 10 });
    expect(() => checkFiles(forge, wantedTree({ a: ten }))).not.toThrow();
  });

  it('names the file that is too large', () => {
    const eleven = { ...ten, content: Buffer.alloc(11) };
    expect(() =>
      checkFiles(
        smallForge({ file: 10 }),
        wantedTree({ a: ten, 'data/dump.sql': eleven }),
      ),
    ).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          "'data/dump.sql' has 11 bytes: GitHub takes 10 through its API. Keep large files out of the repository, for instance with Git LFS",
      }),
    );
  });

  it.each<[FileMode, FileMode[], string]>([
    [
      '120000',
      ['100644'],
      'is a symbolic link, which GitHub cannot take through its API: allowed is a plain file',
    ],
    [
      '100755',
      ['100644', '120000'],
      'is an executable file, which GitHub cannot take through its API: allowed is a plain file or a symbolic link',
    ],
  ])('names the file of the mode %s', (mode, modes, message) => {
    const forge: Forge = { ...github, modes };
    const wanted = wantedTree({ a: ten, 'bin/x': { ...ten, mode } });
    expect(() => checkFiles(forge, wanted)).toThrow(`'bin/x' ${message}`);
    expect(() => checkFiles(github, wanted)).not.toThrow();
  });
});

describe('textsFor', () => {
  let warnings: string[];

  function texts(
    forge: Forge,
    title: string,
    description: string,
    ending = '',
  ) {
    warnings = [];
    return textsFor(forge, title, description, ending, {
      warn: message => warnings.push(message),
    });
  }

  it('leaves what fits', () => {
    expect(
      texts(smallForge({ title: 6, body: 9 }), 'Add it', 'Why 1', ' End'),
    ).toEqual({ title: 'Add it', body: 'Why 1 End' });
    expect(warnings).toEqual([]);
  });

  it('makes one line of a title', () => {
    const forge = smallForge({ title: 6 });
    expect(texts(forge, '  Add \r\n\t it ', '').title).toBe('Add it');
    expect(warnings).toEqual([]);
  });

  it('cuts a title, and says so', () => {
    expect(texts(smallForge({ title: 5 }), 'Add it all', '').title).toBe(
      'Add i',
    );
    expect(warnings).toEqual([
      'The title was cut: GitHub takes 5 characters, and it has 10',
    ]);
  });

  it('cuts a description, says so and keeps its ending', () => {
    const ending = '\n\nFollows https://github.com/acme/gitops/pull/1.';
    const { body } = texts(
      smallForge({ body: 150 }),
      'Add it',
      `Because ${'x'.repeat(200)}`,
      ending,
    );
    expect(body).toHaveLength(150);
    expect(body).toMatch(/^Because x+\n\n\*Cut here: /);
    expect(body).toContain('\n\n*Cut here: GitHub takes 150 characters.*');
    expect(body.endsWith(ending)).toBe(true);
    expect(warnings).toEqual([
      `The description was cut: GitHub takes 150 characters, and it has ${
        208 + ending.length
      }`,
    ]);
  });

  it('cuts a description that only its ending makes too long', () => {
    const { body } = texts(
      smallForge({ body: 100 }),
      'Add it',
      'x'.repeat(99),
      ' End',
    );
    expect(body.length).toBeLessThanOrEqual(100);
    expect(body.endsWith('.* End')).toBe(true);
  });

  it.each([0, 1, 2, 3])(
    'leaves no half of a character behind when %i come before them',
    before => {
      const text = `${'a'.repeat(before)}${'😀'.repeat(100)}`;
      const { title, body } = texts(
        smallForge({ title: 20, body: 90 }),
        text,
        text,
        ' 👋',
      );
      for (const cut of [title, body]) {
        // Half of a pair does not survive UTF-8.
        expect(Buffer.from(cut).toString()).toBe(cut);
      }
      expect(title.length).toBeGreaterThanOrEqual(19);
      expect(title.length).toBeLessThanOrEqual(20);
      expect(body.length).toBeGreaterThanOrEqual(89);
      expect(body.length).toBeLessThanOrEqual(90);
    },
  );
});
