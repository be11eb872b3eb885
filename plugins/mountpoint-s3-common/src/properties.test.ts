import fc from 'fast-check';
import { clusterWithMounts } from './__testUtils__/arbitraries';
import { CASES, inChunks } from './__testUtils__/cases';
import { contents } from './__testUtils__/examples';
import { KubernetesValidator } from './__testUtils__/kubernetesErrors';
import { planViolations } from './__testUtils__/planViolations';
import { statePaths } from './plan/layout';
import { Plan } from './plan/Plan';
import { planMount } from './plan/planMount';
import { parseMountRequest } from './request/parseMountRequest';

jest.setTimeout(60_000 + CASES * 60);

const validator = new KubernetesValidator();
afterAll(() => validator.end());

/** What two different mounts may not have in common. */
function meetings(one: Plan, other: Plan): string[] {
  const called = ({ mount }: Plan) => `${mount.namespace}/${mount.name}`;
  if (called(one) === called(other)) {
    return [];
  }
  const [files, others] = [contents(one), contents(other)];
  return [
    ...Object.keys(files)
      .filter(path => path in others && others[path] !== files[path])
      .map(path => `both write ${path}, and not the same`),
    ...(['volume', 'entityRef'] as const)
      .filter(key => one[key] === other[key])
      .map(key => `both have the ${key} ${one[key]}`),
    ...(one.pullRequest.branch === other.pullRequest.branch
      ? ['both have one branch']
      : []),
  ];
}

it(`holds for ${CASES} generated requests: what a plan promises`, async () => {
  await inChunks(async parameters => {
    const objects: unknown[] = [];
    fc.assert(
      fc.property(clusterWithMounts, ({ cluster, one, other }) => {
        const plan = (inputs: Record<string, unknown>) =>
          planMount({
            request: parseMountRequest(inputs),
            cluster,
            repository: {},
          });
        const planned = plan(one);
        const again = plan(one);
        const files = contents(planned);
        const paths = statePaths(cluster, planned.mount);
        const merged = planMount({
          request: parseMountRequest(one),
          cluster,
          repository: {
            cluster: files[paths.cluster],
            mount: files[paths.mount],
            module: files[paths.module],
          },
        });
        const violations = [
          ...planViolations(cluster, planned, objects),
          ...meetings(planned, plan(other)),
          ...(JSON.stringify(again) === JSON.stringify(planned)
            ? []
            : ['the second plan is another']),
          ...(merged.files.length === 0 &&
          !merged.findings.some(({ code }) => /exists|disagrees/.test(code))
            ? []
            : ['what is there already is planned again']),
        ];
        if (violations.length > 0) {
          throw new Error(violations.join('\n'));
        }
      }),
      parameters,
    );
    expect(await validator.errors(objects)).toEqual([]);
  });
});
