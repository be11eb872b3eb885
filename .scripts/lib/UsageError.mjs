/** An error whose message tells the reader what to do; shown without a stack. */
export class UsageError extends Error {
  name = 'UsageError';
}
