import { parseGlobalId } from './parseGlobalId';

/** A user as GraphQL tells it, with a global id, or REST, with a number. */
export interface GitlabUser {
  id: string | number;
  username: string;
}

/** Remembers GitLab's numbers of users, which its REST API wants for names. */
export class UserDirectory {
  private readonly ids = new Map<string, number>();

  /** Learns users from an answer. */
  learn(users: readonly GitlabUser[]): void {
    for (const { id, username } of users) {
      this.ids.set(
        username.toLowerCase(),
        typeof id === 'number' ? id : parseGlobalId(id),
      );
    }
  }

  /** The numbers of those whom GitLab knows. */
  idsOf(usernames: readonly string[]): number[] {
    return usernames.flatMap(name => this.ids.get(name.toLowerCase()) ?? []);
  }

  /** Whether GitLab has told us of a user. */
  knows(username: string): boolean {
    return this.ids.has(username.toLowerCase());
  }
}
