import { User } from 'gitea-js';
import { numberFromText } from '../api/numberFromText';
import { GiteaLinks } from './GiteaLinks';

/** Gitea's "User". */
export function presentGiteaUser(login: string, { html }: GiteaLinks): User {
  const name = encodeURIComponent(login);
  return {
    id: numberFromText(login),
    login,
    login_name: '',
    full_name: '',
    email: `${name}@noreply.localhost`,
    avatar_url: `${html}/-/avatar/${name}.svg`,
    html_url: `${html}/${name}`,
    active: true,
    visibility: 'public',
  };
}
