import { VisuallyHidden } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import styles from './Tree.module.css';

const tones = 6;

/**
 * The type of an item as its first letter on a ground that is the same for all items of the type. Icons of the source are not
 * shown: most sources hand them to those who have signed in there only, and the reader's browser would have to ask them.
 */
export function TypeInitial({ type }: { type: string }) {
  const { t } = useWords();
  const name = type.trim() || t('work.grid.unknownType');
  const initial = type.trim() ? [...type.trim()][0] : '?';
  return (
    <span className={styles.type} data-tone={toneOf(type)} title={name}>
      <span aria-hidden="true">{initial.toLocaleUpperCase('en-US')}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}

function toneOf(type: string): number {
  let sum = 0;
  for (const letter of type) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return sum % tones;
}
