import { ForgeContext } from '../ForgeContext';
import { numberFromText } from '../api/numberFromText';
import { isKnownUser } from '../people/isKnownUser';

/**
 * Users by their numbers, in which GitLab's API speaks of them. A number is
 * known once somebody has asked for its user, as a caller has to.
 */
export class GitlabUsers {
  private readonly names = new Map<number, string>();

  constructor(private readonly context: ForgeContext) {
    this.idOf(context.user.login);
  }

  /** A user's number. */
  idOf(username: string): number {
    const id = numberFromText(username);
    this.names.set(id, username);
    return id;
  }

  /** The users of numbers. GitLab drops the numbers of nobody. */
  namesOf(ids: number[]): string[] {
    return ids.flatMap(id => this.names.get(id) ?? []);
  }

  /** Of some names, those of users. */
  async find(usernames: string[]): Promise<string[]> {
    const known = await Promise.all(
      usernames.map(name => isKnownUser(this.context, name)),
    );
    return usernames.filter((_, index) => known[index]);
  }
}
