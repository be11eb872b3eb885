import { CustomErrorBase } from '@backstage/errors';

/**
 * A call that writes got no answer that could be read: a dropped connection, a
 * timeout, a 5xx. It may have happened or not, so only the forge's state tells
 * how to go on.
 *
 * @public
 */
export class LostAnswerError extends CustomErrorBase {
  /** Tells it from other errors. */
  name = 'LostAnswerError' as const;
}

/** The repository is no longer as it was when we looked. @public */
export class OutdatedViewError extends CustomErrorBase {
  /** Tells it from other errors. */
  name = 'OutdatedViewError' as const;
}
