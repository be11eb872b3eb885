/** A setting of a mount, as a short label and as a sentence. */
export interface Description {
  readonly label: string;
  readonly sentence?: string;
}

const ACCESS = new Map<string, Description>([
  [
    'read-only',
    {
      label: 'Read-only',
      sentence: 'Pods can list and read files. Writing fails.',
    },
  ],
  [
    'read-write',
    {
      label: 'Read and write',
      sentence: 'Pods can read files and write new ones. Deleting fails.',
    },
  ],
  [
    'read-write-delete',
    {
      label: 'Read, write and delete',
      sentence: 'Pods can read files, write new ones and delete them.',
    },
  ],
]);

/** What pods may do with the files; an unknown value stands for itself. */
export function describeAccess(access: string): Description {
  return ACCESS.get(access) ?? { label: access };
}
