import type { z } from 'zod/v3';

type Zod = typeof z;

/**
 * The inputs and outputs of `gitops:pull-request`. The scaffolder checks types
 * with them, and shows the descriptions.
 */
export const pullRequestSchema = {
  input: {
    repoUrl: (zod: Zod) =>
      zod
        .string()
        .describe(
          'The repository, as the RepoUrlPicker gives it: `github.com?owner=acme&repo=gitops`. Its host decides which forge it is',
        ),
    branch: (zod: Zod) =>
      zod.string().describe('The branch to make, such as `add-bucket`'),
    targetBranch: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          "The branch that the changes are proposed for. Default: the repository's own",
        ),
    title: (zod: Zod) => zod.string().describe("The pull request's title"),
    description: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe("The pull request's description, in Markdown"),
    sourcePath: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          'The folder of the workspace whose files are proposed. Default: all of it',
        ),
    targetPath: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          'The folder of the repository that they go to. Default: its root',
        ),
    filesToDelete: (zod: Zod) =>
      zod
        .array(zod.string())
        .optional()
        .describe('Paths below targetPath that are not to be there'),
    commitMessage: (zod: Zod) =>
      zod.string().optional().describe("The commit's message. Default: title"),
    draft: (zod: Zod) =>
      zod
        .boolean()
        .optional()
        .describe('Whether it is a draft. Default: false'),
    labels: (zod: Zod) =>
      zod.array(zod.string()).optional().describe('Its labels'),
    reviewers: (zod: Zod) =>
      zod
        .array(zod.string())
        .optional()
        .describe('Names of the users who are asked for a review'),
    teamReviewers: (zod: Zod) =>
      zod
        .array(zod.string())
        .optional()
        .describe(
          'Names of the teams that are asked for a review. GitLab has none: there it is only logged',
        ),
    assignees: (zod: Zod) =>
      zod
        .array(zod.string())
        .optional()
        .describe('Names of the users whom it is assigned to'),
    coAuthor: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          'Whoever the commit is also by, as `Name <address>`: it goes into the trailer Co-authored-by',
        ),
    token: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          "The user's own token, in place of the integration's: `${{ secrets.USER_OAUTH_TOKEN }}`",
        ),
    requestId: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe(
          "What makes two runs the same request: a later one goes on where an earlier one ended. Default: the task's ID",
        ),
    whenExists: (zod: Zod) =>
      zod
        .enum(['fail', 'update'])
        .optional()
        .describe(
          "When another request's pull request is open for the branch: `fail` with a link to it, or `update` it to what this one proposes. Default: fail",
        ),
    whenUnchanged: (zod: Zod) =>
      zod
        .enum(['skip', 'fail'])
        .optional()
        .describe(
          'When the target branch is as it should be already: `skip` the pull request, or `fail`. Default: skip',
        ),
  },
  output: {
    pullRequestUrl: (zod: Zod) =>
      zod
        .string()
        .optional()
        .describe("The pull request's page. None: nothing was to be changed"),
    pullRequestNumber: (zod: Zod) =>
      zod.number().optional().describe("The pull request's number"),
    branch: (zod: Zod) => zod.string().describe('The branch'),
    commitSha: (zod: Zod) =>
      zod.string().optional().describe("The branch's newest commit"),
    state: (zod: Zod) =>
      zod
        .enum(['created', 'updated', 'unchanged'])
        .describe('What this run has done to the pull request'),
    changes: (zod: Zod) =>
      zod
        .array(
          zod.object({
            path: zod.string(),
            kind: zod.enum(['add', 'modify', 'delete']),
          }),
        )
        .describe('What this run has committed, or in a dry run would commit'),
  },
};
