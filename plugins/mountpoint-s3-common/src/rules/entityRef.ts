import { quote } from '../text/quote';

const CANONICAL =
  /^([a-z][a-z0-9]{0,62}):([a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?)\/([a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?)$/;

/**
 * The parts of an entity reference in canonical form, or `undefined` for any
 * other form.
 *
 * @remarks
 *
 * Only the canonical form is accepted, because Backstage's permission rules
 * compare an action's inputs as strings: `Data-Prod` would step around a rule
 * on `resource:default/data-prod`.
 *
 * @see https://backstage.io/docs/features/software-catalog/references
 * @public
 */
export function parseCanonicalEntityRef(
  value: string,
): { kind: string; namespace: string; name: string } | undefined {
  const match = CANONICAL.exec(value);
  return match
    ? { kind: match[1], namespace: match[2], name: match[3] }
    : undefined;
}

function checkEntityRef(
  value: string,
  kinds: string[],
  example: string,
): string | undefined {
  const ref = parseCanonicalEntityRef(value);
  if (ref && kinds.includes(ref.kind)) {
    return undefined;
  }
  if (ref) {
    return `${quote(value)} is a ${ref.kind}: allowed is a ${kinds.join(
      ' or a ',
    )}, such as \`${example}\``;
  }
  return `${quote(
    value,
  )} is not an entity reference in canonical form: allowed is \`<kind>:<namespace>/<name>\` in lower case, such as \`${example}\``;
}

/**
 * The cluster's entity reference. Its name becomes a folder and a part of the
 * branch's name, so what git refuses in a reference is refused here.
 *
 * @returns what is wrong with it, if anything is
 * @see https://git-scm.com/docs/git-check-ref-format
 * @public
 */
export function checkClusterRef(value: string): string | undefined {
  const problem = checkEntityRef(
    value,
    ['resource'],
    'resource:default/data-prod',
  );
  if (problem) {
    return problem;
  }
  const { name } = parseCanonicalEntityRef(value)!;
  if (name.includes('..') || name.endsWith('.lock')) {
    return `${quote(
      value,
    )} can't name a folder and a git branch: allowed are cluster entities without \`..\` in their name, and not ending in \`.lock\``;
  }
  return undefined;
}

/** The owner's entity reference: a group or a user. */
export function checkOwnerRef(value: string): string | undefined {
  return checkEntityRef(value, ['group', 'user'], 'group:default/data-science');
}
