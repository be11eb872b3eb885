import { templatePages } from '../formFields/__testUtils__/renderTemplate';
import { fields } from '../formFields/fields';
import { inputOf, otherPageOf } from './FormPages';

/** The names of all fields of a page, those of its dependencies too. */
function fieldsOf(schema: any): [string, any][] {
  return [
    ...Object.entries(schema.properties ?? {}),
    ...Object.values(schema.dependencies ?? {}).flatMap(({ oneOf }: any) =>
      oneOf.flatMap(fieldsOf),
    ),
  ] as [string, any][];
}

describe.each([
  ['mount-s3-bucket', undefined],
  ['change-s3-mount', 'change'],
  ['remove-s3-mount', 'remove'],
  ['set-up-s3-mounts', 'set-up'],
] as const)('the pages of the template %s', (_name, purpose) => {
  const pages = templatePages(purpose);

  it('have each a preview that knows where every field is', () => {
    const real = pages.map(page => ({
      title: page.title,
      fields: [
        ...new Set(
          fieldsOf(page)
            .filter(([, { type }]) => type && type !== 'null')
            .map(([name]) => name),
        ),
      ].sort(),
    }));
    for (const page of pages) {
      const { preview } = page.properties;
      expect(preview['ui:field']).toBe('S3MountPreview');
      expect(preview['ui:options'].purpose).toBe(purpose);
      expect(
        preview['ui:options'].pages.map((known: any) => ({
          title: known.title,
          fields: [...known.fields].sort(),
        })),
      ).toEqual(real);
    }
  });

  it('show the preview below the form on the last one only', () => {
    expect(
      pages.map(
        page => page.properties.preview['ui:options'].besideOnly === true,
      ),
    ).toEqual([...pages.slice(1).map(() => true), false]);
  });

  it('leave the preview out of the review', () => {
    expect(
      pages.map(({ properties: { preview } }) => preview['ui:backstage']),
    ).toEqual(pages.map(() => ({ review: { show: false } })));
  });

  it('limit the choice of a cluster by what the form is for', () => {
    const [cluster] = pages
      .flatMap(fieldsOf)
      .filter(([, schema]) => schema['ui:field'] === 'S3MountCluster');
    expect(cluster[1]['ui:options']?.purpose).toBe(purpose);
  });

  it('use fields that there are', () => {
    const known = fields.map(({ name }) => name);
    const used = pages
      .flatMap(fieldsOf)
      .flatMap(([, schema]) => schema['ui:field'] ?? []);
    expect(known).toEqual(expect.arrayContaining(used));
  });

  it('fold fields that are on the page', () => {
    const folded = pages.flatMap(page => {
      const names = fieldsOf(page).map(([name]) => name);
      return fieldsOf(page)
        .filter(([, schema]) => schema['ui:field'] === 'S3MountGroup')
        .flatMap(([, schema]) => schema['ui:options'].fields)
        .map(field => [field, names.includes(field)]);
    });
    expect(folded.filter(([, isThere]) => !isThere)).toEqual([]);
  });

  it('give every text field the input that it is for', () => {
    const inputs = pages
      .flatMap(fieldsOf)
      .filter(([, schema]) => schema['ui:field'] === 'S3MountText')
      .map(([name, schema]) => [name, schema['ui:options'].input]);
    expect(
      inputs.filter(
        ([name, input]) =>
          name !== input && !(name === 'newName' && input === 'name'),
      ),
    ).toEqual([]);
  });

  it('have fields that the preview has names for', () => {
    const unnamed = pages
      .flatMap(fieldsOf)
      .filter(([name, { type }]) => type && type !== 'null' && !inputOf(name));
    expect(unnamed).toEqual([]);
  });
});

describe('otherPageOf', () => {
  const known = [
    { title: 'One', fields: ['a', 'b'] },
    { title: 'Two', fields: ['c'] },
  ];

  it.each([
    ['c', ['a'], 'Two'],
    ['b', ['a'], undefined],
    ['unknown', ['a'], undefined],
  ])('of %s with %j on view is %s', (field, shown, page) => {
    expect(otherPageOf(known, shown, field)).toBe(page);
  });
});

it('finds the input that a path leads into', () => {
  expect(inputOf('mountOptions.0')).toBe('mountOptions');
  expect(inputOf('toString')).toBeUndefined();
});
