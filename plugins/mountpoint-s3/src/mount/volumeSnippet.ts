/**
 * The part of a pod's spec that puts a claim's files under a path.
 *
 * @remarks
 *
 * The claim's name is quoted, because YAML reads legal names such as `no`,
 * `1e3` or `2026-11-22` as something else than text.
 */
export function volumeSnippet(claim: string): string {
  return `containers:
  - name: app
    volumeMounts:
      - name: s3
        mountPath: /data
volumes:
  - name: s3
    persistentVolumeClaim:
      claimName: ${JSON.stringify(claim)}
`;
}
