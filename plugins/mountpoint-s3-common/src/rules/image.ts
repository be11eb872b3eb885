import { quote } from '../text/quote';

const DOMAIN = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/)?';
const PATH = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const TAG = '(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?';
const DIGEST = '(@sha256:[a-f0-9]{64})?';
const REFERENCE = new RegExp(`^${DOMAIN}${PATH}(?:/${PATH})*${TAG}${DIGEST}$`);

/**
 * A container image that means the same tomorrow: with a digest, or a tag
 * other than `latest`.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#image-names
 */
export function checkImage(value: string): string | undefined {
  const shown = quote(value);
  const match = value.length <= 512 ? REFERENCE.exec(value) : undefined;
  if (!match) {
    return `${shown} is not an image reference: allowed is \`[registry/]name:tag\` or \`[registry/]name@sha256:…\`, such as \`pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime\``;
  }
  const [, tag, digest] = match;
  if (!digest && (!tag || tag === 'latest')) {
    return `${shown} isn't pinned: allowed is a tag other than \`latest\`, or a digest, such as \`${
      value.split(':latest')[0]
    }:1.2.3\``;
  }
  return undefined;
}
