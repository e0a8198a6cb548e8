import type { ReactNode } from 'react';
import { safeUrl } from '../../../transforms/safeUrl';
import styles from '../Item.module.css';

/** Leads to where something comes from, in another window; plain text if that is no web page. */
export function SourceLink(props: {
  url: string | undefined;
  children: ReactNode;
}) {
  const href = safeUrl(props.url);
  if (!href) return <span>{props.children}</span>;
  return (
    <a
      className={styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
    >
      {props.children}
    </a>
  );
}
