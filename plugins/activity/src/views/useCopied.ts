import { useCallback, useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

const confirmedMilliseconds = 2_000;

/** Copies texts, and tells for a moment that it has done so; or that it may not, until the next time. */
export function useCopied(): {
  state: 'copied' | 'failed' | undefined;
  copy(text: string): void;
} {
  const [{ error }, copyToClipboard] = useCopyToClipboard();
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), confirmedMilliseconds);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = useCallback(
    (text: string) => {
      copyToClipboard(text);
      setIsCopied(true);
    },
    [copyToClipboard],
  );
  if (error) return { state: 'failed', copy };
  return { state: isCopied ? 'copied' : undefined, copy };
}
