/** The forge keeps no accounts, so it knows of none when it began. */
export const CREATED_AT = '1970-01-01T00:00:00Z';

/**
 * What GitHub adds to a user or an organization that is asked for by its name.
 * The forge has nothing of it but the name, the address and the repositories.
 */
export function presentProfile(profile: {
  name: string;
  email: string | null;
  repositories: number;
}) {
  const { name, email, repositories } = profile;
  return {
    name,
    email,
    company: null,
    blog: '',
    location: null,
    hireable: null,
    bio: null,
    public_repos: repositories,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  };
}
