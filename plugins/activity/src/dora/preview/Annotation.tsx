import { Button } from '@backstage/ui';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { useCopied } from '../../views/useCopied';
import { triedDefinitions, type DoraLook } from '../location/doraLook';
import { annotationOf } from './annotationOf';
import styles from './Preview.module.css';

/** What lets a trial hold: lines of the catalog file, to be copied. */
export function Annotation({ trial }: { trial: DoraLook['trial'] }) {
  const { t } = useWords();
  const { state, copy } = useCopied();
  const lines = triedDefinitions
    .flatMap(name => {
      const text = trial[name];
      return text ? [annotationOf(name, text)] : [];
    })
    .join('\n');
  return (
    <div className={styles.stack}>
      <QuietText>{t('dora.preview.annotation')}</QuietText>
      <div className={styles.row}>
        <pre className={styles.code}>{lines}</pre>
        <Button size="small" variant="secondary" onPress={() => copy(lines)}>
          {t('dora.preview.copy')}
        </Button>
      </div>
      <span role="status">
        {state === 'copied' && (
          <QuietText>{t('dora.preview.copied')}</QuietText>
        )}
        {state === 'failed' && (
          <QuietText>{t('dora.preview.copyFailed')}</QuietText>
        )}
      </span>
    </div>
  );
}
