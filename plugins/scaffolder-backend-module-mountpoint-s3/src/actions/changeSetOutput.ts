import { ChangeSet } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  GitopsSettings,
  scaffolderRepoUrl,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import type { z } from 'zod/v3';

/** Where the planned files lie in the task's workspace. */
export const SOURCE_PATH = 'gitops';

type Zod = typeof z;

/**
 * What every action hands to the step that opens the pull request, as the
 * scaffolder's output schema.
 */
export const changeSetOutputSchema = {
  sourcePath: (zod: Zod) =>
    zod.string().describe('Folder of the workspace that holds the files'),
  paths: (zod: Zod) =>
    zod
      .array(zod.string())
      .describe("Paths of the files from the GitOps repository's top"),
  deletions: (zod: Zod) =>
    zod.array(zod.string()).describe('Paths of the files to delete'),
  changed: (zod: Zod) =>
    zod
      .boolean()
      .describe('Whether there is anything to ask for in a pull request'),
  repoUrl: (zod: Zod) =>
    zod
      .string()
      .describe(
        'The GitOps repository as the publish actions take it: github.com?owner=acme&repo=gitops',
      ),
  targetBranch: (zod: Zod) =>
    zod.string().describe('The branch that the pull request is for'),
  branch: (zod: Zod) => zod.string().describe('The branch to make'),
  title: (zod: Zod) => zod.string().describe("The pull request's title"),
  body: (zod: Zod) =>
    zod.string().describe("The pull request's description, Markdown"),
  commitMessage: (zod: Zod) => zod.string().describe("The commit's message"),
  findings: (zod: Zod) =>
    zod
      .array(
        zod.object({
          severity: zod.enum(['error', 'warning', 'advice']),
          code: zod.string(),
          field: zod.string().optional(),
          message: zod.string(),
        }),
      )
      .describe('What a reviewer should know'),
};

/** The values of {@link changeSetOutputSchema} for a plan. */
function changeSetOutput(plan: ChangeSet, settings: GitopsSettings) {
  const { files, deletions, findings, pullRequest } = plan;
  return {
    sourcePath: SOURCE_PATH,
    paths: files.map(({ path }) => path),
    deletions,
    changed: files.length + deletions.length > 0,
    repoUrl: scaffolderRepoUrl(settings),
    targetBranch: settings.branch,
    branch: pullRequest.branch,
    title: pullRequest.title,
    body: pullRequest.body,
    commitMessage: pullRequest.commitMessage,
    findings,
  };
}

/** Hands a plan to the step that opens the pull request. */
export function outputChangeSet(
  context: {
    output(
      name: keyof typeof changeSetOutputSchema,
      value: ReturnType<typeof changeSetOutput>[keyof ReturnType<
        typeof changeSetOutput
      >],
    ): void;
  },
  plan: ChangeSet,
  settings: GitopsSettings,
): void {
  for (const [name, value] of Object.entries(changeSetOutput(plan, settings))) {
    context.output(name as keyof typeof changeSetOutputSchema, value);
  }
}
