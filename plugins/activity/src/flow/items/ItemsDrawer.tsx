import type { FlowQuery } from '@activity-insights/plugin-activity-common';
import { Skeleton } from '@backstage/ui';
import { lazy, Suspense, useRef } from 'react';
import { EventsDrawer } from '../../events/EventsDrawer';
import { useWords } from '../../words/useWords';
import type { FlowItemSort, FlowSelection } from '../location/flowSelection';
import { itemsHeading } from './itemsHeading';

// Only who opens it loads it.
const ItemsPanel = lazy(() =>
  import('./ItemsPanel').then(module => ({ default: module.ItemsPanel })),
);

/** The items behind a number, in a panel at the side. */
export function ItemsDrawer(props: {
  /** Undefined while nothing is open. */
  selection: FlowSelection | undefined;
  query: FlowQuery;
  revision: number;
  onSort(sort: FlowItemSort): void;
  onClose(): void;
}) {
  const { selection, query, revision, onSort, onClose } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(selection);
  if (selection) last.current = selection;
  const shown = selection ?? last.current;
  if (!shown) return null;
  return (
    <EventsDrawer
      isOpen={selection !== undefined}
      isWide
      title={itemsHeading(t, shown)}
      onClose={onClose}
    >
      <Suspense fallback={<Skeleton width="100%" height={320} />}>
        <ItemsPanel
          // In another order it is the same list, and the focus stays where it is.
          key={JSON.stringify({ ...shown, sort: undefined })}
          selection={shown}
          query={query}
          revision={revision}
          onSort={onSort}
        />
      </Suspense>
    </EventsDrawer>
  );
}
