import { buildSchema, parse } from 'graphql';
import { GITLAB_SCHEMA } from './gitlabSchema';
import { queryComplexity } from './queryComplexity';

describe('queryComplexity', () => {
  const schema = buildSchema(GITLAB_SCHEMA);
  const cost = (fields: string, variables = {}) =>
    queryComplexity(
      schema,
      parse(
        `query($paths: [String!] = []) { project(fullPath: "x") { ${fields} } }
         fragment Person on MergeRequestReviewer { id username }`,
      ),
      variables,
    );

  it.each([
    ['id', 2],
    ['id fullPath', 3],
    ['repository { rootRef }', 4],
    ['repository { commit(ref: "x") { sha } }', 5],
    // 1 + 1 + sort + nodes + iid, and a tenth more.
    ['mergeRequests(first: 10) { nodes { iid } }', 5],
    ['mergeRequests { nodes { iid } }', 9],
    [
      'mergeRequests(first: 0) { nodes { reviewers { nodes { ...Person } } } }',
      12,
    ],
  ])('counts %s as %d', (fields, expected) => {
    expect(cost(fields)).toBe(expected);
  });

  it('counts each path, and twice as much for a whole page', () => {
    const blobs = (first: string) =>
      `repository { blobs(paths: $paths${first}) { nodes { path oid mode } } }`;
    const paths = Array.from({ length: 25 }, (_, index) => String(index));
    expect(cost(blobs(', first: 25'), { paths })).toBe(2 + 38);
    expect(cost(blobs(''), { paths })).toBe(2 + 62);
  });
});
