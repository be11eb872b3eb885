import { ApiLinks } from './ApiLinks';
import { numberFromText } from './numberFromText';

/** GitHub's "simple user". */
export function presentUser(
  login: string,
  links: ApiLinks,
  type: 'User' | 'Organization' = 'User',
) {
  const id = numberFromText(login);
  const name = encodeURIComponent(login);
  return {
    login,
    id,
    node_id: Buffer.from(`User${id}`).toString('base64'),
    avatar_url: `${links.html}/-/avatar/${name}.svg`,
    gravatar_id: '',
    url: `${links.api}/users/${name}`,
    html_url: `${links.html}/${name}`,
    repos_url: `${links.api}/users/${name}/repos`,
    type,
    site_admin: false,
  };
}
