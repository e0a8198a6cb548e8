import {
  ButtonLink,
  Flex,
  Skeleton,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import { FailureAlert } from '../../pictures/FailureAlert';
import { answerDays } from '../../transforms/answerDays';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { useDoraAnswer } from '../loading/useDoraAnswer';
import { whyUnknown } from '../pictures/whyUnknown';
import styles from './DoraCard.module.css';
import { DoraCardLines } from './DoraCardLines';
import { useFlowTabLink } from './useFlowTabLink';

/** Nothing changes in a card but by opening the page again. */
const onlyRevision = 0;

/** The five metrics of the last weeks, or why there are none: loading, failed and unknown are different pictures. */
export function DoraCardBody({ entity }: { entity: string }) {
  const { t, age, days } = useWords();
  const link = useFlowTabLink();
  const { value, error, reload } = useDoraAnswer(
    entity,
    onlyRevision,
    (api, signal) =>
      api.getMetrics({ entity, compare: 'previous' }, { signal }),
  );
  if (!value) {
    return error ? (
      <FailureAlert
        status="danger"
        title={t('doraCard.failed')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <div className={styles.stack} aria-busy="true">
        <VisuallyHidden role="status">{t('doraCard.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={180} />
      </div>
    );
  }
  const service = value.services.find(({ component }) => component === entity);
  const isKnown = service !== undefined && service.firstDeploymentAt !== null;
  const length = days(answerDays(value).days);
  return (
    <div className={styles.stack}>
      {error && (
        <FailureAlert
          status="warning"
          title={t('doraCard.refresh')}
          error={error}
          onRetry={reload}
        />
      )}
      {isKnown ? (
        <DoraCardLines
          service={service}
          interval={value.interval}
          label={t('doraCard.list', { days: length })}
        />
      ) : (
        <Flex direction="column" gap="2" role="status">
          <Text as="h4" variant="body-large" weight="bold">
            {t('dora.picture.emptyTitle')}
          </Text>
          {whyUnknown(value, service).map(text => (
            <Text as="p" key={text}>
              {text}
            </Text>
          ))}
        </Flex>
      )}
      <div className={styles.foot}>
        <QuietText>
          {value.dataAsOf
            ? t('doraCard.asOf', {
                days: length,
                age: age(value.dataAsOf, Date.now()),
              })
            : t('doraCard.never', { days: length })}
        </QuietText>
        {link && (
          <ButtonLink variant="secondary" href={link({ about: 'deployments' })}>
            {t(isKnown ? 'doraCard.open' : 'doraCard.preview')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
