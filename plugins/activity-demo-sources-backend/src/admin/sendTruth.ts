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
): Promise<void> {
  res.type('application/x-ndjson');
  let text = '';
  for (const team of teams) {
    for (const row of tellTruth(company, kind, team, at)) {
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
    await Promise.race([once(res, 'drain'), once(res, 'close')]);
  }
  await setImmediate();
  return !res.closed;
}
