import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { pullRequestStep } from './pullRequestStep';

function example(description: string, change: object): TemplateExample {
  return {
    description,
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
            ...change,
          },
        },
        pullRequestStep,
      ],
    }),
  };
}

export const examples: TemplateExample[] = [
  example('Let the pods of a mount delete files too', {
    access: 'read-write-delete',
  }),
  example('Take the KMS key and the description of a mount away', {
    remove: ['kmsKeyArn', 'description'],
  }),
  example('Mount another prefix, as a second mount beside the first', {
    newName: 'results-2027',
    prefix: 'results/2027/',
  }),
];
