import { createPortal } from 'react-dom';
import styles from './Grid.module.css';

/** What a cell says to those who point at it. */
export interface TipText {
  title: string;
  text: string;
}

const halfOfWidest = 140;

/**
 * A tip over a cell. It repeats the label of the cell, so it is hidden from screen readers. It hangs on the document:
 * a card cuts off what leaves it.
 *
 * @param at - where the cell is on the screen
 */
export function GridTip({ at, text }: { at: DOMRect; text: TipText }) {
  const middle = at.left + at.width / 2;
  const left = Math.min(
    Math.max(middle, halfOfWidest),
    Math.max(halfOfWidest, window.innerWidth - halfOfWidest),
  );
  return createPortal(
    <div
      aria-hidden="true"
      className={styles.tip}
      style={{ left, top: at.top - 6 }}
    >
      <span className={styles.tipTitle}>{text.title}</span>
      {text.text}
    </div>,
    document.body,
  );
}
