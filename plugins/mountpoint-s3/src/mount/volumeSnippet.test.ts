import { volumeSnippet } from './volumeSnippet';

describe('volumeSnippet', () => {
  it('mounts the claim into a container', () => {
    expect(volumeSnippet('product-images')).toBe(`containers:
  - name: app
    volumeMounts:
      - name: s3
        mountPath: /data
volumes:
  - name: s3
    persistentVolumeClaim:
      claimName: "product-images"
`);
  });

  it.each(['no', '1e3', '2026-11-22'])(
    'quotes %s, which YAML would not read as text',
    claim => {
      expect(volumeSnippet(claim)).toContain(`claimName: "${claim}"\n`);
    },
  );
});
