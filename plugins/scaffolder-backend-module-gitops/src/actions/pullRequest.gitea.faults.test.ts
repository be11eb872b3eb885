import { describeFaults } from '../__testUtils__/describeFaults';

describe('gitops:pull-request on Gitea that fails', () => {
  describeFaults('gitea', 7);
});
