import { Alert, Button } from '@backstage/ui';
import { failureText } from '../../pictures/failureText';
import { useWords } from '../../words/useWords';

/** Stands in a card in place of its chart: why there is none, and another try. */
export function AnswerAlert(props: {
  title: string;
  error: Error;
  onRetry(): void;
}) {
  const { title, error, onRetry } = props;
  const { t } = useWords();
  return (
    <Alert
      status="warning"
      icon
      title={title}
      description={failureText(t, error)}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('picture.failed.retry')}
        </Button>
      }
    />
  );
}
