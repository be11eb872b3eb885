import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { fields } from './fields';
import { formFieldExtensions } from './formFieldExtensions';
import { legacyFormFields } from './legacyFormFields';

describe('the form fields', () => {
  it.each(fields.map(field => [field.name, field] as const))(
    'bring %s when it is asked for',
    async (name, { load }) => {
      expect(await load()).toMatchObject({
        name,
        component: expect.any(Function),
        schema: { schema: { returnValue: expect.any(Object) } },
      });
    },
  );

  it('are extensions of the new frontend system, each lazy', async () => {
    const loaders = formFieldExtensions.map(extension =>
      createExtensionTester(extension).get(
        FormFieldBlueprint.dataRefs.formFieldLoader,
      ),
    );
    const loaded = await Promise.all(loaders.map(load => load()));
    expect(loaded.map(({ $$type }) => $$type)).toEqual(
      fields.map(() => '@backstage/scaffolder/FormField'),
    );
  });

  it('are fields of the old one, that bring themselves', async () => {
    expect(legacyFormFields.map(({ name }) => name)).toEqual(
      fields.map(({ name }) => name),
    );
    const addError = jest.fn();
    const { validation } = legacyFormFields.find(
      ({ name }) => name === 'S3MountBucket',
    )!;
    await validation?.(
      'Acme',
      { addError },
      {
        apiHolder: { get: () => undefined },
        formData: {},
        schema: {},
      },
    );
    expect(addError).toHaveBeenCalledWith(
      expect.stringContaining('has upper-case letters'),
    );
  });
});
