import { Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { numberFromText } from './numberFromText';

/** GitHub's "label". */
export function presentLabel(
  name: string,
  repository: Repository,
  links: ApiLinks,
) {
  const { api } = repositoryLinks(repository, links);
  const id = numberFromText(`${repository.fullName}:${name}`);
  return {
    id,
    node_id: Buffer.from(`Label${id}`).toString('base64'),
    url: `${api}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  };
}
