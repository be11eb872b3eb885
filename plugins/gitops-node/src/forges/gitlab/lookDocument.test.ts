import { GITLAB_SCHEMA } from '@s3-mounts/local-forge';
import { buildSchema, parse, validate } from 'graphql';
import { FIELDS_PER_QUERY, planLookups } from './blobLookups';
import { LIST_DOCUMENT } from './listMergeRequests';
import { FIELDS_BESIDE_THE_REST, lookDocument } from './lookDocument';
import { entriesDocument } from './readEntries';

describe('the documents that are sent to GitLab', () => {
  const schema = buildSchema(GITLAB_SCHEMA);
  const lookups = (fields: number) =>
    planLookups(
      { ref: 'main', refType: 'HEADS' },
      Array.from({ length: fields * 25 }, (_, index) => `file-${index}`),
    );
  const question = { project: 'acme/gitops', branch: 'x' };

  it.each([
    ['nothing else', lookDocument({ ...question, usernames: [], lookups: [] })],
    [
      'as much as one holds',
      lookDocument({
        ...question,
        usernames: ['ada'],
        lookups: lookups(FIELDS_BESIDE_THE_REST),
      }),
    ],
    ['a list of merge requests', LIST_DOCUMENT],
    ['files only', entriesDocument(lookups(FIELDS_PER_QUERY))],
  ])('are valid and small enough: %s', (_, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
    expect(document.length).toBeLessThan(10_000);
  });

  it('hold no names and no paths', () => {
    const [lookup] = lookups(1);
    const document = lookDocument({
      project: 'a-project',
      branch: 'a-branch',
      targetBranch: 'a-target',
      usernames: ['a-user'],
      lookups: [{ ...lookup, paths: ['a-path'] }],
    });
    expect(document).not.toMatch(/a-(project|branch|target|user|path)/);
  });
});
