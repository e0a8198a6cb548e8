import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { choosePicture } from '../pictures/choosePicture';
import { CardEmpty } from './CardEmpty';
import { CardFailure } from './CardFailure';
import { CardLoading } from './CardLoading';
import { CardNumbers } from './CardNumbers';
import { useCardAnswers } from './useCardAnswers';

/** The numbers of an entity, or why there are none: loading, failed, nothing, partial are different pictures. */
export function CardBody({ entity }: { entity: Entity }) {
  const answers = useCardAnswers(stringifyEntityRef(entity));
  const { heatmap, calendar, pace, range, reload } = answers;

  const error = heatmap.error ?? calendar.error;
  if (error && !(heatmap.value && calendar.value)) {
    return <CardFailure error={error} onRetry={reload} />;
  }
  if (!heatmap.value || !calendar.value) return <CardLoading />;
  if (choosePicture(heatmap.value) !== 'charts') {
    return <CardEmpty entity={entity} answer={heatmap.value} />;
  }
  return (
    <CardNumbers
      heatmap={heatmap.value}
      calendar={calendar.value}
      pace={pace.value}
      range={range}
      error={error}
      onRetry={reload}
    />
  );
}
