import { Button, Flex, Text } from '@backstage/ui';
import { analyzeFailure } from '../pictures/failure';
import { failureText } from '../pictures/failureText';
import { useWords } from '../words/useWords';
import { TabLink } from './TabLink';

/** The question was refused, or not answered: why, and what can be done about it. */
export function CardFailure(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const { t } = useWords();
  const isWithheld = analyzeFailure(error).kind === 'tooFewPeople';
  return (
    <Flex direction="column" gap="3" role="alert">
      <Text as="h4" variant="body-large" weight="bold">
        {isWithheld
          ? t('picture.failed.withheldTitle')
          : t('picture.failed.title')}
      </Text>
      <Text as="p">{failureText(t, error)}</Text>
      {isWithheld ? (
        <TabLink change={{ range: { kind: 'last', days: 365 } }}>
          {t('card.wider', { days: '365' })}
        </TabLink>
      ) : (
        <Flex>
          <Button variant="secondary" onPress={onRetry}>
            {t('picture.failed.retry')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
