import { Alert, Button } from '@backstage/ui';
import { useWords } from '../words/useWords';
import { failureText } from './failureText';

/**
 * Something could not be read, and the rest of the page can be used without it: says what and why, and offers another try.
 *
 * @param title - what could not be read
 */
export function FailureAlert(props: {
  status: 'warning' | 'danger';
  title: string;
  error: Error;
  onRetry(): void;
}) {
  const { status, title, error, onRetry } = props;
  const { t } = useWords();
  return (
    <Alert
      status={status}
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
