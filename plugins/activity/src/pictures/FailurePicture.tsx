import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import type {
  ActivityLocation,
  ActivityLocationChange,
} from '../location/activityLocation';
import { useWords } from '../words/useWords';
import { analyzeFailure } from './failure';
import { failureText } from './failureText';
import { nextStep } from './nextStep';
import { PictureCard } from './PictureCard';

/** Nothing can be shown because the question was refused, or not answered. */
export function FailurePicture(props: {
  error: Error;
  location: ActivityLocation;
  /** `YYYY-MM-DD` in the zone of the page. */
  today: string;
  onRetry(): void;
  onChange(change: ActivityLocationChange): void;
}) {
  const { error, location, today, onRetry, onChange } = props;
  const { t } = useWords();
  const { kind } = analyzeFailure(error);
  const step = nextStep(kind, location, today);
  return (
    <PictureCard
      role="alert"
      icon={<RiErrorWarningLine size={32} />}
      title={
        kind === 'tooFewPeople'
          ? t('picture.failed.withheldTitle')
          : t('picture.failed.title')
      }
    >
      <Text as="p">{failureText(t, error)}</Text>
      <Flex>
        {step.kind === 'retry' ? (
          <Button onPress={onRetry}>{t('picture.failed.retry')}</Button>
        ) : (
          <Button onPress={() => onChange(step.change)}>
            {step.kind === 'widen'
              ? t('picture.nothing.widen', { days: String(step.days) })
              : t(`picture.failed.${step.kind}`)}
          </Button>
        )}
      </Flex>
    </PictureCard>
  );
}
