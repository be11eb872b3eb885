import { GithubError } from '../http/GithubError';
import { RepositoryRecord } from '../repositories/Repository';
import { branchPattern } from '../repositories/branchPattern';

/** What is to be done to a ref. */
export type RefChange = 'create' | 'update' | 'delete';

const RULES: Record<RefChange, string> = {
  create: "You're not authorized to push to this branch.",
  update: 'Changes must be made through a pull request.',
  delete: 'Cannot delete a protected branch',
};

/** The protection pattern that a full ref name falls under; undefined if none. */
export function findProtection(
  record: RepositoryRecord,
  name: string,
): string | undefined {
  return record.protectedBranches?.find(pattern =>
    new RegExp(branchPattern(pattern)).test(name),
  );
}

/** Refuses a change of a protected branch in GitHub's words. */
export function requireUnprotected(
  record: RepositoryRecord,
  name: string,
  change: RefChange,
): void {
  if (findProtection(record, name) === undefined) {
    return;
  }
  const branch = name.slice('refs/heads/'.length);
  throw new GithubError(
    422,
    // REST does not say why it makes no branch of a protected name.
    change === 'create' ? 'Reference update failed' : RULES[change],
    undefined,
    {
      type: 'BRANCH_PROTECTION_RULE_VIOLATION',
      message: `protected branch '${branch}' check failed:\n  ${RULES[change]}`,
    },
  );
}
