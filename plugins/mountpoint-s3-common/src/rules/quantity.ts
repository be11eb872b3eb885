import { quote } from '../text/quote';

const QUANTITY = /^([1-9]\d{0,14})(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)?$/;

const BYTES: Record<string, number> = {
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
};

/**
 * A Kubernetes quantity of bytes, in the subset that reads the same for
 * everybody: a whole number with a suffix.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function checkQuantity(value: string): string | undefined {
  return QUANTITY.test(value)
    ? undefined
    : `${quote(
        value,
      )} is not a size: allowed is a whole number of at least 1 with \`Mi\`, \`Gi\`, \`Ti\` or another suffix of Kubernetes, such as \`1200Gi\``;
}

/** The bytes of a quantity that {@link checkQuantity} has accepted. */
export function quantityBytes(value: string): number {
  const match = QUANTITY.exec(value);
  return match ? Number(match[1]) * (BYTES[match[2]] ?? 1) : 0;
}
