import { Button, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { analyzeFailure } from '../../pictures/failure';
import { failureText } from '../../pictures/failureText';
import { PictureCard } from '../../pictures/PictureCard';
import { useWords } from '../../words/useWords';

/** No trees can be shown because the question was refused, or not answered. */
export function WorkFailure(props: {
  error: Error;
  onRetry(): void;
  /** Asks for all work as it is now; undefined if that is what was asked for. */
  onReset: (() => void) | undefined;
}) {
  const { error, onRetry, onReset } = props;
  const { t } = useWords();
  // Asking the same again does not help where the question itself is wrong.
  const isRefused = analyzeFailure(error).kind === 'invalid';
  return (
    <PictureCard
      role="alert"
      icon={<RiErrorWarningLine size={32} />}
      title={t('work.picture.failed')}
    >
      <Text as="p">{failureText(t, error)}</Text>
      <Flex>
        {isRefused && onReset ? (
          <Button onPress={onReset}>{t('work.picture.reset')}</Button>
        ) : (
          <Button onPress={onRetry}>{t('picture.failed.retry')}</Button>
        )}
      </Flex>
    </PictureCard>
  );
}
