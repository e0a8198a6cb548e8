import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { defaultRange, formatRange } from '../../location/activityRange';
import { analyzeFailure } from '../../pictures/failure';
import { failureText } from '../../pictures/failureText';
import { PictureCard } from '../../pictures/PictureCard';
import { useWords } from '../../words/useWords';
import {
  countFlowFilters,
  noFlowFilter,
  type FlowLocation,
  type FlowLocationChange,
} from '../location/flowLocation';

/** Nothing can be shown because the question was refused, or not answered. */
export function FlowFailure(props: {
  error: Error;
  /** What could not be read. */
  title?: string;
  location: FlowLocation;
  onRetry(): void;
  onChange(change: FlowLocationChange): void;
}) {
  const { error, location, onRetry, onChange } = props;
  const { t } = useWords();
  const { title = t('flow.picture.failed') } = props;
  // Asking the same again does not help where the question itself is wrong.
  const isRefused = analyzeFailure(error).kind === 'invalid';
  const isUnusual = formatRange(location.range) !== undefined || location.zone;
  const isFiltered = countFlowFilters(location) > 0;
  return (
    <PictureCard
      role="alert"
      icon={<RiErrorWarningLine size={32} />}
      title={title}
    >
      <Text as="p">{failureText(t, error)}</Text>
      <Flex>{step()}</Flex>
    </PictureCard>
  );

  function step() {
    if (isRefused && isUnusual) {
      const change = { range: defaultRange, zone: undefined };
      return (
        <Button onPress={() => onChange(change)}>
          {t('flow.picture.reset')}
        </Button>
      );
    }
    if (isRefused && isFiltered) {
      return (
        <Button onPress={() => onChange(noFlowFilter)}>
          {t('flow.picture.clear')}
        </Button>
      );
    }
    return <Button onPress={onRetry}>{t('picture.failed.retry')}</Button>;
  }
}
