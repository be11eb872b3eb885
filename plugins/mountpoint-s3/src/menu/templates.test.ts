import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_NAMES, templateParams, templateRef } from './templates';

const TEMPLATES = join(__dirname, '../../../../templates');

describe('templates', () => {
  it('have the names that their files give them', () => {
    const names = readdirSync(TEMPLATES).map(folder => {
      const text = readFileSync(
        join(TEMPLATES, folder, 'template.yaml'),
        'utf8',
      );
      return /^metadata:\n {2}name: (.+)$/m.exec(text)?.[1];
    });

    expect(Object.values(TEMPLATE_NAMES).sort()).toEqual(names.sort());
  });

  it('are named as a route and as an entity', () => {
    expect(templateRef('set-up')).toBe('template:default/set-up-s3-mounts');
    expect(templateParams('add')).toEqual({
      namespace: 'default',
      templateName: 'mount-s3-bucket',
    });
  });
});
