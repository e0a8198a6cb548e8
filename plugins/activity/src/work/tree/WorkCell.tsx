import { parseEntityRef } from '@backstage/catalog-model';
import {
  formatCount,
  formatDate,
  formatDecimal,
} from '../../transforms/format';
import type { WorkNode } from '../loading/WorkForest';
import { useWords } from '../../words/useWords';
import { DeliveryFigure } from './DeliveryFigure';
import { dueWords } from './dueWords';
import { ProgressFigure } from './ProgressFigure';
import { StatusLabel } from './StatusLabel';
import styles from './Tree.module.css';
import type { WorkColumn } from './workColumns';

const dayMilliseconds = 86_400_000;

/** The clock by which ages are told. */
export interface TreeClock {
  /** UTC epoch milliseconds. */
  now: number;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What a column says of an item; nothing where there is nothing to say. */
export function WorkCell(props: {
  column: Exclude<WorkColumn, 'title'>;
  item: WorkNode['item'];
  clock: TreeClock;
}) {
  const { column, item, clock } = props;
  const { t } = useWords();
  switch (column) {
    case 'status':
      return <StatusLabel item={item} />;
    case 'progress':
      return <ProgressFigure progress={item.progress} />;
    case 'open':
      return <Amount count={item.open} />;
    case 'blocked':
      return <Amount count={item.blocked} isAlarming />;
    case 'overdue':
      return <Amount count={item.overdue} isAlarming />;
    case 'oldest': {
      if (!item.oldestOpenAt) return null;
      const age = clock.now - Date.parse(item.oldestOpenAt);
      const number = formatCount(
        Math.max(0, Math.floor(age / dayMilliseconds)),
      );
      return (
        <span title={formatDate(item.oldestOpenAt.slice(0, 10))}>
          {t('work.grid.age', { number })}
        </span>
      );
    }
    case 'due': {
      if (!item.dueOn) return null;
      const isDone = item.statusCategory === 'done';
      const isLate = !isDone && item.dueOn < clock.today;
      return (
        <span
          className={isLate ? styles.alarm : undefined}
          title={formatDate(item.dueOn)}
        >
          {dueWords(t, item.dueOn, isDone, clock.today)}
        </span>
      );
    }
    case 'delivery':
      return <DeliveryFigure item={item} now={clock.now} />;
    case 'component':
      return <Refs refs={item.owners.components} />;
    case 'team':
      return <Refs refs={item.owners.teams} />;
    case 'assignee':
      return <span title={item.assignee?.name}>{item.assignee?.name}</span>;
    case 'estimate':
      return (
        <span>
          {item.estimate !== undefined &&
            formatDecimal(
              item.estimate,
              Number.isInteger(item.estimate) ? 0 : 1,
            )}
        </span>
      );
    default:
      return <span>{formatDate(item.updatedAt.slice(0, 10))}</span>;
  }
}

/** A count; none is quieter than some. */
function Amount(props: { count: number; isAlarming?: boolean }) {
  const { count, isAlarming } = props;
  if (count === 0) return <span className={styles.quiet}>0</span>;
  return (
    <span className={isAlarming ? styles.alarm : undefined}>
      {formatCount(count)}
    </span>
  );
}

function Refs({ refs }: { refs: readonly string[] }) {
  const names = refs.map(ref => parseEntityRef(ref).name);
  return <span title={refs.join(', ')}>{names.join(', ')}</span>;
}
