import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Response } from 'express';
import type { Company, Instant, TeamId } from '../model';
import type { TruthKind } from '../truth/rows';
import { tellTruth } from '../truth/tellTruth';

/** Characters that are written at once. */
const portion = 64 * 1024;

/**
 * Sends rows as JSON, one a line, team by team. However many they are, only a team's life and a portion of the answer are
 * held, and others get their turn in between.
 */
export async function sendTruth(
  res: Response,
  company: Company,
  kind: TruthKind,
  teams: readonly TeamId[],
  at: Instant,
  now: Instant,
): Promise<void> {
  res.type('application/x-ndjson');
  let text = '';
  for (const team of teams) {
    for (const row of tellTruth(company, kind, team, at, now)) {
      text += `${JSON.stringify(row)}\n`;
      if (text.length > portion) {
        if (!(await write(res, text))) return;
        text = '';
      }
    }
  }
  res.end(text);
}

/** Whether somebody still reads. */
async function write(res: Response, text: string): Promise<boolean> {
  if (!res.write(text) && !res.closed) {
    // Whichever does not come is not to be listened to any more: there are many portions.
    const listening = new AbortController();
    const { signal } = listening;
    await Promise.race([
      once(res, 'drain', { signal }),
      once(res, 'close', { signal }),
    ]).finally(() => listening.abort());
  }
  await setImmediate();
  return !res.closed;
}
