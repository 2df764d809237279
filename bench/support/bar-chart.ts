// Horizontal bars in pairs, as SVG text that reads on light and dark pages.

/** Pairs of bars, one pair per label. */
export interface BarChart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly values: readonly [number, number] }[];
  /** What the first and the second bar of each pair are. */
  readonly series: readonly [string, string];
}

const width = 640;
const left = 130;
const right = 70;
const top = 64;
const barHeight = 16;
const pairHeight = 52;
const colors = ['#2f6fdf', '#9aa4b2'] as const;
/** Middle grey: contrast enough on white and on black. */
const ink = '#7a8290';

/** The chart as an SVG document. Bars begin at zero. */
export function barChart({ title, bars, series }: BarChart): string {
  const most = Math.max(...bars.flatMap(({ values }) => values));
  const scale = (width - left - right) / most;
  const height = top + bars.length * pairHeight;
  const pairs = bars.flatMap(({ label, values }, index) => {
    const y = top + index * pairHeight;
    return [
      text(left - 12, y + barHeight + 5, label, 'end'),
      ...values.flatMap((value, which) => {
        const at = y + which * (barHeight + 3);
        const length = Math.max(1, value * scale);
        return [
          `<rect x="${left}" y="${at}" width="${length.toFixed(1)}" height="${barHeight}" rx="2" fill="${colors[which] ?? ink}"/>`,
          text(left + length + 8, at + 12.5, value.toFixed(0), 'start'),
        ];
      }),
    ];
  });
  const legend = series.flatMap((name, which) => [
    `<rect x="${left + which * 200}" y="34" width="12" height="12" rx="2" fill="${colors[which] ?? ink}"/>`,
    text(left + which * 200 + 18, 44.5, name, 'start'),
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="13" fill="${ink}">`,
    text(0, 18, title, 'start', ' font-weight="600" font-size="15"'),
    ...legend,
    ...pairs,
    '</svg>\n',
  ].join('\n');
}

function text(x: number, y: number, words: string, anchor: 'start' | 'end', more = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${more}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
