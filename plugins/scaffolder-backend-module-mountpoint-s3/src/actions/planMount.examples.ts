import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { pullRequestStep } from './pullRequestStep';

export const examples: TemplateExample[] = [
  {
    description: 'Mount a dataset read-only, and ask for it in a pull request',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the mount',
          action: 'mountpoint-s3:plan',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'spark-team-a',
            name: 'imagenet',
            owner: 'group:default/data-science',
            bucket: 'acme-training',
            prefix: 'imagenet/',
            access: 'read-only',
            usage: 'dataset',
            runAsUser: 1000,
            runAsGroup: 1000,
          },
        },
        pullRequestStep,
      ],
    }),
  },
  {
    description:
      'Mount an S3 Express bucket for checkpoints, with a training job that writes them',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Plan the mount',
          action: 'mountpoint-s3:plan',
          input: {
            cluster: 'resource:default/data-prod',
            namespace: 'ml-research',
            name: 'checkpoints',
            owner: 'group:default/data-science',
            bucket: 'acme-scratch--usw2-az1--x-s3',
            access: 'read-write-delete',
            allowOverwrite: true,
            usage: 'checkpoints',
            runAsUser: 1000,
            runAsGroup: 1000,
            workload: 'training-job',
            image: 'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
            mountPath: '/checkpoints',
          },
        },
        pullRequestStep,
      ],
    }),
  },
];
