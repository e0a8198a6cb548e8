import { useRef } from 'react';
import { EventsDrawer } from '../../events/EventsDrawer';
import { useWords } from '../../words/useWords';
import type { DoraSelection } from '../location/doraLook';
import type { DoraExplained } from './DoraExplained';
import { DoraExplanationOf } from './DoraExplanationOf';

/** Where a number comes from, in a panel at the side. */
export function DoraExplainDrawer(props: {
  /** Undefined while nothing is explained. */
  explained: DoraExplained | undefined;
  onItems(selection: DoraSelection): void;
  onClose(): void;
}) {
  const { explained, onItems, onClose } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(explained);
  if (explained) last.current = explained;
  const shown = explained ?? last.current;
  if (!shown) return null;
  return (
    <EventsDrawer
      isOpen={explained !== undefined}
      title={t('flow.explain.title', {
        name: t(`dora.metric.${shown.metric}`),
      })}
      onClose={onClose}
    >
      <DoraExplanationOf explained={shown} onItems={onItems} />
    </EventsDrawer>
  );
}
