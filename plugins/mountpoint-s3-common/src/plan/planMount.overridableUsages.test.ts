import { exampleCluster, inputs } from '../__testUtils__/examples';
import { parseMountRequest } from '../request/parseMountRequest';
import { USAGES } from '../rules/usages';
import { planMount, refuseErrors } from './planMount';

function planFor(usage: string, overridableUsages?: (typeof USAGES)[number][]) {
  return planMount({
    request: parseMountRequest(inputs({ usage })),
    cluster: exampleCluster(),
    repository: {},
    overridableUsages,
  });
}

function severities(plan: ReturnType<typeof planFor>) {
  return plan.findings
    .filter(({ field }) => field === 'usage')
    .map(({ severity }) => severity);
}

describe('planMount with overridable usages', () => {
  it.each(['spark-shuffle', 'database', 'git'] as const)(
    'refuses %s, unless the operator lets it through with a warning',
    usage => {
      const refused = planFor(usage);
      expect(severities(refused)).toEqual(['error']);
      expect(() => refuseErrors(refused)).toThrow(/^usage: /);

      const warned = planFor(usage, [usage]);
      expect(severities(warned)).toEqual(['warning']);
      expect(() => refuseErrors(warned)).not.toThrow();
    },
  );

  it('overrides no other usage than those named', () => {
    expect(severities(planFor('git', ['database']))).toEqual(['error']);
  });

  it.each(USAGES)('changes no file of %s', usage => {
    expect(planFor(usage, [...USAGES]).files).toEqual(planFor(usage).files);
  });
});
