import type { Messages } from '../../translation/useMessages';

/** An error as a question to a backend ends with. */
type Failure = Error & {
  statusCode?: number;
  body?: { error?: { name?: string; message?: string } };
};

/**
 * Whether the plugin itself says that something isn't there. Backstage answers a
 * plugin or a route that isn't there with 404, too.
 */
export function isNotFound(error: Failure): boolean {
  return (
    error.statusCode === 404 && error.body?.error?.name === 'NotFoundError'
  );
}

/** Nobody answered at all, or somebody else did. */
function isBackendAway(error: Failure): boolean {
  return (
    error.name === 'TypeError' ||
    (error.statusCode === 404 && !isNotFound(error)) ||
    error.statusCode === 502 ||
    error.statusCode === 503 ||
    error.statusCode === 504
  );
}

/** Why something can't be shown, and what to do, for who asked for it. */
export function describeFailure(
  error: Failure,
  what: string,
  t: Messages,
): { title: string; text: string } {
  if (isBackendAway(error)) {
    return {
      title: t('common.backendAwayTitle'),
      text: t('common.backendAwayText'),
    };
  }
  const text = error.body?.error?.message ?? error.message;
  if (error.statusCode === 403 || error.statusCode === 401) {
    return { title: t('common.notAllowedTitle', { what }), text };
  }
  if (isNotFound(error)) {
    return { title: t('common.notFoundTitle', { what }), text };
  }
  return { title: t('common.failedTitle', { what }), text };
}
