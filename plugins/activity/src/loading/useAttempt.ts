import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that may fail, as far as it has come. */
export interface Attempt {
  isPending: boolean;
  /** Why it failed the last time. */
  error?: Error;
  /** Does it; resolves to whether it succeeded. The failure before is forgotten. */
  run(action: () => Promise<void>): Promise<boolean>;
  /** Forgets the failure. */
  forget(): void;
}

/** Does what a user asks for, one thing at a time, and keeps the failure to be shown. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<{ isPending: boolean; error?: Error }>({
    isPending: false,
  });
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const run = useCallback(async (action: () => Promise<void>) => {
    setState({ isPending: true });
    try {
      await action();
      if (isMounted.current) setState({ isPending: false });
      return true;
    } catch (error) {
      if (isMounted.current) {
        setState({ isPending: false, error: toError(error) });
      }
      return false;
    }
  }, []);
  const forget = useCallback(() => setState({ isPending: false }), []);
  return { ...state, run, forget };
}
