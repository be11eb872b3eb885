import type { CreateLabelInput } from '@octokit/graphql-schema';
import { GithubError } from '../../http/GithubError';
import { Label } from '../../repositories/Repository';
import { listLabels } from '../../repositories/listLabels';
import { toLabelNode } from '../ForgeNode';
import { requireNode } from '../findNode';
import { mutation } from '../mutation';

/** Changes of a repository's labels. */
export const labelMutations = {
  createLabel: mutation<CreateLabelInput>(async (input, context) => {
    const { repository } = await requireNode(
      input.repositoryId,
      'Repository',
      context,
    );
    const label: Label = {
      name: input.name,
      color: input.color,
      description: input.description ?? undefined,
    };
    await repository.change(async record => {
      if (listLabels(record).some(({ name }) => name === label.name)) {
        throw GithubError.graphql(
          'UNPROCESSABLE',
          'Name has already been taken',
        );
      }
      record.labels = [...(record.labels ?? []), label];
    });
    return { label: toLabelNode(repository, label) };
  }),
};
