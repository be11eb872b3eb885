import { readTemplateFile } from '../formFields/__testUtils__/renderTemplate';
import { missingInputs, planInputs } from './planInputs';

interface Case {
  name: string;
  values: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

describe.each(['change', 'remove', 'set-up'] as const)(
  'the inputs of a preview to %s',
  purpose => {
    const template = readTemplateFile(purpose, 'template.yaml');
    const cases: Case[] = readTemplateFile(purpose, 'cases.yaml');

    it('are those that the template gives its action', () => {
      expect(Object.keys(planInputs(purpose, {})).sort()).toEqual(
        Object.keys(template.spec.steps[0].input).sort(),
      );
    });

    it.each(cases)('are those of the action: $name', ({ values, inputs }) => {
      const sent = JSON.stringify(planInputs(purpose, values));
      expect(JSON.parse(sent)).toEqual(inputs);
    });

    it('can be planned with what the form requires', () => {
      const required: string[] = template.spec.parameters.flatMap(
        (page: any) => page.required ?? [],
      );
      expect(missingInputs(purpose, {})).toEqual(required);
      expect(
        missingInputs(
          purpose,
          Object.fromEntries(required.map(input => [input, 'x'])),
        ),
      ).toEqual([]);
    });
  },
);
