import { ApiLinks } from './ApiLinks';
import { encodeNodeId } from './nodeId';
import { numberFromText } from './numberFromText';

/** GitHub's "simple user". */
export function presentUser(
  login: string,
  links: ApiLinks,
  type: 'User' | 'Organization' = 'User',
) {
  const name = encodeURIComponent(login);
  const url = `${links.api}/users/${name}`;
  return {
    login,
    id: numberFromText(login),
    node_id: encodeNodeId(type, login),
    avatar_url: `${links.html}/-/avatar/${name}.svg`,
    gravatar_id: '',
    url,
    html_url: `${links.html}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}
