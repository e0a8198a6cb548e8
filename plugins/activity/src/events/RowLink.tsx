import { safeUrl } from '../transforms/safeUrl';
import styles from './Events.module.css';

/**
 * The title of a row, linked to where it comes from if that is a web page. It is out of the order of Tab: the row has the
 * focus, and Enter opens the link.
 */
export function RowLink({ title, url }: { title: string; url?: string }) {
  const href = safeUrl(url);
  if (!href) return <span title={title}>{title}</span>;
  return (
    <a
      className={styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={-1}
      title={title}
    >
      {title}
    </a>
  );
}
