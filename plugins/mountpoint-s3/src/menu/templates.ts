import type { PullRequestPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** Where the templates of this project lie in the catalog. */
const NAMESPACE = 'default';

/** The templates' names, as the folders of `templates` has them. */
export const TEMPLATE_NAMES: { [purpose in PullRequestPurpose]: string } = {
  add: 'mount-s3-bucket',
  change: 'change-s3-mount',
  remove: 'remove-s3-mount',
  'set-up': 'set-up-s3-mounts',
};

/** A template as a route names it. */
export function templateParams(purpose: PullRequestPurpose) {
  return { namespace: NAMESPACE, templateName: TEMPLATE_NAMES[purpose] };
}

/** A template's entity reference. */
export function templateRef(purpose: PullRequestPurpose): string {
  return `template:${NAMESPACE}/${TEMPLATE_NAMES[purpose]}`;
}
