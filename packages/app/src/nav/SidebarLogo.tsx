import { Link, useSidebarOpenState } from '@backstage/core-components';

/** Three weeks of an activity heatmap, from a quiet day to a busy one. */
const cells = [0.3, 0.6, 1, 0.5, 1, 0.7, 0.25, 0.55, 0.35];
const cellSize = 7;
const cellDistance = 9;

/** The mark of the example portal, with its name while the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      aria-label="Activity Insights, home"
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 16,
        padding: '20px 22px',
        color: '#fff',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <svg width="28" height="28" viewBox="0 0 25 25" aria-hidden>
        {cells.map((opacity, index) => (
          <rect
            key={index}
            x={(index % 3) * cellDistance}
            y={Math.floor(index / 3) * cellDistance}
            width={cellSize}
            height={cellSize}
            rx="1.5"
            fill="#4fd1a5"
            fillOpacity={opacity}
          />
        ))}
      </svg>
      {isOpen ? 'Activity Insights' : null}
    </Link>
  );
}
