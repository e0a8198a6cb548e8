import { Skeleton } from '@backstage/ui';
import { lazy, Suspense, useRef, type ComponentProps } from 'react';
import { EventsDrawer } from '../../events/EventsDrawer';
import { useWords } from '../../words/useWords';
import type { NamedExplanation } from '../cards/FlowPage';

// Only who asks for it loads it.
const FlowExplanationOf = lazy(() =>
  import('./FlowExplanationOf').then(module => ({
    default: module.FlowExplanationOf,
  })),
);

/** Where a number comes from, in a panel at the side. */
export function FlowExplainDrawer(
  props: Omit<ComponentProps<typeof FlowExplanationOf>, 'explained'> & {
    /** Undefined while nothing is explained. */
    explained: NamedExplanation | undefined;
    onClose(): void;
  },
) {
  const { explained, onClose, ...rest } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(explained);
  if (explained) last.current = explained;
  const shown = explained ?? last.current;
  if (!shown) return null;
  return (
    <EventsDrawer
      isOpen={explained !== undefined}
      title={t('flow.explain.title', { name: shown.name })}
      onClose={onClose}
    >
      <Suspense fallback={<Skeleton width="100%" height={320} />}>
        <FlowExplanationOf {...rest} explained={shown} />
      </Suspense>
    </EventsDrawer>
  );
}
