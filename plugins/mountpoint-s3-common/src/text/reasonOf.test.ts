import { readYaml } from './readYaml';
import { reasonOf } from './reasonOf';

describe('reasonOf', () => {
  it('is the first line of an error', () => {
    expect(reasonOf(new TypeError('it is wrong:\n\n  here\n  ^'))).toBe(
      'it is wrong',
    );
  });

  it('is what was thrown if it is no error', () => {
    expect(reasonOf('out of luck')).toBe('out of luck');
  });

  it('says where YAML is wrong', () => {
    let thrown: unknown;
    try {
      readYaml('a: b\nc: [');
    } catch (error) {
      thrown = error;
    }
    expect(reasonOf(thrown)).toMatch(/line 2, column \d+$/);
  });
});
