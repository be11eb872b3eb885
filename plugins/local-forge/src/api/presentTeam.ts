import { ApiLinks } from './ApiLinks';
import { encodeNodeId } from './nodeId';
import { numberFromText } from './numberFromText';

/** GitHub's "team simple". */
export function presentTeam(
  organization: string,
  slug: string,
  links: ApiLinks,
) {
  const path = `${encodeURIComponent(organization)}/teams/${encodeURIComponent(
    slug,
  )}`;
  const url = `${links.api}/orgs/${path}`;
  return {
    id: numberFromText(`${organization}/${slug}`),
    node_id: encodeNodeId('Team', organization, slug),
    url,
    html_url: `${links.html}/orgs/${path}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'push',
    type: 'organization',
    parent: null,
  };
}
