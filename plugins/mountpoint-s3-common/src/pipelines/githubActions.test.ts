import { parse } from 'yaml';
import { exampleCluster } from '../__testUtils__/dayTwo';
import { githubActions } from './githubActions';

describe('githubActions', () => {
  it('runs when a mount.yaml of the cluster changes', () => {
    const workflow = parse(githubActions(exampleCluster({})));
    for (const event of ['pull_request', 'push']) {
      expect(workflow.on[event].paths).toContain(
        'clusters/data-prod/s3-mounts/mounts/**/mount.yaml',
      );
    }
    expect(workflow.on.push.branches).toEqual(['main']);
  });

  it('applies after a merge only, in an environment of its own, and never two at once', () => {
    const { jobs } = parse(githubActions(exampleCluster({})));
    expect(jobs.plan.if).toBe("github.event_name == 'pull_request'");
    expect(jobs.apply).toMatchObject({
      if: "github.event_name == 'push'",
      environment: 's3-mounts-data-prod',
      concurrency: { group: 's3-mounts-data-prod' },
    });
    expect(JSON.stringify(jobs.plan)).not.toContain('terraform apply');
  });

  it('may read the repository and ask for a token, nothing else', () => {
    expect(parse(githubActions(exampleCluster({}))).permissions).toEqual({
      contents: 'read',
      'id-token': 'write',
    });
  });

  it('tells Terraform where the state is, where it is kept in S3', () => {
    const init = (settings: Record<string, unknown>) =>
      parse(githubActions(exampleCluster(settings))).jobs.plan.steps.find(
        ({ run = '' }: { run?: string }) => run.startsWith('terraform init'),
      ).run;
    expect(init({})).toBe('terraform init');
    expect(init({ stateBackend: 's3' })).toContain(
      '-backend-config="key=s3-mounts/data-prod.tfstate"',
    );
  });
});
