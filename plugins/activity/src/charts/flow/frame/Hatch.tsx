/** Slanted lines to fill with, as `url(#id)`: what is partial or waits, also without colours. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill={colour} fillOpacity={0.18} />
        <line y2={6} stroke={colour} strokeWidth={2.5} />
      </pattern>
    </defs>
  );
}
