import { describeContract } from '../__testUtils__/describeContract';

describe('gitops:pull-request on Gitea', () => {
  describeContract({
    type: 'gitea',
    // One of them is to learn the default branch, as the runs name no target.
    calls: 5,
    callsForUpdate: 5,
    executables: false,
    symlinks: false,
    teamReviewers: true,
  });
});
