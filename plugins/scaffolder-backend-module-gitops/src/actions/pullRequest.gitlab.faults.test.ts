import { describeFaults } from '../__testUtils__/describeFaults';

describe('gitops:pull-request on GitLab that fails', () => {
  describeFaults('gitlab', 3);
});
