import { z } from 'zod/v3';
import { ACCESS_MODES } from '../request/MountRequest';
import { parseCanonicalEntityRef } from '../rules/entityRef';
import { checkPrefix } from '../rules/prefix';
import { OVERRIDABLE_USAGES } from './Guardrails';
import { allowedAre, code } from './words';

/** A list of texts that a function finds nothing wrong with. */
function list(problemOf: (value: string) => string | undefined) {
  const item = z
    .string({ invalid_type_error: 'is not text: put it in quotes' })
    .superRefine((value, context) => {
      const message = problemOf(value);
      if (message) {
        context.addIssue({ code: 'custom', message });
      }
    });
  return z
    .array(item, { invalid_type_error: 'is not a list' })
    .min(1, 'is empty, so nothing would be allowed: leave the rule out');
}

/** A list of patterns: a lone `*`, or texts of a form in which `*` may stand. */
function patterns(form: RegExp, allowed: string) {
  return list(value =>
    value === '*' || form.test(value)
      ? undefined
      : `${code(value)} is no such pattern: allowed are ${allowed}`,
  );
}

function oneOf<T extends string>(values: readonly T[]) {
  return z
    .array(
      z.enum(values as [T, ...T[]], {
        errorMap: (_issue, { data }) => ({
          message: `${code(String(data))} is none of its values: ${allowedAre(
            values,
          )}`,
        }),
      }),
      { invalid_type_error: 'is not a list' },
    )
    .min(1, `is empty: ${allowedAre(values)}`);
}

function isRefOf(value: string, kinds: string[]): boolean {
  const ref = parseCanonicalEntityRef(value);
  return ref !== undefined && kinds.includes(ref.kind);
}

const owners = list(value =>
  value === '*' || isRefOf(value, ['group', 'user'])
    ? undefined
    : `${code(
        value,
      )} is no owner: allowed are \`*\` and entity references of groups and users in full and in lower case, such as \`group:default/data-science\``,
);

const clusters = list(value =>
  value === '*' || isRefOf(value.replaceAll('*', 'x'), ['resource'])
    ? undefined
    : `${code(
        value,
      )} is no such pattern: allowed are entity references of clusters in full and in lower case, with \`*\` for any characters, such as \`resource:default/data-*\``,
);

const prefixes = list(value =>
  value === ''
    ? 'an empty prefix is the whole bucket: leave `prefixes` out of this rule'
    : checkPrefix(value),
);

const zones = list(value =>
  /^[a-z]{2,6}\d+-(?:[a-z0-9]+-)?(?:az|lz)\d+$/.test(value)
    ? undefined
    : `${code(
        value,
      )} is no zone's ID: allowed are IDs such as \`usw2-az1\`, not the zones' names`,
);

const accounts = list(value =>
  value === '*' || /^\d{12}$/.test(value)
    ? undefined
    : `${code(
        value,
      )} is no AWS account: allowed are 12 digits in quotes, and \`*\``,
);

const flag = z.boolean({ invalid_type_error: 'is neither true nor false' });

const rule = z
  .object({
    owners,
    clusters: clusters.optional(),
    namespaces: patterns(
      /^[a-z0-9*-]+$/,
      'namespaces with `*` for any characters, such as `spark-*`',
    ).optional(),
    buckets: patterns(
      /^[a-z0-9.*-]+$/,
      'names of buckets, in lower-case letters, digits, dots and hyphens, with `*` for any characters, such as `acme-data-*`',
    ).optional(),
    prefixes: prefixes.optional(),
    access: oneOf(ACCESS_MODES).optional(),
    kmsKeys: patterns(
      /^arn:[a-z*-]+:kms:[a-z0-9*-]+:[0-9*]+:key\/[A-Za-z0-9*-]+$/,
      'ARNs of KMS keys with `*` for any characters, such as `arn:aws:kms:*:111122223333:key/*`',
    ).optional(),
    requireKmsKey: flag.optional(),
    zones: zones.optional(),
    accounts: accounts.optional(),
    accessPoints: patterns(
      /^arn:[a-z*-]+:s3:[a-z0-9*-]+:[0-9*]+:accesspoint\/[a-z0-9*-]+$/,
      'ARNs of access points with `*` for any characters, such as `arn:aws:s3:*:111122223333:accesspoint/*`',
    ).optional(),
    endpoints: patterns(
      /^https?:\/\/[A-Za-z0-9.:[\]/_*-]+$/,
      'addresses with `*` for any characters, such as `https://bucket.vpce-*.s3.us-west-2.vpce.amazonaws.com`',
    ).optional(),
  })
  .strict();

/**
 * The form of `mountpointS3.guardrails`.
 *
 * @remarks
 *
 * Strict everywhere: an unknown key is most likely a mistyped one, and a rule
 * without its `buckets` would allow every bucket.
 *
 * @public
 */
export const guardrailsSchema = z
  .object({
    anyOwner: flag.default(false),
    allowServices: flag.default(false),
    overridableUsages: z
      .array(oneOf(OVERRIDABLE_USAGES).element, {
        invalid_type_error: 'is not a list',
      })
      .default([]),
    rules: z
      .array(rule, { invalid_type_error: 'is not a list' })
      .min(1, 'is empty: leave it out to allow everything, or write a rule')
      .optional(),
  })
  .strict();
