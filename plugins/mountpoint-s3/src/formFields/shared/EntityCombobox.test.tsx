import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { EntityCombobox } from './EntityCombobox';

const OPTIONS = [
  { id: 'resource:default/data-prod', label: 'Data Prod' },
  { id: 'resource:default/ml-lab', label: 'ml-lab' },
  { id: 'resource:default/ml-lab-2', label: 'ml-lab-2' },
  { id: 'resource:one/twin', label: 'Twin' },
  { id: 'resource:two/twin', label: 'twin' },
];

/** A form with the field alone, and what it holds. */
function Example(props: { initial?: string; isLoading?: boolean }) {
  const [value, setValue] = useState<string | undefined>(props.initial);
  const [isLoading, setLoading] = useState(props.isLoading ?? false);
  return (
    <>
      <EntityCombobox
        state={{
          id: 'root_cluster',
          label: 'Cluster',
          value,
          values: {},
          isDisabled: false,
        }}
        options={isLoading ? [] : OPTIONS}
        isLoading={isLoading}
        onChange={setValue}
      />
      <button type="button" onClick={() => setLoading(false)}>
        Load
      </button>
      <output>{value ?? 'nothing'}</output>
    </>
  );
}

const field = () => screen.findByRole('combobox', { name: 'Cluster' });

/** What the form holds, once the list is closed. */
async function chosen() {
  return (await screen.findByRole('status', { hidden: true })).textContent;
}

describe('EntityCombobox with the keyboard', () => {
  it.each([
    ['a name in full, and Tab', 'ml-lab{Tab}', 'resource:default/ml-lab'],
    ['it in other letters', 'data prod{Tab}', 'resource:default/data-prod'],
    ['a name in full, and Enter', 'ml-lab{Enter}', 'resource:default/ml-lab'],
    [
      'a part, and the first that has it',
      'lab{ArrowDown}{Enter}',
      'resource:default/ml-lab',
    ],
    [
      'a name, and another option that begins with it',
      'ml-lab{ArrowDown}{ArrowDown}{Enter}',
      'resource:default/ml-lab-2',
    ],
    [
      'the second of two with one name',
      'twin{ArrowDown}{ArrowDown}{Enter}',
      'resource:two/twin',
    ],
    ['the name of two, which is nobody’s', 'twin{Tab}', 'nothing'],
    ['a part, and nothing that is chosen', 'lab{Tab}', 'nothing'],
    ['nothing', '{Tab}', 'nothing'],
  ])('takes %s', async (_what, keys, expected) => {
    renderInTestApp(<Example />);
    const user = userEvent.setup();
    await user.type(await field(), keys);
    expect(await chosen()).toBe(expected);
    expect(await field()).toHaveValue(
      OPTIONS.find(({ id }) => id === expected)?.label ?? '',
    );
    expect(await field()).toHaveAttribute('aria-expanded', 'false');
  });

  it.each([
    [
      'keeps what is chosen when a part of another is typed',
      'prod{Tab}',
      'resource:default/ml-lab',
    ],
    [
      'takes another that is typed in full',
      'ml-lab-2{Tab}',
      'resource:default/ml-lab-2',
    ],
    ['forgets it when the text is deleted', '{Delete}{Tab}', 'nothing'],
  ])('%s', async (_what, keys, expected) => {
    renderInTestApp(<Example initial="resource:default/ml-lab" />);
    const user = userEvent.setup();
    const input = (await field()) as HTMLInputElement;
    expect(input).toHaveValue('ml-lab');
    await user.type(input, keys, {
      initialSelectionStart: 0,
      initialSelectionEnd: input.value.length,
    });
    expect(await chosen()).toBe(expected);
  });

  it('keeps the second of two with one name', async () => {
    renderInTestApp(<Example initial="resource:two/twin" />);
    const user = userEvent.setup();
    await user.click(await field());
    await user.tab();
    expect(await chosen()).toBe('resource:two/twin');
  });

  it('shows the label of a filled-in entity once it is known', async () => {
    const initial = 'resource:default/data-prod';
    renderInTestApp(<Example initial={initial} isLoading />);
    expect(await field()).toHaveValue(initial);
    await userEvent.click(screen.getByRole('button', { name: 'Load' }));
    expect(await field()).toHaveValue('Data Prod');
    expect(await chosen()).toBe(initial);
  });
});
