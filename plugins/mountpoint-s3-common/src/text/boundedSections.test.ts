import { boundedSections } from './boundedSections';

const LONG = 'x'.repeat(40_000);

describe('boundedSections', () => {
  it('is one text, without the sections that say nothing', () => {
    expect(
      boundedSections([
        { text: 'First.' },
        { heading: 'A', text: 'a' },
        { heading: 'B', text: '' },
        { heading: 'C', text: 'c', brief: 'in short' },
      ]),
    ).toBe('First.\n\n## A\n\na\n\n## C\n\nc\n');
  });

  it('is brief at the end first, and no more than it must be', () => {
    const text = boundedSections([
      { heading: 'A', text: LONG, brief: 'a in short' },
      { heading: 'B', text: LONG, brief: 'b in short' },
      { heading: 'C', text: 'c' },
    ]);
    expect(text).toBe(`## A\n\n${LONG}\n\n## B\n\nb in short\n\n## C\n\nc\n`);
  });

  it('is brief wherever it must be', () => {
    const text = boundedSections([
      { heading: 'A', text: LONG, brief: 'a in short' },
      { heading: 'B', text: LONG },
      { heading: 'C', text: LONG, brief: 'c in short' },
    ]);
    expect(text).toBe(
      `## A\n\na in short\n\n## B\n\n${LONG}\n\n## C\n\nc in short\n`,
    );
  });
});
