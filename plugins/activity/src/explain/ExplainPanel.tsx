import { Skeleton } from '@backstage/ui';
import { lazy, Suspense, type ComponentProps } from 'react';
import { EventsDrawer } from '../events/EventsDrawer';
import { useWords } from '../words/useWords';

// Only who asks for it loads it.
const Explanation = lazy(() =>
  import('./Explanation').then(module => ({ default: module.Explanation })),
);

type ExplanationProps = ComponentProps<typeof Explanation>;

/** A panel at the side that tells where the numbers of the page come from. */
export function ExplainPanel(
  props: Omit<ExplanationProps, 'answer'> & {
    isOpen: boolean;
    /** Undefined while nothing is answered. */
    answer: ExplanationProps['answer'] | undefined;
    onClose(): void;
  },
) {
  const { isOpen, answer, onClose, ...explained } = props;
  const { t } = useWords();
  return (
    <EventsDrawer
      isOpen={isOpen && answer !== undefined}
      title={t('explain.title')}
      onClose={onClose}
    >
      {answer && (
        <Suspense fallback={<Skeleton width="100%" height={320} />}>
          <Explanation {...explained} answer={answer} />
        </Suspense>
      )}
    </EventsDrawer>
  );
}
