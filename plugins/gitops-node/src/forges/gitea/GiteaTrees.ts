import { GitEntry } from 'gitea-js';
import { FileMode } from '../../changes/FileChange';
import { TreeEntry } from '../Forge';
import { answerOf, GiteaClient } from './createGiteaClient';

/** Of the paths asked for, those that exist at a commit. */
export interface GiteaTree {
  commit: string;
  entries: Map<string, TreeEntry>;
}

/** A commit's files as far as they were read. */
interface Listing extends GiteaTree {
  /** The last path that was read: all before it are known. */
  last: string;
  nextPage: number | undefined;
}

/**
 * The files of commits. What was read of a commit once is not asked for again,
 * as it never changes.
 *
 * @remarks
 *
 * Gitea lists all files of a repository, in pages of 1,000 entries (folders
 * included) unless its operator has set DEFAULT_GIT_TREES_PER_PAGE
 * (https://docs.gitea.com/administration/config-cheat-sheet#api-api), so that
 * this is one call for each of them. It ends as soon as all wanted paths are
 * decided, for the listing is in git's order.
 */
export class GiteaTrees {
  private readonly listings = new Map<string, Listing>();

  constructor(private readonly client: GiteaClient) {}

  /**
   * Of the paths, those that exist.
   *
   * @param revision - a commit's object id, or a branch as `refs/heads/main`
   */
  async read(revision: string, paths: string[]): Promise<GiteaTree> {
    const furthest = paths.reduce(laterOf, '');
    const listing = await this.listUntil(
      revision,
      ({ last }) => inGitOrder(furthest, last) <= 0,
    );
    return {
      commit: listing.commit,
      entries: new Map(
        paths.flatMap(path => {
          const entry = listing.entries.get(path);
          return entry ? [[path, entry]] : [];
        }),
      ),
    };
  }

  /** Every path that differs between two commits. */
  async differences(one: string, other: string): Promise<string[]> {
    const { entries: before } = await this.listUntil(one, () => false);
    const { entries: after } = await this.listUntil(other, () => false);
    return [...new Set([...before.keys(), ...after.keys()])].filter(
      path =>
        before.get(path)?.sha !== after.get(path)?.sha ||
        before.get(path)?.mode !== after.get(path)?.mode,
    );
  }

  private async listUntil(
    revision: string,
    isEnough: (listing: Listing) => boolean,
  ): Promise<Listing> {
    const listing =
      this.listings.get(revision) ?? (await this.readPage(revision));
    while (listing.nextPage !== undefined && !isEnough(listing)) {
      await this.readPage(listing.commit, listing);
    }
    return listing;
  }

  private async readPage(
    revision: string,
    listing?: Listing,
  ): Promise<Listing> {
    const { at, read } = this.client;
    const page = listing?.nextPage ?? 1;
    const { sha, tree, truncated } = await answerOf(
      read.repos.getTree(...at, encodeURIComponent(revision), {
        recursive: true,
        page,
      }),
    );
    // For a branch, Gitea gives the commit's object id, not the tree's.
    const commit = listing?.commit ?? sha ?? revision;
    const known = listing ?? { commit, entries: new Map(), last: '' };
    const next: Listing = Object.assign(known, {
      nextPage: truncated ? page + 1 : undefined,
    });
    for (const entry of tree ?? []) {
      addBlob(next, entry);
    }
    this.listings.set(commit, next);
    return next;
  }
}

function addBlob(listing: Listing, { mode, path, sha, type }: GitEntry): void {
  if (type === 'blob' && path !== undefined && sha !== undefined) {
    listing.entries.set(path, { sha, mode: comparableMode(mode) });
    listing.last = path;
  }
}

/**
 * Gitea keeps the executable bit of a file that is changed and can't take it
 * away, so that of an executable file only the content is compared.
 */
function comparableMode(mode: string | undefined): FileMode | undefined {
  return mode === '100644' || mode === '120000' ? mode : undefined;
}

function laterOf(one: string, other: string): string {
  return inGitOrder(one, other) < 0 ? other : one;
}

/** Git sorts paths by their bytes. */
function inGitOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
