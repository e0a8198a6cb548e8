import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { analyzeFailure } from './failure';
import { failureText } from './failureText';
import { PictureCard } from './PictureCard';

/** Nothing can be shown because the question was refused, or not answered. */
export function FailurePicture(props: {
  error: Error;
  onRetry(): void;
  /** Back to the default range and zone; undefined where these were asked for already. */
  onReset: (() => void) | undefined;
}) {
  const { error, onRetry, onReset } = props;
  const { t } = useWords();
  const { kind } = analyzeFailure(error);
  const isWithheld = kind === 'tooFewPeople';
  const canReset = onReset && (isWithheld || kind === 'invalid');
  return (
    <PictureCard
      role="alert"
      icon={<RiErrorWarningLine size={32} />}
      title={
        isWithheld
          ? t('picture.failed.withheldTitle')
          : t('picture.failed.title')
      }
    >
      <Text as="p">{failureText(t, error)}</Text>
      <Flex>
        {canReset ? (
          <Button onPress={onReset}>{t('picture.failed.reset')}</Button>
        ) : (
          <Button onPress={onRetry}>{t('picture.failed.retry')}</Button>
        )}
      </Flex>
    </PictureCard>
  );
}
