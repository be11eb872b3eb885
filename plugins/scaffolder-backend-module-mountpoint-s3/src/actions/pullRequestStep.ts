/** The step of the examples that opens the pull request. */
export const pullRequestStep = {
  id: 'pull-request',
  name: 'Open the pull request',
  if: '${{ steps.plan.output.changed }}',
  action: 'gitops:pull-request',
  input: {
    repoUrl: '${{ steps.plan.output.repoUrl }}',
    targetBranch: '${{ steps.plan.output.targetBranch }}',
    branch: '${{ steps.plan.output.branch }}',
    title: '${{ steps.plan.output.title }}',
    description: '${{ steps.plan.output.body }}',
    commitMessage: '${{ steps.plan.output.commitMessage }}',
    sourcePath: '${{ steps.plan.output.sourcePath }}',
    filesToDelete: '${{ steps.plan.output.deletions }}',
  },
};
