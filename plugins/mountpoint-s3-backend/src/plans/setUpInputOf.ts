import { setUpShape } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * The input of a set-up that a field of `cluster.yaml` comes from; the field
 * itself where it comes from none.
 *
 * @param field - as a problem names it: `cluster.yaml argocd.repoURL`
 */
export function setUpInputOf(field: string): string {
  const path = field.replace(/^cluster\.yaml /, '');
  const input = path.replace(
    /^argocd\.(.)/,
    (_, first: string) => `argocd${first.toUpperCase()}`,
  );
  return Object.hasOwn(setUpShape, input.split('.')[0]) ? input : field;
}
