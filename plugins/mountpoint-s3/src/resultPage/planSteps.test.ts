import type {
  PullRequestPurpose,
  PullRequestState,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { planSteps } from './planSteps';
import type { TaskResult } from './readResult';

const FOLDER = 'clusters/data-prod/s3-mounts/mounts/ml/images';

function result(
  purpose: PullRequestPurpose,
  more: Partial<TaskResult> = {},
): TaskResult {
  return {
    purpose,
    isSecondMount: false,
    changed: true,
    paths: [],
    deletions: [],
    findings: [],
    ...more,
  };
}

function pullRequest(state: PullRequestState['state']): PullRequestState {
  return {
    number: 7,
    url: 'https://git.example.com/acme/gitops/pull/7',
    title: 'Mount images',
    state,
    draft: false,
    branch: 's3-mounts.data-prod.ml.images.add',
    targetBranch: 'main',
    purpose: 'add',
  };
}

/** Each step with where it stands. */
function statuses(
  ...[of, progress]: Parameters<typeof planSteps>
): Array<[string, string]> {
  return planSteps(of, progress).map(({ kind, status }) => [kind, status]);
}

describe('planSteps', () => {
  it.each<[string, TaskResult, string[]]>([
    [
      'a new mount',
      result('add'),
      ['review', 'terraformAdd', 'volume', 'catalog'],
    ],
    [
      'a second mount',
      result('add', { isSecondMount: true }),
      ['review', 'terraformAdd', 'volumeSecond', 'catalog', 'move'],
    ],
    [
      'a change in place',
      result('change'),
      ['review', 'terraformChange', 'volumeChange', 'restart'],
    ],
    [
      'the first step of a removal',
      result('remove', { deletions: [`${FOLDER}/manifests/pod.yaml`] }),
      ['stop', 'review', 'confirm', 'again'],
    ],
    [
      'the second step of a removal',
      result('remove', { deletions: [`${FOLDER}/mount.yaml`] }),
      ['review', 'terraformRemove', 'forget'],
    ],
    [
      'a set-up',
      result('set-up'),
      ['reviewSetUp', 'terraformSetUp', 'applyArgocd', 'mount'],
    ],
  ])('names the steps of %s', (_, of, kinds) => {
    expect(planSteps(of, {}).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('waits for the review, also while its state is not known', () => {
    const waiting = [
      ['review', 'current'],
      ['terraformAdd', 'waiting'],
      ['volume', 'waiting'],
      ['catalog', 'waiting'],
    ];
    expect(statuses(result('add'), {})).toEqual(waiting);
    expect(
      statuses(result('add'), { pullRequest: pullRequest('open') }),
    ).toEqual(waiting);
  });

  it('does not claim what it cannot see after the merge', () => {
    expect(
      statuses(result('add'), { pullRequest: pullRequest('merged') }),
    ).toEqual([
      ['review', 'done'],
      ['terraformAdd', 'unseen'],
      ['volume', 'unseen'],
      ['catalog', 'current'],
    ]);
    expect(
      statuses(result('add'), {
        pullRequest: pullRequest('merged'),
        isInCatalog: true,
      }),
    ).toContainEqual(['catalog', 'done']);
  });

  it('is over when the pull request is closed', () => {
    expect(
      new Set(
        statuses(result('remove'), { pullRequest: pullRequest('closed') }).map(
          ([, status]) => status,
        ),
      ),
    ).toEqual(new Set(['stopped']));
  });

  it('sees that the catalog has forgotten a mount, and not before it has looked', () => {
    const removal = result('remove', { deletions: [`${FOLDER}/mount.yaml`] });
    const merged = { pullRequest: pullRequest('merged') };

    expect(statuses(removal, merged)).toContainEqual(['forget', 'current']);
    expect(statuses(removal, { ...merged, isInCatalog: true })).toContainEqual([
      'forget',
      'current',
    ]);
    expect(statuses(removal, { ...merged, isInCatalog: false })).toContainEqual(
      ['forget', 'done'],
    );
  });
});
