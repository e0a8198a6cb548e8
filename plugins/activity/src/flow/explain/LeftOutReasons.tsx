import type { FlowExplanation } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import explainStyles from '../../explain/Explain.module.css';
import { ExplainSection } from '../../explain/ExplainSection';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from './Explain.module.css';

/** What is left out, why, how much of it, and the way to the items. */
export function LeftOutReasons(props: {
  excluded: FlowExplanation['excluded'];
  /** Called with the code of a reason, or with `all`; missing where there is no list of them. */
  onShow?(reason: string): void;
}) {
  const { onShow } = props;
  const { t } = useWords();
  const excluded = props.excluded.filter(({ count }) => count > 0);
  return (
    <ExplainSection title={t('flow.explain.excluded')}>
      {excluded.length === 0 ? (
        <Text as="p">{t('flow.explain.nothingExcluded')}</Text>
      ) : (
        <table
          className={explainStyles.table}
          aria-label={t('flow.explain.excluded')}
        >
          <thead>
            <tr>
              <th scope="col">{t('flow.explain.reason')}</th>
              <th scope="col">
                <span className={styles.number}>
                  {t('flow.explain.number')}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {excluded.map(({ code, message, count }) => (
              <tr key={code}>
                <th scope="row">{message}</th>
                <td className={explainStyles.count}>
                  {onShow ? (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={t('flow.explain.showExcluded', {
                        number: formatCount(count),
                        reason: message,
                      })}
                      onPress={() => onShow(code)}
                    >
                      {formatCount(count)}
                    </Button>
                  ) : (
                    formatCount(count)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onShow && excluded.length > 1 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onShow('all')}
          >
            {t('flow.explain.showAll')}
          </Button>
        </div>
      )}
    </ExplainSection>
  );
}
