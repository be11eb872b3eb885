/** Statuses that are about the moment, and not about what was asked for. */
const PASSING = [408, 429];

/** Whether a server has refused a question, which it will do again. */
export function isRefusal(
  error: (Error & { statusCode?: number }) | undefined,
): boolean {
  const status = error?.statusCode ?? 0;
  return status >= 400 && status < 500 && !PASSING.includes(status);
}
