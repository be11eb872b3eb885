import { Measurement } from './measureStep';

/** What both actions took for the same number of files. */
export interface Comparison {
  files: number;
  ours: Measurement;
  stock: Measurement;
}

/** The results as a table in Markdown. */
export function resultsTable(comparisons: Comparison[]): string {
  const rows = comparisons.map(({ files, ours, stock }) => [
    String(files),
    String(ours.calls),
    String(stock.calls),
    seconds(ours),
    seconds(stock),
    `${(stock.milliseconds / ours.milliseconds).toFixed(1)} times`,
    megabytes(ours),
    megabytes(stock),
  ]);
  return [
    [
      'Files',
      'Calls',
      'Calls (stock)',
      'Time',
      'Time (stock)',
      'Faster',
      'Memory',
      'Memory (stock)',
    ],
    Array.from({ length: 8 }, () => '---:'),
    ...rows,
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** The measurement in the middle by each figure, which outliers do not move. */
export function medianOf(measurements: Measurement[]): Measurement {
  const middle = (figure: keyof Measurement) =>
    measurements.map(each => each[figure]).sort((a, b) => a - b)[
      Math.floor(measurements.length / 2)
    ];
  return {
    calls: middle('calls'),
    milliseconds: middle('milliseconds'),
    memory: middle('memory'),
  };
}

function seconds({ milliseconds }: Measurement): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes({ memory }: Measurement): string {
  return `${(memory / 1_000_000).toFixed(0)} MB`;
}
