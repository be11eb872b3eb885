/** A trust policy of one statement, as the module writes it. */
interface TrustPolicy {
  Version: string;
  Statement: [
    {
      Effect: string;
      Principal: Record<string, string>;
      Action: string | string[];
      Condition: { StringEquals: Record<string, string> };
    },
  ];
}

/** Every trust policy that is one mistake away, and the mistake. */
export function trustMutations(trust: TrustPolicy): [string, object][] {
  const [statement] = trust.Statement;
  const { StringEquals } = statement.Condition;
  const mutated = (more: object) => ({
    ...trust,
    Statement: [{ ...statement, ...more }],
  });
  const conditions = Object.entries(StringEquals).flatMap(
    ([key, value]): [string, object][] => {
      const { [key]: _dropped, ...others } = StringEquals;
      const like = (pattern: string) =>
        mutated({
          Condition: { StringEquals: others, StringLike: { [key]: pattern } },
        });
      return [
        [`drop ${key}`, mutated({ Condition: { StringEquals: others } })],
        [`any ${key}`, like('*')],
        [`whatever ${key} begins like it`, like(`${value}*`)],
        [`whatever ${key} is as long`, like(value.replace(/.$/, '?'))],
      ];
    },
  );
  const actions = [statement.Action].flat();
  return [
    ['no statement', { ...trust, Statement: [] }],
    ['no condition', mutated({ Condition: undefined })],
    ...conditions,
    ...actions.map((action): [string, object] => [
      `drop ${action}`,
      actions.length > 1
        ? mutated({ Action: actions.filter(other => other !== action) })
        : { ...trust, Statement: [] },
    ]),
  ].map(([what, policy]) => [
    what as string,
    JSON.parse(JSON.stringify(policy)),
  ]);
}
