import { useCallback } from 'react';
import { FailureAlert } from '../pictures/FailureAlert';
import { useWords } from '../words/useWords';
import type { WorkTrees } from './loading/useWorkTree';
import { idOf } from './loading/WorkForest';
import type { ChangeWorkLocation } from './location/useWorkLocation';
import { withRow } from './location/workExpansion';
import { noWorkFilter } from './location/workFilter';
import type { WorkLocation, WorkLocationChange } from './location/workLocation';
import { WorkEmpty } from './pictures/WorkEmpty';
import { WorkFailure } from './pictures/WorkFailure';
import { WorkLoading } from './pictures/WorkLoading';
import { WorkNotes } from './pictures/WorkNotes';
import { TreeGrid } from './tree/TreeGrid';
import type { ItemRow, TreeRow } from './tree/treeRows';
import type { ChangeColumns } from './tree/useColumnChoice';
import type { TreeClock } from './tree/WorkCell';
import { withWidth, type ColumnChoice } from './tree/workColumns';
import { WorkHeadline } from './WorkHeadline';
import styles from './WorkTab.module.css';

/** All work as it is now. */
const everything: WorkLocationChange = {
  filter: noWorkFilter,
  rootType: [],
  openOnly: false,
  unlinked: false,
  asOf: undefined,
};

export interface WorkBodyProps {
  location: WorkLocation;
  change: ChangeWorkLocation;
  trees: WorkTrees;
  rows: readonly TreeRow[];
  choice: ColumnChoice;
  changeColumns: ChangeColumns;
  clock: TreeClock;
  isCompact: boolean;
}

/** What stands below the toolbar: the trees, or why there are none. */
export function WorkBody(props: WorkBodyProps) {
  const { location, change, trees, rows, choice, changeColumns } = props;
  const { clock, isCompact } = props;
  const { state, isCurrent, error, isReading, isSlow, reload } = trees;
  const { t } = useWords();
  const { answer } = state;

  const toggle = useCallback(
    (row: ItemRow) =>
      change(
        now => ({
          expansion: withRow(now.expansion, row.node.item.key, !row.isOpen),
        }),
        { replace: true },
      ),
    [change],
  );
  const show = useCallback(
    ({ node: { item } }: ItemRow) => {
      const { source, instance, key } = item;
      change({ item: { source, instance, key } });
    },
    [change],
  );

  // Trees of another question must not be taken for the answer to the one that failed.
  if (error && !(answer && isCurrent)) {
    return (
      <WorkFailure
        error={error}
        onRetry={reload}
        onReset={() => change(everything)}
      />
    );
  }
  if (!answer) return <WorkLoading isSlow={isSlow} isCompact={isCompact} />;

  const isStale = !isCurrent;
  const question = JSON.stringify({
    ...location,
    expansion: undefined,
    item: undefined,
  });
  return (
    <div
      className={isStale ? `${styles.stack} ${styles.stale}` : styles.stack}
      aria-busy={isStale}
    >
      <WorkHeadline
        answer={answer}
        location={location}
        change={change}
        isReading={isReading}
        isSlow={isSlow}
      />
      {error && (
        <FailureAlert
          status="warning"
          title={t('work.picture.refresh')}
          error={error}
          onRetry={reload}
        />
      )}
      <WorkNotes
        answer={answer}
        day={location.asOf}
        isEmpty={rows.length === 0}
        onNow={() => change({ asOf: undefined })}
      />
      {rows.length === 0 ? (
        <WorkEmpty
          notes={answer.notes}
          location={location}
          onChange={change}
          onRetry={reload}
        />
      ) : (
        <TreeGrid
          rows={rows}
          state={state}
          search={location.filter.text}
          clock={clock}
          isCompact={isCompact}
          shown={location.item && idOf(location.item)}
          isComplete={!state.nextRoots}
          question={question}
          choice={choice}
          sort={location.sort}
          onSort={sort => change({ sort })}
          onResize={(column, width, isDone) =>
            changeColumns(now => withWidth(now, column, width), {
              keep: isDone,
            })
          }
          onToggle={toggle}
          onShow={show}
          onNeed={trees.readBelow}
        />
      )}
    </div>
  );
}
