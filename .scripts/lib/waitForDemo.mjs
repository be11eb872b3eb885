import { setTimeout as sleep } from 'node:timers/promises';

const FRONTEND = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007';
const FORGE = 'http://localhost:7090';

/**
 * Resolves when a visitor finds everything: the servers answer, and the
 * catalog has read the people and the template.
 */
export async function waitForDemo({ signal }) {
  const checks = [
    () => answers(`${BACKEND}/.backstage/health/v1/readiness`),
    () => answers(FORGE),
    catalogIsFilled,
    // Answers once the bundle is built.
    () => answers(FRONTEND),
  ];
  for (const check of checks) {
    while (!(await check().catch(() => false))) {
      await sleep(300, undefined, { signal });
    }
  }
}

async function answers(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(120_000) });
  return response.ok;
}

async function catalogIsFilled() {
  const session = await fetchJson(`${BACKEND}/api/auth/guest/refresh`);
  const { token, identity } = session.backstageIdentity;
  // Only the guest itself before the catalog knows its teams.
  if (identity.ownershipEntityRefs.length < 2) {
    return false;
  }
  const { facets } = await fetchJson(
    `${BACKEND}/api/catalog/entity-facets?facet=kind`,
    { authorization: `Bearer ${token}` },
  );
  return facets.kind.some(({ value }) => value === 'Template');
}

async function fetchJson(url, headers) {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(10_000),
  });
  return await response.json();
}
