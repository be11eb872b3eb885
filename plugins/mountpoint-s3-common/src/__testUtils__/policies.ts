import { Plan } from '../plan/Plan';

type Statement = {
  Effect: string;
  Action: string[];
  Resource: string[];
  Condition?: { StringLike: { 's3:prefix': string[] } };
};

/** The statements of a policy, which holds nothing but what a mount needs. */
export function statements(policy: string): Statement[] {
  const { Version, Statement } = JSON.parse(policy);
  expect(Version).toBe('2012-10-17');
  for (const statement of Statement) {
    expect(statement.Effect).toBe('Allow');
    const { Effect, Action, Resource, Condition, ...others } = statement;
    expect(others).toEqual({});
    expect(Condition ?? { StringLike: { 's3:prefix': ['x'] } }).toEqual({
      StringLike: { 's3:prefix': expect.any(Array) },
    });
  }
  return Statement;
}

/** Every (action, resource, prefix) that is allowed. */
function triples(
  permissions: {
    actions: string[];
    resources: string[];
    prefixes?: string[];
  }[],
): string[] {
  const all = permissions.flatMap(({ actions, resources, prefixes = ['-'] }) =>
    actions.flatMap(action =>
      resources.flatMap(resource =>
        prefixes.map(prefix => [action, resource, prefix].join(' ')),
      ),
    ),
  );
  return [...new Set(all)].sort();
}

/** What the plans say is granted. */
export function granted(of: Plan[]): string[] {
  return triples(
    of
      .flatMap(({ grants }) => grants)
      .map(({ actions, resource, prefixes }) => ({
        actions,
        resources: [resource],
        prefixes,
      })),
  );
}

/** What policies allow. */
export function allowed(policies: string[]): string[] {
  return triples(
    policies.flatMap(statements).map(({ Action, Resource, Condition }) => ({
      actions: Action,
      resources: Resource,
      prefixes: Condition?.StringLike['s3:prefix'],
    })),
  );
}

/** Plain data as Terraform's `jsonencode` writes it, to the byte. */
export function terraformJson(data: unknown): string {
  const sorted = JSON.stringify(data, (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return sorted.replace(
    /[<>&\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
