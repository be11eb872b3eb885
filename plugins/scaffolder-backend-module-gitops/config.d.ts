import { HumanDuration } from '@backstage/types';

export interface Config {
  gitops?: {
    /** The scaffolder action `gitops:pull-request`. */
    pullRequest?: {
      /**
       * (Optional) How long one call to a forge may take, such as `{ seconds: 30 }`,
       * `30s` or `PT30S`. Default: 30 seconds.
       */
      callTimeout?: HumanDuration | string;
      /**
       * (Optional) How often something is tried in all, when a forge does not
       * answer or answers with 5xx. Default: 5.
       */
      attempts?: number;
      /**
       * (Optional) The pause before something is tried again, which doubles each
       * time. Default: 1 second.
       */
      firstPause?: HumanDuration | string;
      /**
       * (Optional) How long a task waits for rate limits, in all. When a limit
       * lasts longer, the task fails and says until when. Default: 15 minutes.
       */
      rateLimitWaits?: HumanDuration | string;
    };
  };
}
