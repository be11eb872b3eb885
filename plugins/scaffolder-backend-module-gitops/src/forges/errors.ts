import { CustomErrorBase } from '@backstage/errors';

/**
 * A call that writes got no answer that could be read: a dropped connection, a
 * timeout, a 5xx. It may have happened or not, so only the forge's state tells
 * how to go on.
 */
export class LostAnswerError extends CustomErrorBase {
  name = 'LostAnswerError' as const;
}

/** The repository is no longer as it was when we looked. */
export class OutdatedViewError extends CustomErrorBase {
  name = 'OutdatedViewError' as const;
}
