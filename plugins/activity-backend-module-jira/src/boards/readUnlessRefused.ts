import { SourceError } from '@activity-insights/plugin-activity-node';
import { RejectedRequest } from '../transport/RejectedRequest';

/** Undefined for what is not there, or not for this account, or no question that Jira accepts. */
export async function readUnlessRefused<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const isRefused =
      error instanceof RejectedRequest ||
      (error instanceof SourceError &&
        (error.code === 'not-found' || error.code === 'forbidden'));
    if (isRefused) return undefined;
    throw error;
  }
}
