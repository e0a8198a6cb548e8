import { ExplainSection } from '../../explain/ExplainSection';
import explainStyles from '../../explain/Explain.module.css';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { docsLink } from './docsLink';
import styles from './Explain.module.css';

/** Where a number is defined, and where else it can be had. */
export function ExplainFurther(props: {
  /** Its page below `docs/metrics`. */
  docs: string;
  /** Path and parameters below the address of the plugin. */
  api: string;
}) {
  const { docs, api } = props;
  const { t } = useWords();
  return (
    <ExplainSection title={t('flow.explain.further')}>
      <a
        className={styles.link}
        href={docsLink(docs)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('flow.explain.docs')}
      </a>
      <QuietText>{t('flow.explain.api')}</QuietText>
      <p className={explainStyles.symbols}>{`GET /api/activity${api}`}</p>
    </ExplainSection>
  );
}
