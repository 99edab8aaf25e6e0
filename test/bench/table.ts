import type { Measured } from './measure.ts';

/** Prints rows under a heading, columns aligned. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  console.log(`\n${heading}`);
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`.trimEnd());
  }
}

/** Prints measurements with the ratio of each median to that of a named one. */
export function printMeasured(heading: string, results: readonly Measured[], to: Measured): void {
  printTable(heading, [
    ['', 'median', 'fastest', `÷ ${to.name}`, 'peak memory'],
    ...results.map(({ name, medianMs, fastestMs, peakMib }) => [
      name,
      `${medianMs.toFixed(0)} ms`,
      `${fastestMs.toFixed(0)} ms`,
      (medianMs / to.medianMs).toFixed(2),
      peakMib === undefined ? '' : `${peakMib.toFixed(0)} MiB`,
    ]),
  ]);
}
