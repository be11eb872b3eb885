import { describeFaults } from '../__testUtils__/describeFaults';

describe('gitops:pull-request on GitHub that fails', () => {
  describeFaults('github', 5);
});
