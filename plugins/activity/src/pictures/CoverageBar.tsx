import { Text } from '@backstage/ui';
import { formatShare } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './Picture.module.css';

/**
 * How much of the range is there, while its history is still being collected.
 *
 * @param share - 0 to 1
 */
export function CoverageBar({ share }: { share: number }) {
  const { t } = useWords();
  const percent = Math.floor(share * 100);
  const text = t('picture.partial.barText', {
    share: formatShare(percent, 100),
  });
  return (
    <>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={t('picture.partial.bar')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        {/* The newest is read first: what is there is at the end. */}
        <div
          className={styles.barDone}
          style={{ width: `${percent}%`, marginInlineStart: 'auto' }}
        />
      </div>
      <Text as="p" variant="body-small">
        {text}
      </Text>
    </>
  );
}
