import { readOperation } from './readOperation';

describe('readOperation', () => {
  it('lists the root fields of the asked operation', () => {
    const query = `
      query Read { viewer { login } }
      mutation Write { ref: createRef { ref { id } } ...More ... on Mutation { deleteRef { id } } }
      fragment More on Mutation { createCommitOnBranch { commit { oid } } }
    `;
    expect(readOperation({ query, operationName: 'Write' })).toEqual({
      name: 'Write',
      rootFields: ['createRef', 'createCommitOnBranch', 'deleteRef'],
    });
    expect(readOperation({ query, operationName: 'Read' })?.rootFields).toEqual(
      ['viewer'],
    );
    expect(readOperation({ query: '{ viewer { login } }' })).toEqual({
      name: undefined,
      rootFields: ['viewer'],
    });
  });

  it('knows nothing of what is no operation', () => {
    for (const body of [
      undefined,
      'text',
      {},
      { query: 1 },
      { query: '{' },
      { query: 'query A { a } query B { b }' },
      { query: '{ a }', operationName: 'B' },
    ]) {
      expect(readOperation(body)).toBeUndefined();
    }
  });

  it('ends with fragments that hold themselves', () => {
    const query =
      '{ ...A } fragment A on Query { a ...B } fragment B on Query { ...A b }';
    expect(readOperation({ query })?.rootFields).toEqual(['a', 'b']);
  });
});
