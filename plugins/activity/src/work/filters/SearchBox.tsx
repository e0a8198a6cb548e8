import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/useWords';
import styles from './WorkToolbar.module.css';

/** After so long without a key it is looked for. */
const restMilliseconds = 300;

/** What is looked for in keys and summaries, as it is typed. */
export function SearchBox(props: {
  text: string;
  onChange(text: string): void;
}) {
  const { text, onChange } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  const said = useRef(text);
  const latestOnChange = useRef(onChange);
  latestOnChange.current = onChange;

  // What the address says holds, unless it is what was just typed.
  useEffect(() => {
    if (text === said.current) return;
    said.current = text;
    setTyped(text);
  }, [text]);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === said.current) return undefined;
    const timer = setTimeout(() => {
      said.current = wanted;
      latestOnChange.current(wanted);
    }, restMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <SearchField
      aria-label={t('work.toolbar.search')}
      placeholder={t('work.toolbar.searchPlaceholder')}
      className={styles.search}
      value={typed}
      onChange={setTyped}
    />
  );
}
