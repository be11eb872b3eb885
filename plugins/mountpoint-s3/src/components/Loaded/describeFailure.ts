import type { Messages } from '../../translation/useMessages';

/** Nobody answered at all, or somebody else did. */
function isBackendAway(error: Error & { statusCode?: number }): boolean {
  return (
    error.name === 'TypeError' ||
    error.statusCode === 502 ||
    error.statusCode === 503 ||
    error.statusCode === 504
  );
}

/** Why something can't be shown, and what to do, for who asked for it. */
export function describeFailure(
  error: Error & {
    statusCode?: number;
    body?: { error?: { name?: string; message?: string } };
  },
  what: string,
  t: Messages,
): { title: string; text: string } {
  const own = error.body?.error?.message;
  // The framework's own 404: there is no such plugin.
  if (isBackendAway(error) || (error.statusCode === 404 && !own)) {
    return {
      title: t('common.backendAwayTitle'),
      text: t('common.backendAwayText'),
    };
  }
  const text = own ?? error.message;
  if (error.statusCode === 403 || error.statusCode === 401) {
    return { title: t('common.notAllowedTitle', { what }), text };
  }
  if (error.statusCode === 404) {
    return { title: t('common.notFoundTitle', { what }), text };
  }
  return { title: t('common.failedTitle', { what }), text };
}
