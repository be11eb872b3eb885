import { isAncestor } from '../git/isAncestor';
import { readRef } from '../git/readRef';
import { Repository, RepositoryRecord } from '../repositories/Repository';

/**
 * Brings the open pull requests up to date after branches moved, by a push or
 * by the API: the new head is theirs, a head that the base now contains means
 * merged, a deleted or emptied head branch means closed.
 *
 * Runs inside `repository.change`.
 */
export async function followRefs(
  repository: Repository,
  record: RepositoryRecord,
): Promise<void> {
  const { git } = repository;
  for (const pull of record.pullRequests) {
    if (pull.state === 'closed') {
      continue;
    }
    const headSha = await readRef(git, `refs/heads/${pull.head}`);
    const baseSha = await readRef(git, `refs/heads/${pull.base}`);
    const now = new Date().toISOString();
    if (headSha === undefined || baseSha === undefined) {
      pull.state = 'closed';
      pull.closedAt = now;
      pull.updatedAt = now;
      continue;
    }
    if (headSha === pull.headSha && baseSha === pull.baseSha) {
      continue;
    }
    const headMoved = headSha !== pull.headSha;
    if (await isAncestor(git, headSha, baseSha)) {
      pull.state = 'closed';
      pull.closedAt = now;
      if (baseSha !== pull.baseSha) {
        pull.headSha = headSha;
        pull.mergedAt = now;
        pull.mergedBy = pull.author;
        pull.mergeCommitSha = baseSha;
      }
    } else {
      pull.headSha = headSha;
      pull.baseSha = baseSha;
      await git.run([
        'update-ref',
        '--',
        `refs/pull/${pull.number}/head`,
        headSha,
      ]);
    }
    if (headMoved || pull.state !== 'open') {
      pull.updatedAt = now;
    }
  }
}
