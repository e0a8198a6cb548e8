import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keepChoice, readChoice, type ColumnChoice } from './workColumns';

const bucket = 'activity.work';
const key = 'columns';

/** Changes the choice; one that is not kept, such as a width while it is dragged, holds until the next one. */
export type ChangeColumns = (
  change: (choice: ColumnChoice) => ColumnChoice,
  options?: { keep: boolean },
) => void;

/** The columns that the reader has chosen, kept between visits. */
export function useColumnChoice(): [ColumnChoice, ChangeColumns] {
  const storage = useApi(storageApiRef);
  const kept = useMemo(() => storage.forBucket(bucket), [storage]);
  const [choice, setChoice] = useState(() =>
    readChoice(kept.snapshot(key).value),
  );
  const latest = useRef(choice);
  latest.current = choice;

  // Where choices are kept by the backend, the first one comes late.
  useEffect(() => {
    const subscription = kept.observe$(key).subscribe(({ value }) => {
      if (value !== undefined) setChoice(readChoice(value));
    });
    return () => subscription.unsubscribe();
  }, [kept]);

  const change = useCallback<ChangeColumns>(
    (changed, options) => {
      const next = changed(latest.current);
      latest.current = next;
      setChoice(next);
      if (options?.keep === false) return;
      // What cannot be kept still holds until the page is left.
      kept.set(key, { ...keepChoice(next) }).catch(() => {});
    },
    [kept],
  );
  return [choice, change];
}
