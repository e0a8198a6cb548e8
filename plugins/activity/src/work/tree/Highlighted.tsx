import { markedParts } from './markedParts';
import styles from './Tree.module.css';

/** A text in which all that was looked for is marked. */
export function Highlighted(props: { text: string; search: string }) {
  return (
    <>
      {markedParts(props.text, props.search).map(({ start, text, isMarked }) =>
        isMarked ? (
          <mark key={start} className={styles.mark}>
            {text}
          </mark>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </>
  );
}
