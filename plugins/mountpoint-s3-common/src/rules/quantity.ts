import { quote } from '../text/quote';

/**
 * A Kubernetes quantity of bytes, in the subset that reads the same for
 * everybody: a whole number with a suffix.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function checkQuantity(value: string): string | undefined {
  return /^[1-9]\d{0,14}(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)?$/.test(value)
    ? undefined
    : `${quote(
        value,
      )} is not a size: allowed is a whole number of at least 1 with \`Mi\`, \`Gi\`, \`Ti\` or another suffix of Kubernetes, such as \`1200Gi\``;
}
