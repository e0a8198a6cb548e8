import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { useElementWidth } from '../charts/useElementWidth';
import { todayIn } from '../query/todayIn';
import { ColumnPicker } from './filters/ColumnPicker';
import { SortPicker } from './filters/SortPicker';
import { WorkDownload } from './filters/WorkDownload';
import { WorkToolbar } from './filters/WorkToolbar';
import { useWorkTree } from './loading/useWorkTree';
import { isRowOpen } from './location/isRowOpen';
import { toTreeQuery } from './location/toTreeQuery';
import { useWorkLocation } from './location/useWorkLocation';
import { isFinding } from './location/workFilter';
import { knownLabels } from './tree/knownLabels';
import { siblingOrder } from './tree/siblingOrder';
import { treeRows } from './tree/treeRows';
import { useColumnChoice } from './tree/useColumnChoice';
import type { TreeClock } from './tree/WorkCell';
import { WorkBody } from './WorkBody';
import { WorkPanelDrawer } from './WorkPanelDrawer';
import styles from './WorkTab.module.css';

/** Narrower than this, in CSS pixels, there is no room for columns. */
const compactBelow = 680;

/** Ages are in days: a clock that goes by the quarter of an hour draws nothing anew in between. */
const clockMilliseconds = 15 * 60_000;

/** The Work tab of an entity page: what is being built, how far it is, and each item of it. */
export function WorkTab() {
  const { entity } = useEntity();
  return <WorkOf key={stringifyEntityRef(entity)} entity={entity} />;
}

function WorkOf({ entity }: { entity: Entity }) {
  const [location, change] = useWorkLocation();
  const [measure, width] = useElementWidth();
  const [choice, changeColumns] = useColumnChoice();
  const { expansion, filter, sort, asOf } = location;
  const query = toTreeQuery(stringifyEntityRef(entity), location);
  const finding = isFinding(filter);
  const isOpen = useMemo(
    () => isRowOpen(expansion, finding),
    [expansion, finding],
  );
  const trees = useWorkTree(query, isOpen);
  const { state } = trees;
  const inOrder = useMemo(() => siblingOrder(sort), [sort]);
  const rows = useMemo(
    () => treeRows(state.forest, isOpen, !!state.nextRoots, inOrder),
    [state, isOpen, inOrder],
  );
  const labels = useMemo(() => knownLabels(state.forest), [state]);

  const now = Math.floor(Date.now() / clockMilliseconds) * clockMilliseconds;
  const clock = useMemo(() => clockOf(asOf, now), [asOf, now]);
  const isCompact = width < compactBelow;
  const deepest = rows.reduce((depth, row) => Math.max(depth, row.level), 1);

  return (
    <div ref={measure} className={styles.stack}>
      <WorkToolbar
        location={location}
        change={change}
        answer={state.answer}
        labels={labels}
        today={todayIn([], now)}
        isCompact={isCompact}
      >
        {isCompact ? (
          <SortPicker sort={sort} onChange={next => change({ sort: next })} />
        ) : (
          <ColumnPicker choice={choice} onChange={changeColumns} />
        )}
        <WorkDownload query={{ ...query, maxDepth: deepest }} />
      </WorkToolbar>
      <WorkBody
        location={location}
        change={change}
        trees={trees}
        rows={rows}
        choice={choice}
        changeColumns={changeColumns}
        clock={clock}
        isCompact={isCompact}
      />
      <WorkPanelDrawer
        item={location.item}
        onOpen={item => change({ item })}
        onClose={() => change({ item: undefined })}
      />
    </div>
  );
}

/** How old something is, is told as of the day that is looked at. */
function clockOf(asOf: string | undefined, now: number): TreeClock {
  return asOf
    ? { now: Date.parse(`${asOf}T23:59:59Z`), today: asOf }
    : { now, today: todayIn([], now) };
}
