import { paceParts, type PacePart } from '../../transforms/paceSpans';
import type { ChartPalette } from '../palette';
import { paceColours } from './paceColours';
import styles from './PaceBars.module.css';

/** One part of the events: its name, how long its bar is (0 to 1), and what is written beside it. */
export interface PaceBar {
  name: string;
  share: number;
  amount: string;
}

/** Which part of the events lies inside working hours, and where the others lie. All of it is written, too. */
export function PaceBars(props: {
  label: string;
  bars: Record<PacePart, PaceBar>;
  palette: ChartPalette;
}) {
  const { label, bars, palette } = props;
  const colours = paceColours(palette);
  return (
    <ul className={styles.bars} aria-label={label}>
      {paceParts.map(part => {
        const { name, share, amount } = bars[part];
        return (
          <li key={part} className={styles.bar}>
            <span className={styles.name}>
              <svg aria-hidden="true" width={12} height={12}>
                <rect
                  x={0.5}
                  y={0.5}
                  width={11}
                  height={11}
                  rx={2}
                  fill={colours[part]}
                  stroke={palette.bar}
                />
              </svg>
              {name}
            </span>
            <span className={styles.amount}>{amount}</span>
            <svg aria-hidden="true" width="100%" height={8}>
              <rect width="100%" height={8} rx={2} fill={palette.zero} />
              <rect
                width={`${share * 100}%`}
                height={8}
                rx={2}
                fill={colours[part]}
              />
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
