import { Refusals } from './refusals';

const TOKEN = 'ghp_the-secret-itself';

const REFUSALS = new Refusals({
  forge: 'GitHub',
  repository: 'acme/gitops',
  access: {
    token: TOKEN,
    kind: 'basic',
    username: 'bot',
    origin: 'the token of integrations.github for github.com',
  },
  permissions: 'write access to Contents',
});

/** Makes each refusal with a forge's message. */
const ALL: [
  kind: string,
  make: (detail: string) => Error,
  name: string,
  message: string,
][] = [
  [
    'authentication',
    detail => REFUSALS.authentication(detail),
    'AuthenticationError',
    'GitHub does not accept the token of integrations.github for github.com: Why not. Renew it',
  ],
  [
    'permission',
    detail => REFUSALS.permission("write to the branch 'x'", detail),
    'NotAllowedError',
    "GitHub does not let the token of integrations.github for github.com write to the branch 'x' in acme/gitops: Why not. It needs write access to Contents",
  ],
  [
    'protectedBranch',
    detail => REFUSALS.protectedBranch('release/1', detail),
    'NotAllowedError',
    "A rule of acme/gitops protects the branch 'release/1' from the token of integrations.github for github.com: Why not. Choose a branch that no rule matches, or exempt the token from the rule",
  ],
  [
    'tooLarge',
    detail => REFUSALS.tooLarge('What this commits', detail),
    'InputError',
    'What this commits is larger than GitHub takes through its API: Why not. Keep large files out of the repository, for instance with Git LFS',
  ],
  [
    'invalid',
    detail => REFUSALS.invalid('open the pull request', detail),
    'InputError',
    'GitHub refused to open the pull request in acme/gitops: Why not',
  ],
];

describe('Refusals', () => {
  it.each(ALL)(
    'say what was refused, why, and what to do: %s',
    (_kind, make, name, message) => {
      expect(make('Why not')).toMatchObject({ name, message });
    },
  );

  it.each([
    [
      REFUSALS.repository(),
      'NotFoundError',
      'There is no repository acme/gitops on GitHub, or the token of integrations.github for github.com cannot see it. Check the name in repoUrl; the token needs write access to Contents',
    ],
    [
      REFUSALS.targetBranch('stable'),
      'InputError',
      "The branch 'stable' that the pull request is to go to does not exist in acme/gitops. Set targetBranch to one that does, or leave it out for the default branch",
    ],
    [
      REFUSALS.empty(),
      'InputError',
      'The repository acme/gitops has no commit yet, so there is nothing that a pull request could go to. Push a first commit, such as a README',
    ],
    [
      REFUSALS.archived(),
      'NotAllowedError',
      'The repository acme/gitops is archived and takes no changes. Unarchive it, or set repoUrl to the one that is in use',
    ],
  ])('have sentences for what the forge need not explain: %s', (...row) => {
    const [error, name, message] = row;
    expect(error).toMatchObject({ name, message });
    expect(error.message).not.toContain(TOKEN);
  });

  it.each(ALL)('shorten what the forge quotes: %s', (_kind, make) => {
    const { message } = make(`Too\n\n  long:\t${'x'.repeat(5_000_000)}`);
    expect(message).toContain(': Too long: xxx');
    expect(message).toMatch(/x…/);
    expect(message.length).toBeLessThan(600);
  });

  it.each(ALL)('leave what is short enough: %s', (_kind, make) => {
    const { message } = make('x'.repeat(300));
    expect(message).toContain('x'.repeat(300));
    expect(message).not.toContain('…');
  });

  it.each(ALL)('never hold the token: %s', (_kind, make) => {
    expect(make('Why not').message).not.toContain(TOKEN);
  });
});
