import { quote } from '../text/quote';

const DNS_LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * Namespaces, claims and service accounts are RFC 1123 DNS labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export function checkDnsLabel(value: string): string | undefined {
  if (DNS_LABEL.test(value) && value.length <= 63) {
    return undefined;
  }
  const suggestion = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return `${quote(
    value,
  )} is not a DNS label: allowed are at most 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit${
    suggestion && suggestion !== value ? `, such as \`${suggestion}\`` : ''
  }`;
}

/**
 * Namespaces of the cluster itself, in which nobody's mount belongs:
 * `mount-s3` is where the driver runs Mountpoint since version 2.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/docs/UPGRADING_TO_V2.md
 */
export function checkNamespace(value: string): string | undefined {
  const problem = checkDnsLabel(value);
  if (problem) {
    return problem;
  }
  if (value.startsWith('kube-') || value === 'mount-s3') {
    return `${quote(
      value,
    )} is a system namespace: allowed is any namespace of a team, not \`kube-*\` and not \`mount-s3\``;
  }
  return undefined;
}

/** A service account of one's own: `default` is everybody's in its namespace. */
export function checkServiceAccount(value: string): string | undefined {
  return value === 'default'
    ? '`default` is the account of every pod in the namespace: name a service account that only this workload uses'
    : checkDnsLabel(value);
}
