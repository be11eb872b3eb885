import { describeAccess } from './describeAccess';

describe('describeAccess', () => {
  it.each([
    ['read-only', 'Read-only'],
    ['read-write', 'Read and write'],
    ['read-write-delete', 'Read, write and delete'],
  ])('puts %s into words', (access, label) => {
    expect(describeAccess(access)).toEqual({
      label,
      sentence: expect.any(String),
    });
  });

  it('leaves an unknown value as it is', () => {
    expect(describeAccess('append-only')).toEqual({ label: 'append-only' });
    expect(describeAccess('constructor')).toEqual({ label: 'constructor' });
  });
});
