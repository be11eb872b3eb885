import { readResult } from './readResult';

const OUTPUT = {
  branch: 's3-mounts.data-prod.ml.images.add',
  pullRequestUrl: 'https://git.example.com/acme/gitops/pull/7',
  pullRequestNumber: 7,
  changed: true,
  paths: ['clusters/data-prod/s3-mounts/mounts/ml/images/mount.yaml'],
  deletions: [],
  findings: [{ severity: 'advice', code: 'rename', message: 'No renames.' }],
  entityRef: 'component:default/data-prod.ml.images',
  cluster: 'resource:default/data-prod',
  namespace: 'ml',
  name: 'images',
};

describe('readResult', () => {
  it('reads the output of our templates', () => {
    expect(readResult(OUTPUT, 'add')).toEqual({
      ...OUTPUT,
      purpose: 'add',
      isSecondMount: false,
    });
  });

  it('knows a second mount by its branch', () => {
    expect(readResult(OUTPUT, 'change')).toMatchObject({
      purpose: 'add',
      isSecondMount: true,
    });
    expect(
      readResult(
        { ...OUTPUT, branch: 's3-mounts.data-prod.ml.images.change' },
        'change',
      ),
    ).toMatchObject({ purpose: 'change', isSecondMount: false });
  });

  it('takes the template for a branch that is not ours', () => {
    expect(
      readResult({ ...OUTPUT, branch: 'feature' }, 'remove'),
    ).toMatchObject({ purpose: 'remove', branch: 'feature' });
  });

  it('reads that there was nothing to do', () => {
    expect(
      readResult(
        {
          changed: false,
          pullRequestUrl: "${{ steps['pull-request'].output.pullRequestUrl }}",
        },
        'add',
      ),
    ).toMatchObject({ changed: false, pullRequestUrl: undefined });
  });

  it.each([
    ['without ours', { links: [] }],
    [
      'with an expression that the scaffolder could not evaluate',
      { changed: true, pullRequestUrl: '${{ steps.other }}' },
    ],
    [
      'with an address that is none of the web',
      { changed: true, pullRequestUrl: 'file:///etc/hosts' },
    ],
  ])('leaves an output %s alone', (_, output) => {
    expect(readResult(output, 'add')).toBeUndefined();
  });

  it('drops values that are not what they should be', () => {
    expect(
      readResult(
        {
          ...OUTPUT,
          pullRequestNumber: 'seven',
          paths: ['a', 1, null],
          deletions: 'b',
          findings: [null, { severity: 'loud', code: 'x', message: 'y' }],
          entityRef: 3,
        },
        'add',
      ),
    ).toMatchObject({
      pullRequestNumber: undefined,
      paths: ['a'],
      deletions: [],
      findings: [],
      entityRef: undefined,
    });
  });
});
