import { Label as GiteaLabel } from 'gitea-js';
import { numberFromText } from '../api/numberFromText';
import {
  Label,
  Repository,
  RepositoryRecord,
} from '../repositories/Repository';
import { GiteaLinks, repositoryLinks } from './GiteaLinks';

const DEFAULT_COLOR = 'ededed';

/**
 * Of the names, those of labels that the repository has.
 *
 * As long as none was made as such, whatever is named is taken for one, as it is
 * with people.
 */
export function knownLabels(
  { labels }: RepositoryRecord,
  names: string[],
): string[] {
  return names.filter(
    name => !labels || labels.some(label => label.name === name),
  );
}

/** A label's number in Gitea's answers. */
export function labelId(repository: Repository, name: string): number {
  return numberFromText(`${repository.fullName}:${name}`);
}

/** Gitea's "Label". */
export function presentGiteaLabel(
  { color, description, name }: Partial<Label> & Pick<Label, 'name'>,
  repository: Repository,
  links: GiteaLinks,
): GiteaLabel {
  const { api } = repositoryLinks(repository, links);
  const id = labelId(repository, name);
  return {
    id,
    name,
    color: color ?? DEFAULT_COLOR,
    description: description ?? '',
    exclusive: false,
    is_archived: false,
    url: `${api}/labels/${id}`,
  };
}
