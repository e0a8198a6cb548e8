import type { Run } from './ServiceInputs';

/** Whether something came to where a run deploys to, whatever happened to it later. */
export function hasReached({ status }: Run): boolean {
  return (
    status === 'success' || status === 'inactive' || status === 'rolled-back'
  );
}
