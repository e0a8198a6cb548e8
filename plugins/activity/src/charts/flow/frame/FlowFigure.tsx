import type { ReactNode } from 'react';
import { QuietText } from '../../../words/QuietText';
import type { ChartPalette } from '../../palette';
import { useChartPalette } from '../../useChartPalette';
import { useElementWidth } from '../../useElementWidth';
import styles from './FlowFigure.module.css';

/** Narrower than this, charts scroll. */
const narrowest = 220;

/** A chart in the width that there is and in the colours of the theme, and below it of how many, when and where it tells. */
export function FlowFigure(props: {
  foot: string;
  /** More to know, a sentence each, without the full stop. */
  notes?: readonly (string | false | undefined)[];
  children(room: { width: number; palette: ChartPalette }): ReactNode;
}) {
  const { foot, notes = [], children } = props;
  const palette = useChartPalette();
  const [measured, width] = useElementWidth();
  return (
    <div className={styles.figure}>
      <div ref={measured}>
        {children({ width: Math.max(narrowest, width), palette })}
      </div>
      <QuietText>{[foot, ...notes].filter(Boolean).join('. ')}</QuietText>
    </div>
  );
}
