import {
  ACCESS_MODES,
  changeShape,
  mountRequestShape,
  parseCluster,
  parseMountRequest,
  planMount,
  prefillOf,
  removeShape,
  setUpShape,
  USAGES,
  WORKLOADS,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod/v3';
import { parse } from 'yaml';
import { Scaffolder, startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const TEMPLATES = join(__dirname, '../../../templates');

/** All that a page requires, with some value of another field too. */
function requiredOf(page: Schema): string[] {
  return [
    ...(page.required ?? []),
    ...Object.values(page.dependencies ?? {}).flatMap(({ oneOf }) =>
      oneOf.flatMap(requiredOf),
    ),
  ];
}

/** The inputs of the action that each template plans with. */
const SHAPES: Record<string, z.ZodRawShape> = {
  'change-mount': changeShape,
  'mount-bucket': mountRequestShape,
  'remove-mount': removeShape,
  'set-up-cluster': setUpShape,
};

interface Schema {
  type?: string;
  enum?: string[];
  enumNames?: string[];
  default?: unknown;
  pattern?: string;
  'ui:field'?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  dependencies?: Record<string, { oneOf: Schema[] }>;
}

/** All properties of a page, those of its dependencies too. */
function allPropertiesOf(page: Schema): [string, Schema][] {
  return [
    ...Object.entries(page.properties ?? {}),
    ...Object.entries(page.dependencies ?? {}).flatMap(([on, { oneOf }]) =>
      oneOf.flatMap(allPropertiesOf).filter(([name]) => name !== on),
    ),
  ];
}

/** The properties that have a value: no headings, and no preview. */
function propertiesOf(page: Schema): [string, Schema][] {
  return allPropertiesOf(page).filter(([, { type }]) => type !== 'null');
}

describe.each(readdirSync(TEMPLATES))('the template %s', folder => {
  const template = parse(
    readFileSync(join(TEMPLATES, folder, 'template.yaml'), 'utf8'),
  );
  const shape = SHAPES[folder];
  const pages: Schema[] = template.spec.parameters;
  const properties = pages.flatMap(propertiesOf);
  const required = pages.flatMap(requiredOf);
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  it('is a template as the scaffolder defines it', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
  });

  it('calls actions that exist, with inputs that they know', async () => {
    const actions = (await scaffolder.get('/v2/actions')) as {
      id: string;
      schema: { input: { properties: object } };
    }[];
    for (const { action: id, input } of template.spec.steps) {
      const action = actions.find(known => known.id === id);
      expect(action).toBeDefined();
      expect(Object.keys(action!.schema.input.properties)).toEqual(
        expect.arrayContaining(Object.keys(input)),
      );
    }
  });

  // The test of the frontend's fields knows those whose name begins so.
  it('uses form fields that Backstage has, or S3 Mounts', () => {
    const fields = pages
      .flatMap(allPropertiesOf)
      .flatMap(([, schema]) => schema['ui:field'] ?? [])
      .filter(field => !field.startsWith('S3Mount'));
    expect(['EntityPicker', 'MyGroupsPicker']).toEqual(
      expect.arrayContaining(fields),
    );
  });

  it('asks for inputs of its action only, with the same types', () => {
    for (const [name, schema] of properties) {
      const field = shape[name];
      expect([name, field]).not.toEqual([name, undefined]);
      const sample = {
        string: '',
        integer: 1,
        boolean: true,
        array: [],
        object: {},
      }[schema.type!];
      const parsed = field.safeParse(sample);
      const mistyped = parsed.success
        ? []
        : parsed.error.issues.filter(({ code }) => code === 'invalid_type');
      expect([name, mistyped]).toEqual([name, []]);
    }
  });

  it('asks for every input of its action', () => {
    expect([...new Set(properties.map(([name]) => name))].sort()).toEqual(
      Object.keys(shape).sort(),
    );
  });

  it('requires what its action requires', () => {
    const wanted = Object.entries(shape)
      .filter(([, field]) => !field.isOptional())
      .map(([name]) => name);
    expect(pages.flatMap(page => page.required ?? [])).toEqual(
      expect.arrayContaining(wanted),
    );
  });

  it.each([
    ['access', ACCESS_MODES],
    ['usage', USAGES],
    ['workload', WORKLOADS],
  ])('offers every value of %s, each with a name, if any', (name, values) => {
    const schema = Object.fromEntries(properties)[name] ?? {
      enum: values,
      enumNames: values,
    };
    expect(schema.enum).toEqual(values);
    expect(schema.enumNames).toHaveLength(values.length);
  });

  it('has patterns that agree with the core on good and bad values', () => {
    const samples = [
      'imagenet/',
      'imagenet',
      '',
      'a/b/',
      'us-west-2',
      'us-gov-west-1',
      'US-WEST-2',
      '1200Gi',
      '0Gi',
      '1.5Gi',
      'spark-team-a',
      '-x',
      'no',
      'Spark',
      '/data',
      'data',
      '/data/../x y',
    ];
    // The form may let through what the core refuses with a better sentence;
    // it must never refuse what the core takes.
    const refused = properties.flatMap(([name, { pattern }]) => {
      const field = shape[name];
      return (pattern ? samples : [])
        .filter(sample =>
          sample === ''
            ? field.isOptional() && !required.includes(name)
            : field.safeParse(sample).success,
        )
        .filter(sample => !new RegExp(pattern!).test(sample))
        .map(sample => [name, sample]);
    });
    expect(refused).toEqual([]);
  });

  it('hands each value to the result page by itself, so that it keeps its type', () => {
    const { links, text, ...values } = template.spec.output;
    expect(Object.keys(values)).toEqual(
      expect.arrayContaining([
        'branch',
        'changed',
        'cluster',
        'deletions',
        'findings',
        'paths',
        'pullRequestNumber',
        'pullRequestUrl',
      ]),
    );
    for (const value of Object.values(values)) {
      expect(value).toMatch(/^\$\{\{ [^{}]+ \}\}$/);
    }
    expect([links, text]).toEqual([expect.any(Array), expect.any(Array)]);
  });

  it('passes every parameter on, and nothing else', () => {
    const plan = template.spec.steps[0];
    expect(Object.keys(plan.input).sort()).toEqual(
      [...new Set(properties.map(([name]) => name))].sort(),
    );
    for (const [name, value] of Object.entries(plan.input)) {
      // A form keeps what was typed into a field that it hides again: such a
      // field is passed on only with the choice that shows it.
      expect(value).toMatch(
        new RegExp(
          `^\\$\\{\\{ parameters\\.${name}( if parameters\\.\\w+ [!=]= '\\w+' else (''|false))? \\}\\}$`,
        ),
      );
    }
  });
});

it('has a template for every action', () => {
  expect(readdirSync(TEMPLATES).sort()).toEqual(Object.keys(SHAPES));
});

it('has defaults for a mount that the core accepts', () => {
  const template = parse(
    readFileSync(join(TEMPLATES, 'mount-bucket/template.yaml'), 'utf8'),
  );
  const defaults = Object.fromEntries(
    (template.spec.parameters as Schema[])
      .flatMap(page => Object.entries(page.properties ?? {}))
      .filter(([, schema]) => schema.default !== undefined)
      .map(([name, schema]) => [name, schema.default]),
  );
  expect(
    parseMountRequest({
      cluster: 'resource:default/data-prod',
      namespace: 'a',
      name: 'b',
      owner: 'group:default/c',
      bucket: 'acme-training',
      ...defaults,
    }),
  ).toMatchObject({ access: 'read-only', runAsUser: 1000 });
});

it.each<['change' | 'remove', string, Record<string, unknown>]>([
  ['remove', 'remove-mount', {}],
  ['change', 'change-mount', {}],
  [
    'change',
    'change-mount',
    {
      description: 'Images',
      prefix: 'images/',
      access: 'read-write',
      allowOverwrite: true,
      credentials: 'pod',
      serviceAccount: 'trainer',
      runAsUser: 1000,
      runAsGroup: 1000,
      kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/1234abcd',
      cache: 'ephemeral',
      cacheSize: '10Gi',
      cacheStorageClass: 'gp3',
      metadataTtl: 'minimal',
      workload: 'pod',
      image: 'busybox:1.37',
      mountOptions: ['max-threads=16'],
    },
  ],
])(
  'prefills the form to %s a mount with what its fields take: %s %j',
  (purpose, folder, more) => {
    const template = parse(
      readFileSync(join(TEMPLATES, folder, 'template.yaml'), 'utf8'),
    );
    const properties = Object.fromEntries(
      (template.spec.parameters as Schema[]).flatMap(propertiesOf),
    );
    const { mount } = planMount({
      request: parseMountRequest({
        cluster: 'resource:default/data-prod',
        namespace: 'ml',
        name: 'images',
        owner: 'group:default/data-science',
        bucket: 'acme-images',
        ...more,
      }),
      cluster: parseCluster({
        name: 'data-prod',
        data: {
          version: 1,
          cluster: 'data-prod',
          region: 'us-west-2',
          account: '111122223333',
          addonVersion: 'v2.7.0-eksbuild.1',
          argocd: { repoURL: 'https://git.example.com/acme/gitops.git' },
        },
      }),
      repository: {},
    });

    const prefill = prefillOf(mount, purpose);

    expect(prefill).toMatchObject({ namespace: 'ml', name: 'images' });
    for (const [name, value] of Object.entries(prefill)) {
      const { type, enum: values, pattern } = properties[name];
      const actual = Array.isArray(value) ? 'array' : typeof value;
      expect([name, actual === 'number' ? 'integer' : actual]).toEqual([
        name,
        type,
      ]);
      expect(values ?? [value]).toContain(value);
      expect(`${value}`).toMatch(new RegExp(pattern ?? ''));
    }
  },
);
