import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { pullRequestStep } from './pullRequestStep';

export const examples: TemplateExample[] = [
  {
    description: 'Let the pods of a mount delete files too',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the change',
          action: 'mountpoint-s3:change',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'spark-team-a',
            name: 'results',
            access: 'read-write-delete',
          },
        },
        pullRequestStep,
      ],
    }),
  },
  {
    description: 'Take the KMS key and the description of a mount away',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the change',
          action: 'mountpoint-s3:change',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'spark-team-a',
            name: 'results',
            remove: ['kmsKeyArn', 'description'],
          },
        },
        pullRequestStep,
      ],
    }),
  },
  {
    description: 'Mount another prefix, as a second mount beside the first',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the change',
          action: 'mountpoint-s3:change',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'spark-team-a',
            name: 'results',
            newName: 'results-2027',
            prefix: 'results/2027/',
          },
        },
        pullRequestStep,
      ],
    }),
  },
];
