import { describeContract } from '../__testUtils__/describeContract';

describe('gitops:pull-request on GitHub', () => {
  describeContract({
    type: 'github',
    calls: 3,
    callsForUpdate: 3,
    executables: true,
    symlinks: true,
    teamReviewers: true,
  });
});
