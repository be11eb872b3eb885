import { ApiLinks } from './ApiLinks';
import { presentProfile } from './presentProfile';
import { presentUser } from './presentUser';

/** GitHub's "organization simple". */
export function presentOrganization(login: string, links: ApiLinks) {
  const { id, node_id, avatar_url } = presentUser(login, links, 'Organization');
  const url = `${links.api}/orgs/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url,
    description: null,
  };
}

/** GitHub's "organization full". */
export function presentFullOrganization(
  login: string,
  repositories: number,
  links: ApiLinks,
) {
  const { name, public_repos, public_gists, ...profile } = presentProfile({
    name: login,
    email: null,
    repositories,
  });
  return {
    ...presentOrganization(login, links),
    name,
    public_repos,
    public_gists,
    followers: profile.followers,
    following: profile.following,
    created_at: profile.created_at,
    updated_at: profile.updated_at,
    html_url: `${links.html}/${encodeURIComponent(login)}`,
    type: 'Organization',
    has_organization_projects: false,
    has_repository_projects: false,
    archived_at: null,
  };
}
