import { describeContract } from '../__testUtils__/describeContract';

describe('gitops:pull-request on GitLab', () => {
  describeContract({
    type: 'gitlab',
    calls: 5,
    callsForUpdate: 4,
    executables: true,
    symlinks: false,
    teamReviewers: false,
  });
});
