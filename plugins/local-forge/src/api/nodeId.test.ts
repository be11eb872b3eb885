import { decodeNodeId, encodeNodeId } from './nodeId';

describe('nodeId', () => {
  it('decodes what it encoded', () => {
    const id = encodeNodeId('Ref', 'acme/gitops', 'refs/heads/ü_x');
    expect(id).toMatch(/^REF_[\w-]+$/);
    expect(decodeNodeId(id)).toEqual({
      type: 'Ref',
      names: ['acme/gitops', 'refs/heads/ü_x'],
    });
    expect(encodeNodeId('User', 'a')).not.toBe(encodeNodeId('Team', 'a'));
  });

  it('refuses what it did not', () => {
    const id = encodeNodeId('User', 'ada');
    for (const bad of [
      '',
      'U',
      'ada',
      `X${id}`,
      `${id}=`,
      `${id} `,
      'Z_YWRh',
    ]) {
      expect(decodeNodeId(bad)).toBeUndefined();
    }
  });
});
