import { ApiLinks } from './ApiLinks';
import { numberFromText } from './numberFromText';
import { CREATED_AT } from './presentProfile';
import { presentUser } from './presentUser';

/** What an app may do on the forge, in the places where it is installed. */
export const INSTALLATION_PERMISSIONS = {
  contents: 'write',
  issues: 'write',
  metadata: 'read',
  pull_requests: 'write',
  workflows: 'write',
} as const;

/** GitHub's "installation": an app in an account, for all its repositories. */
export function presentInstallation(installation: {
  app: number;
  owner: string;
  type: 'User' | 'Organization';
  links: ApiLinks;
}) {
  const { app, owner, type, links } = installation;
  const account = presentUser(owner, links, type);
  const id = installationId(app, owner);
  return {
    id,
    account,
    app_id: app,
    app_slug: `app-${app}`,
    target_id: account.id,
    target_type: type,
    repository_selection: 'all',
    access_tokens_url: `${links.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${links.api}/installation/repositories`,
    html_url: `${links.html}/${encodeURIComponent(owner)}`,
    permissions: INSTALLATION_PERMISSIONS,
    events: [],
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  };
}

/** The number of an app's installation in an account. */
export function installationId(app: number, owner: string): number {
  return numberFromText(`${app} ${owner}`);
}
