import type {
  CommittableBranch,
  CreateCommitOnBranchInput,
  CreateRefInput,
  DeleteRefInput,
  UpdateRefInput,
  UpdateRefsInput,
} from '@octokit/graphql-schema';
import { ForgeContext } from '../../ForgeContext';
import { readCommit } from '../../git/readCommit';
import { GithubError } from '../../http/GithubError';
import { commitOnBranch } from '../../refs/commitOnBranch';
import { createRef } from '../../refs/createRef';
import { deleteRef } from '../../refs/deleteRef';
import { moveRef } from '../../refs/moveRef';
import { moveRefs } from '../../refs/moveRefs';
import { Repository } from '../../repositories/Repository';
import { toCommitNode, toRefNode } from '../ForgeNode';
import { requireNode } from '../findNode';
import { mutation } from '../mutation';
import { requireRepository } from '../requireRepository';

/** Changes of branches and tags. */
export const refMutations = {
  createRef: mutation<CreateRefInput>(async (input, context) => {
    const { repository } = await requireNode(
      input.repositoryId,
      'Repository',
      context,
    );
    const ref = await createRef(repository, input.name, input.oid);
    return { ref: toRefNode(repository, ref) };
  }),

  updateRef: mutation<UpdateRefInput>(async (input, context) => {
    const { repository, name } = await requireNode(input.refId, 'Ref', context);
    const ref = await moveRef(repository, name, input.oid, {
      force: input.force ?? false,
    });
    return { ref: toRefNode(repository, ref) };
  }),

  updateRefs: mutation<UpdateRefsInput>(async (input, context) => {
    const { repository } = await requireNode(
      input.repositoryId,
      'Repository',
      context,
    );
    await moveRefs(
      repository,
      input.refUpdates.map(({ name, beforeOid, afterOid, force }) => ({
        name,
        from: beforeOid ?? undefined,
        to: afterOid,
        force: force ?? false,
      })),
    );
    return {};
  }),

  deleteRef: mutation<DeleteRefInput>(async (input, context) => {
    const { repository, name } = await requireNode(input.refId, 'Ref', context);
    await deleteRef(repository, name);
    return {};
  }),

  createCommitOnBranch: mutation<CreateCommitOnBranchInput>(
    async (input, context) => {
      const { repository, name } = await findBranch(input.branch, context);
      const { additions, deletions } = input.fileChanges ?? {};
      const { headline, body } = input.message;
      const oid = await commitOnBranch(repository, {
        branch: name,
        expectedHead: input.expectedHeadOid,
        message: body ? `${headline}\n\n${body}` : headline,
        additions: (additions ?? []).map(({ path, contents }) => ({
          path,
          content: Buffer.from(contents, 'base64'),
        })),
        deletions: (deletions ?? []).map(({ path }) => path),
        author: context.user,
      });
      return {
        commit: toCommitNode(repository, await readCommit(repository.git, oid)),
        ref: toRefNode(repository, { name, sha: oid }),
      };
    },
  ),
};

async function findBranch(
  { id, repositoryNameWithOwner, branchName }: CommittableBranch,
  context: ForgeContext,
): Promise<{ repository: Repository; name: string }> {
  if (id) {
    return await requireNode(id, 'Ref', context);
  }
  if (!repositoryNameWithOwner || !branchName) {
    throw GithubError.graphql(
      'UNPROCESSABLE',
      "The branch must be given by its 'id', or by 'repositoryNameWithOwner' and 'branchName'.",
    );
  }
  const [owner, name] = repositoryNameWithOwner.split('/');
  const { repository } = await requireRepository(context, owner, name);
  return {
    repository,
    name: branchName.startsWith('refs/heads/')
      ? branchName
      : `refs/heads/${branchName}`,
  };
}
