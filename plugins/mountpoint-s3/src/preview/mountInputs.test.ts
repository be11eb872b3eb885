import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { mountInputs } from './mountInputs';

const FILE = path.join(
  __dirname,
  '../../../../templates/mount-bucket/cases.yaml',
);

interface Case {
  name: string;
  values: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

const cases: Case[] = parse(readFileSync(FILE, 'utf8'), { merge: true });

describe('mountInputs', () => {
  it.each(cases)('makes the inputs of $name', ({ values, inputs }) => {
    const made = Object.entries(mountInputs(values)).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    expect(Object.fromEntries(made)).toEqual(inputs);
  });

  it('makes the inputs that the template gives its action', () => {
    const template = parse(
      readFileSync(path.join(path.dirname(FILE), 'template.yaml'), 'utf8'),
    );
    expect(Object.keys(mountInputs({})).sort()).toEqual(
      Object.keys(template.spec.steps[0].input).sort(),
    );
  });
});
