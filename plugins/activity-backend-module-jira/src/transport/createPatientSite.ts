import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '@activity-insights/plugin-activity-node';
import type { ReadingSite } from './ReadingSite';
import { RejectedRequest } from './RejectedRequest';

/** How often a question is asked again. */
const retries = 3;
/** Before it is asked again for the first time; twice as long each time. */
const defaultPauseMs = 500;

/**
 * A site for a read that needs many answers before it can give its first page, so that one failure among hundreds would throw all
 * of them away, again and again: it asks once more where that may help. Requests are sent again after failures that pass by
 * themselves anyway; this is for the others, such as an error of the server or a page of HTML.
 *
 * Credentials that were refused from the start are not tried again: Jira locks accounts for that.
 *
 * @returns a site for one read
 */
export function createPatientSite(
  site: ReadingSite,
  pauseMs: number = defaultPauseMs,
): ReadingSite {
  let hasAnswered = false;

  function mayPass(error: unknown): boolean {
    if (!(error instanceof SourceError)) return false;
    if (error instanceof RejectedRequest) return false;
    if (error.retryAfterMs !== undefined) return false;
    const { code } = error;
    return (
      code === 'unavailable' ||
      code === 'unreadable' ||
      (code === 'unauthorised' && hasAnswered)
    );
  }

  async function insist<T>(
    signal: AbortSignal | undefined,
    ask: () => Promise<T>,
  ): Promise<T> {
    for (let retry = 0; ; retry++) {
      try {
        const answer = await ask();
        hasAnswered = true;
        return answer;
      } catch (error) {
        if (retry >= retries || !mayPass(error)) throw error;
        await sleep(pauseMs * 2 ** retry, undefined, { signal });
      }
    }
  }

  return {
    id: site.id,
    baseUrl: site.baseUrl,
    redact: text => site.redact(text),
    get: (path, request) =>
      insist(request.signal, () => site.get(path, request)),
    post: (path, request) =>
      insist(request.signal, () => site.post(path, request)),
    flavour: signal => insist(signal, () => site.flavour(signal)),
    apiPath: signal => insist(signal, () => site.apiPath(signal)),
  };
}
