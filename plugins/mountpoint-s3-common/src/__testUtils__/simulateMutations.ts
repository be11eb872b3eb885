import { PolicyDocument, PolicyStatement } from '../iam/rolePolicies';

type Change = [string, (statement: PolicyStatement) => PolicyStatement[]];

function without<T>(list: T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** The bucket, the key ring or the account that a resource is part of. */
function widened(resource: string): string {
  const [, start] =
    /^(.*?:(?:bucket|key)\/|.*?\/object\/)/.exec(resource) ?? [];
  return `${start ?? `${resource.split('/')[0]}/`}*`;
}

function changesOf({ Action, Resource, Condition }: PolicyStatement): Change[] {
  const service = Action[0].split(':')[0];
  const add = (action: string): Change => [
    `add ${action}`,
    statement => [{ ...statement, Action: [...Action, action] }],
  ];
  return [
    ['drop it', () => []],
    ...Action.map(
      (action, index): Change => [
        `drop ${action}`,
        statement =>
          Action.length > 1
            ? [{ ...statement, Action: without(Action, index) }]
            : [],
      ],
    ),
    ...Resource.flatMap((resource, index): Change[] =>
      ['*', ...(Action.includes('s3:ListBucket') ? [] : [widened(resource)])]
        .filter(wide => wide !== resource)
        .map(wide => [
          `widen ${resource} to ${wide}`,
          statement => [
            { ...statement, Resource: [...without(Resource, index), wide] },
          ],
        ]),
    ),
    ...(Condition
      ? [
          [
            'drop the condition',
            statement => [{ ...statement, Condition: undefined }],
          ] as Change,
        ]
      : []),
    add(`${service}:*`),
    ...(Action.includes('s3:GetObject') && !Action.includes('s3:DeleteObject')
      ? [add('s3:DeleteObject')]
      : []),
  ];
}

/** Every policy document that is one mistake away, and the mistake. */
export function mutations(policy: PolicyDocument): [string, object][] {
  const { Statement } = policy;
  const mutated = (statements: PolicyStatement[]) =>
    JSON.parse(JSON.stringify({ ...policy, Statement: statements }));
  return [
    ...Statement.flatMap((statement, index) =>
      changesOf(statement).map(([what, change]): [string, object] => [
        `${what} in ${statement.Action}`,
        mutated([...without(Statement, index), ...change(statement)]),
      ]),
    ),
    [
      'allow s3:* on everything',
      mutated([
        ...Statement,
        { Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] },
      ]),
    ],
  ];
}
