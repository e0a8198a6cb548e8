import { useWords } from '../../../words/useWords';
import type { ChartPalette } from '../../palette';
import { BarList, barHeight } from '../parts/BarList';
import { barLength } from '../parts/barLength';
import styles from './Forecast.module.css';

/** One question: its answer in a sentence, and a bar for each confidence. */
export function ForecastBars(props: {
  statement: string;
  title: string;
  rows: readonly {
    confidence: string;
    amount: string;
    /** Days or items; null where there is no end. */
    size: number | null;
  }[];
  width: number;
  palette: ChartPalette;
}) {
  const { statement, title, rows, width, palette } = props;
  const { t } = useWords();
  const greatest = Math.max(0, ...rows.map(({ size }) => size ?? 0));
  return (
    <div>
      <p className={styles.statement}>{statement}</p>
      <BarList
        label={t('flowChart.forecast.label', { title })}
        width={width}
        rows={rows.map(({ confidence, amount, size }) => ({
          key: confidence,
          name: confidence,
          amount,
          label: t('flowChart.forecast.mark', { confidence, amount }),
          bar: room =>
            size === null ? (
              <path
                d={`M0 ${barHeight / 2}H${room}`}
                stroke={palette.line}
                strokeDasharray="2 4"
              />
            ) : (
              <rect
                width={barLength(size, greatest, room)}
                height={barHeight}
                rx={2}
                fill={palette.bar}
              />
            ),
        }))}
      />
    </div>
  );
}
