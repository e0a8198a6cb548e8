import type { WorkItemName } from '@activity-insights/plugin-activity-common';
import { Button, Flex, Text } from '@backstage/ui';
import { analyzeFailure } from '../../pictures/failure';
import { failureText } from '../../pictures/failureText';
import { useWords, type Words } from '../../words/useWords';

/** The item cannot be shown: why, and the one next step. */
export function ItemFailure(props: {
  error: Error;
  name: WorkItemName;
  onRetry(): void;
  onClose(): void;
}) {
  const { error, name, onRetry, onClose } = props;
  const { t } = useWords();
  const { title, text, isFinal } = wordsOf(t, error, name.key);
  return (
    <Flex direction="column" gap="3" role="alert">
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      <Text as="p">{text}</Text>
      <Flex>
        {isFinal ? (
          <Button variant="secondary" onPress={onClose}>
            {t('workItem.failed.close')}
          </Button>
        ) : (
          <Button onPress={onRetry}>{t('picture.failed.retry')}</Button>
        )}
      </Flex>
    </Flex>
  );
}

function wordsOf(
  t: Words['t'],
  error: Error,
  key: string,
): { title: string; text: string; isFinal: boolean } {
  switch (analyzeFailure(error).kind) {
    case 'unknownEntity':
      return {
        title: t('workItem.failed.unknownTitle', { key }),
        text: t('workItem.failed.unknown'),
        isFinal: true,
      };
    case 'forbidden':
      return {
        title: t('workItem.failed.forbiddenTitle', { key }),
        text: t('workItem.failed.forbidden'),
        isFinal: true,
      };
    default:
      return {
        title: t('workItem.failed.title'),
        text: failureText(t, error),
        isFinal: false,
      };
  }
}
