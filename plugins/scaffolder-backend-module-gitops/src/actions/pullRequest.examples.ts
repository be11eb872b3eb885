import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

function example(description: string, input: object): TemplateExample {
  return {
    description,
    example: stringify({
      steps: [
        {
          id: 'pull-request',
          name: 'Open the pull request',
          action: 'gitops:pull-request',
          input,
        },
      ],
    }),
  };
}

/** What the page of installed actions shows. */
export const examples: TemplateExample[] = [
  example('Propose all files of the workspace', {
    repoUrl: 'github.com?owner=acme&repo=gitops',
    branch: 'add-orders-service',
    title: 'Add the orders service',
    description: 'Asked for in Backstage.',
  }),
  example('Propose a folder of the workspace for a folder of the repository', {
    repoUrl: 'gitlab.com?owner=acme/platform&repo=gitops',
    branch: 'move-orders-service',
    targetBranch: 'main',
    title: 'Move the orders service to the cluster data-prod',
    sourcePath: 'manifests',
    targetPath: 'clusters/data-prod',
    filesToDelete: ['orders/old-service.yaml'],
  }),
  example('Name people, and open a draft', {
    repoUrl: 'gitea.example.com?owner=acme&repo=gitops',
    branch: 'add-orders-service',
    title: 'Add the orders service',
    draft: true,
    labels: ['service'],
    reviewers: ['ada'],
    teamReviewers: ['platform'],
    assignees: ['grace'],
    coAuthor: 'Ada Lovelace <ada@example.com>',
  }),
  example('Replace what an open pull request of the branch proposes', {
    repoUrl: 'github.com?owner=acme&repo=gitops',
    branch: 'orders-service',
    title: 'Scale the orders service to 5 pods',
    requestId: '${{ parameters.service }}-${{ parameters.replicas }}',
    whenExists: 'update',
    whenUnchanged: 'fail',
  }),
];
