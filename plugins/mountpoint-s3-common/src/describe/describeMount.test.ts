import { exampleCluster, fileOf, plan } from '../__testUtils__/examples';
import { applicationSet } from '../argocd/applicationSet';
import { bucketConsoleUrl } from '../plan/bucketConsoleUrl';
import { describeMount } from './describeMount';

const cluster = exampleCluster({ root: 'platform' });

function described(more: Record<string, unknown> = {}) {
  const planned = plan(more, cluster);
  return { planned, description: describeMount(cluster, planned.mount) };
}

describe('describeMount', () => {
  it('says what the plan said', () => {
    const { planned, description } = described({ prefix: 'images/' });
    expect(description).toMatchObject({
      volume: planned.volume,
      claim: 'product-images',
      address: 's3://acme-ml-datasets/images/',
      consoleUrl: bucketConsoleUrl(planned.mount),
      grants: planned.grants,
      folder: 'platform/clusters/data-prod/s3-mounts/mounts/ml/product-images',
    });
    expect(description.principal.roleArn).toBe(planned.grants[0].roleArn);
  });

  it('has the snippet and the limits of the README', () => {
    const { planned, description } = described({
      access: 'read-write',
      runAsUser: 1000,
    });
    const readme = fileOf(planned, '/README.md');
    expect(readme).toContain(`\`\`\`yaml\n${description.snippet}\`\`\``);
    expect(description.snippet).toContain('claimName: "product-images"');
    expect(description.limits.length).toBeGreaterThan(8);
    for (const line of description.limits) {
      expect(readme).toContain(`\n- ${line}\n`);
    }
  });

  it('names the Application that the ApplicationSet makes', () => {
    const { template, generators } = applicationSet(cluster).spec;
    expect(template.metadata.name).toBe(
      '{{ .values.prefix }}.{{ .namespace }}.{{ .name }}',
    );
    expect(described().description.application).toBe(
      `${generators[0].git.values.prefix}.ml.product-images`,
    );
  });

  it('has nothing to refuse, and nothing to say of a first mount', () => {
    const { planned, description } = described({ usage: 'database' });
    const of = (findings: typeof planned.findings) =>
      findings.map(({ severity, code }) => `${severity} ${code}`);
    expect(of(planned.findings)).toEqual(
      expect.arrayContaining(['error usage-database', 'advice first-mount']),
    );
    expect(of(description.findings)).toContain('warning usage-database');
    expect(of(description.findings).join()).not.toMatch(/error|first-mount/);
  });
});
