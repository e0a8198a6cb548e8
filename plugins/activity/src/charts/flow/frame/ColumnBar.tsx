/** A column of a chart, with a little room beside it; nothing at all is a thin line. */
export function ColumnBar(props: {
  /** Of its place, in CSS pixels. */
  left: number;
  width: number;
  top: number;
  bottom: number;
  fill: string;
  stroke: string;
  /** How much of its place it leaves free on each side, 0 to 0.5. */
  inset?: number;
}) {
  const { left, width, top, bottom, fill, stroke, inset = 0.15 } = props;
  const height = bottom - top;
  const inner = Math.max(1, width * (1 - 2 * inset));
  const x = left + (width - inner) / 2;
  if (height < 0.5) {
    return (
      <line x1={x} x2={x + inner} y1={bottom} y2={bottom} stroke={stroke} />
    );
  }
  return (
    <rect
      x={x}
      y={top}
      width={inner}
      height={height}
      rx={inner > 6 ? 2 : 0}
      fill={fill}
      stroke={stroke}
    />
  );
}
