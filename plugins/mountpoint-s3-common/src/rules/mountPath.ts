import { quote } from '../text/quote';

const SYSTEM_FOLDERS = [
  'bin',
  'boot',
  'dev',
  'etc',
  'lib',
  'lib64',
  'proc',
  'root',
  'run',
  'sbin',
  'sys',
  'usr',
];

/**
 * Where a container may see the bucket. Kubernetes refuses a colon; a mount
 * over a system folder hides what the container needs to start.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#volumes-1
 */
export function checkMountPath(value: string): string | undefined {
  const shown = quote(value);
  const allowed =
    'allowed is an absolute path of letters, digits, `.`, `_` and `-`, such as `/data`';
  if (!/^(\/[A-Za-z0-9._-]+)+$/.test(value) || value.length > 512) {
    return `${shown} is not a path to mount at: ${allowed}`;
  }
  const segments = value.slice(1).split('/');
  if (segments.includes('..') || segments.includes('.')) {
    return `${shown} has a \`.\` or \`..\` part: ${allowed}`;
  }
  if (SYSTEM_FOLDERS.includes(segments[0]) && segments.length === 1) {
    return `${shown} would hide a system folder of the container: ${allowed}`;
  }
  if (['dev', 'etc', 'proc', 'sys'].includes(segments[0])) {
    return `${shown} is inside a system folder of the container: ${allowed}`;
  }
  return undefined;
}
