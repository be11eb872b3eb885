import { Label, Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { encodeNodeId } from './nodeId';
import { numberFromText } from './numberFromText';

/** GitHub's "label". */
export function presentLabel(
  label: Label,
  repository: Repository,
  links: ApiLinks,
) {
  const { name, color, description } = label;
  const { api } = repositoryLinks(repository, links);
  return {
    id: numberFromText(`${repository.fullName}:${name}`),
    node_id: encodeNodeId('Label', repository.fullName, name),
    url: `${api}/labels/${encodeURIComponent(name)}`,
    name,
    color,
    default: false,
    // GitHub describes no null here in lists of pull requests.
    description: description ?? '',
  };
}
