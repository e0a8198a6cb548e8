import type { SpotWords } from '../../charts/heatmap/HeatmapContext';
import {
  formatHour,
  formatShare,
  weekdayNames,
  withSign,
} from '../../transforms/format';
import { valueAt, type WeekSpot } from '../../transforms/heatmapPanel';
import type { ValueFormat } from '../../transforms/valueFormat';
import { useWords } from '../../words/useWords';
import type { ComparedPanels } from './comparedPanels';

/** Which of the compared heatmaps is spoken of. */
export type PanelRole = 'now' | 'before' | 'difference';

/** What the places of the heatmaps say. */
export function useSpotWords(options: {
  panels: ComparedPanels;
  format: ValueFormat;
  /** Of all events in the range and in the one before, for their shares. */
  totals: { now: number; before: number };
  columns: 24 | 6;
  /** Whether numbers are printed in the cells. */
  numbers: boolean;
}): (role: PanelRole, spot: WeekSpot) => SpotWords {
  const { panels, format, totals, columns, numbers } = options;
  const { t, events } = useWords();
  const hoursOfCell = 24 / columns;

  const amountOf = (value: number) => {
    if (format.value === 'count') return events(value);
    return format.value === 'share'
      ? t('heatmap.ofAll', { share: format.text(value) })
      : t('heatmap.perHour', { number: format.text(value) });
  };
  const changeOf = (change: number) => {
    const text = withSign(
      format.value === 'share' ? format.short(change) : format.text(change),
      change,
    );
    return format.value === 'share'
      ? t('heatmap.points', { number: text })
      : text;
  };
  const shareOf = (count: number, total: number) =>
    t('heatmap.share', {
      amount: events(count),
      share: formatShare(count, total),
    });

  const namesOf = ({ weekday, column }: WeekSpot, amount: string) => {
    if (column === undefined) {
      const name = weekdayNames[weekday ?? 0];
      return {
        title: name,
        label: t('heatmap.weekdayBar', { weekday: name, events: amount }),
      };
    }
    const hours = {
      from: formatHour(column * hoursOfCell),
      to: formatHour((column + 1) * hoursOfCell),
    };
    if (weekday === undefined) {
      return {
        title: t('heatmap.hourBarTitle', hours),
        label: t('heatmap.hourBar', { ...hours, events: amount }),
      };
    }
    const name = weekdayNames[weekday];
    return {
      title: `${name} ${hours.from}–${hours.to}`,
      label: t('heatmap.cell', { ...hours, weekday: name, events: amount }),
    };
  };

  return (role, spot) => {
    const { now, before, difference } = panels;
    if (role === 'difference' && before && difference) {
      const change = valueAt(difference, spot);
      const text = t('heatmap.versus', {
        now: amountOf(valueAt(now, spot)),
        before: amountOf(valueAt(before, spot)),
        change: changeOf(change),
      });
      const { title, label } = namesOf(spot, text);
      const sign = withSign('', change);
      const short = format.short(change);
      return {
        label,
        tip: { title, text },
        total: withSign(format.text(change), change),
        printed: numbers && change ? withSign(short, change) : sign,
      };
    }
    const value = valueAt(role === 'before' && before ? before : now, spot);
    const amount = amountOf(value);
    const { title, label } = namesOf(spot, amount);
    const isCount = format.value === 'count';
    return {
      label,
      tip: {
        title,
        text: isCount
          ? shareOf(value, role === 'before' ? totals.before : totals.now)
          : amount,
      },
      total: format.text(value),
      printed: numbers && value > 0 ? format.short(value) : undefined,
    };
  };
}
