import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createForgeSchema, getForgeSchema } from './createForgeSchema';

describe('createForgeSchema', () => {
  it("makes GitHub's schema once, with the forge's resolvers", () => {
    const schema = getForgeSchema();
    expect(getForgeSchema()).toBe(schema);
    const query = schema.getQueryType()?.getFields() ?? {};
    expect(query.repository.resolve).toBeDefined();
    expect(query.search.resolve).toBeUndefined();
  });

  it('refuses resolvers of what GitHub does not have', () => {
    const answer = () => null;
    expect(() =>
      createForgeSchema({ Repository: { name: answer, nope: answer } }),
    ).toThrow('Repository.nope defined in resolvers, but not in schema');
    expect(() => createForgeSchema({ Nope: { name: answer } })).toThrow('Nope');
  });

  it('is named in the README with all its roots', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const [, section] = readme.split('\n## GraphQL\n');
    const [text] = section.split('\n## ');
    const schema = getForgeSchema();
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap(
      type => Object.values(type?.getFields() ?? {}),
    );
    for (const { name, resolve } of roots) {
      expect([name, text.includes(`\`${name}\``)]).toEqual([
        name,
        resolve !== undefined,
      ]);
    }
  });
});
