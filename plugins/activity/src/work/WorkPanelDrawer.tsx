import type { WorkItemName } from '@activity-insights/plugin-activity-common';
import { Skeleton } from '@backstage/ui';
import { lazy, Suspense, useRef } from 'react';
import { EventsDrawer } from '../events/EventsDrawer';
import { useWords } from '../words/useWords';

// Most who look at trees open no item: its charts are not loaded with the page.
const WorkItemPanel = lazy(() =>
  import('./item/WorkItemPanel').then(m => ({ default: m.WorkItemPanel })),
);

/** All of one item, in a panel at the side. */
export function WorkPanelDrawer(props: {
  /** Undefined while nothing is open. */
  item: WorkItemName | undefined;
  onOpen(item: WorkItemName): void;
  onClose(): void;
}) {
  const { item, onOpen, onClose } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(item);
  if (item) last.current = item;
  const shown = item ?? last.current;
  if (!shown) return null;
  return (
    <EventsDrawer
      isOpen={item !== undefined}
      title={t('work.panel', { key: shown.key })}
      onClose={onClose}
    >
      <Suspense fallback={<Skeleton width="100%" height={160} />}>
        <WorkItemPanel name={shown} onOpen={onOpen} onClose={onClose} />
      </Suspense>
    </EventsDrawer>
  );
}
