import plugin from './index';

describe('mountpoint-s3', () => {
  it('is the default export, and brings the card', () => {
    expect(plugin.id).toBe('mountpoint-s3');
    expect(
      plugin.getExtension('entity-card:mountpoint-s3/mount'),
    ).toBeDefined();
  });
});
