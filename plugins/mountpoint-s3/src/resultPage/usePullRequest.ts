import { useApi } from '@backstage/frontend-plugin-api';
import type { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { type Polled, usePolled } from '../hooks/usePolled';
import type { TaskResult } from './readResult';

/** What the forge says of a task's pull request; without a value, it knows none. */
export type FollowedPullRequest = Polled<{ pullRequest?: PullRequestState }>;

/** Follows a task's pull request until it is merged or closed. */
export function usePullRequest(
  result: Pick<TaskResult, 'branch' | 'pullRequestNumber' | 'pullRequestUrl'>,
): FollowedPullRequest {
  const { branch, pullRequestNumber, pullRequestUrl } = result;
  const api = useApi(mountpointS3ApiRef);
  const ask = useMemo(
    () =>
      branch === undefined || pullRequestUrl === undefined
        ? undefined
        : async () => {
            const found = await api.listBranchPullRequests(branch);
            return {
              pullRequest: found.find(
                ({ number, url }) =>
                  url === pullRequestUrl || number === pullRequestNumber,
              ),
            };
          },
    [api, branch, pullRequestNumber, pullRequestUrl],
  );
  return usePolled(ask, isSettled);
}

function isSettled({ pullRequest }: { pullRequest?: PullRequestState }) {
  return pullRequest !== undefined && pullRequest.state !== 'open';
}
