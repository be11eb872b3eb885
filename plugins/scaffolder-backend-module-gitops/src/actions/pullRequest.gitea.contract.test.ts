import { describeContract } from '../__testUtils__/describeContract';

describe('gitops:pull-request on Gitea', () => {
  describeContract({
    type: 'gitea',
    // One of each is to learn the default branch, as the runs name no target.
    calls: 5,
    callsForUpdate: 6,
    executables: false,
    symlinks: false,
    teamReviewers: true,
  });
});
