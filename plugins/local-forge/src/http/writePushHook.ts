import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The environment variable that tells the hook which refs are protected. */
export const PROTECTED_REFS = 'LOCAL_FORGE_PROTECTED_REFS';

// Git runs it for each ref of a push: `update <name> <old id> <new id>`.
const HOOK = `#!/bin/sh
[ -n "$${PROTECTED_REFS}" ] || exit 0
printf '%s\\n' "$1" | grep -Eq -e "$${PROTECTED_REFS}" || exit 0
case "$2$3" in
0000000000000000000000000000000000000000*) reason="You're not authorized to push to this branch." ;;
*0000000000000000000000000000000000000000) reason="Cannot delete a protected branch" ;;
*) reason="Changes must be made through a pull request." ;;
esac
echo "error: GH006: Protected branch update failed for $1." >&2
echo "error: $reason" >&2
exit 1
`;

/** Writes the hook that keeps pushes from protected branches. */
export async function writePushHook(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'update'), HOOK, { mode: 0o755 });
}
