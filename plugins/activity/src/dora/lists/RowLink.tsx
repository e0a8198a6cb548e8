import rowStyles from '../../rows/RowGrid.module.css';
import { safeUrl } from '../../transforms/safeUrl';
import styles from './Lists.module.css';

/** The name of a row, which leads to its source where that is known. */
export function RowLink(props: {
  url: string | undefined;
  text: string;
  /** Whether it is a row of a grid: those are gone through by the arrow keys. */
  isInGrid?: boolean;
}) {
  const { url, text, isInGrid } = props;
  const href = safeUrl(url);
  if (!href) return <span title={text}>{text}</span>;
  return (
    <a
      className={isInGrid ? rowStyles.link : styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={isInGrid ? -1 : undefined}
      title={text}
    >
      {text}
    </a>
  );
}
