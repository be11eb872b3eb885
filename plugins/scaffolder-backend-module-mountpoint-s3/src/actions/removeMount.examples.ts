import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { pullRequestStep } from './pullRequestStep';

export const examples: TemplateExample[] = [
  {
    description: 'Take the next step of a removal',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the removal',
          action: 'mountpoint-s3:remove',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'spark-team-a',
            name: 'results',
          },
        },
        pullRequestStep,
      ],
    }),
  },
];
