import { Button } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { formatCount } from '../../../transforms/format';
import styles from '../Item.module.css';

/** A list that shows its first entries, and the others on request. */
export function FoldedList<T>(props: {
  items: readonly T[];
  keyOf(item: T, index: number): string;
  /** How many are shown at first. */
  shown: number;
  /** What the button says, with the number of the others. */
  more(number: string): string;
  children(item: T): ReactNode;
}) {
  const { items, keyOf, shown, more, children } = props;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const visible = isUnfolded ? items : items.slice(0, shown);
  const hidden = items.length - visible.length;
  return (
    <>
      <ul className={styles.list}>
        {visible.map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setIsUnfolded(true)}
          >
            {more(formatCount(hidden))}
          </Button>
        </div>
      )}
    </>
  );
}
