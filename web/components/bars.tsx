/** A bar: `value` is null for what is not shown; `text` says then why, else the number. */
export type Bar = { readonly label: string; readonly value: number | null; readonly text: string };

const WIDTH = 320;
const ROW = 44;
const LABEL_Y = 16;
const BAR_Y = 22;
const BAR_HEIGHT = 16;
const ROOM_FOR_TEXT = 100;
const LONGEST_LABEL = 40;

/**
 * Bars beside each other. A picture to who reads by ear, with `description`; the same numbers belong in a table beneath. Each bar has its
 * number in words, so that nothing is told by length or colour alone.
 */
export function Bars({ bars, description }: { readonly bars: readonly Bar[]; readonly description: string }) {
  const most = Math.max(...bars.map(({ value }) => value ?? 0));
  // Without any bar there is nothing to see that the table does not say.
  if (!(most > 0)) return null;
  const height = bars.length * ROW;
  return (
    <svg class="bb-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={description}>
      <line class="bb-chart__axis" x1="0" y1="0" x2="0" y2={height} />
      {bars.map(({ label, value, text }, at) => {
        const length = Math.round(((value ?? 0) / most) * (WIDTH - ROOM_FOR_TEXT));
        return (
          <g key={label} transform={`translate(0 ${at * ROW})`}>
            <text x="6" y={LABEL_Y}>
              {label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label}
            </text>
            <rect class="bb-fill" x="0" y={BAR_Y} width={length} height={BAR_HEIGHT} />
            <text x={length + 8} y={BAR_Y + BAR_HEIGHT - 3}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
