import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { pullRequestStep } from './pullRequestStep';

export const examples: TemplateExample[] = [
  {
    description:
      'Set up a cluster with Pod Identity and a GitHub Actions pipeline',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the set-up',
          action: 'mountpoint-s3:set-up-cluster',
          input: {
            cluster: 'resource:default/data-prod',
            identity: 'pod-identity',
            credentials: 'pod',
            addon: 'managed',
            addonVersion: 'v2.7.0-eksbuild.1',
            stateBackend: 's3',
            pipelines: ['github-actions'],
          },
        },
        pullRequestStep,
      ],
    }),
  },
];
