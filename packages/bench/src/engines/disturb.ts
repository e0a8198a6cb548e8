import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineProcess, ReloadAnswer } from './EngineProcess';

/**
 * By turns, 20 seconds on average. With a lease of 60 seconds, what one kill has left behind would otherwise be claimed anew at
 * the very moment of another, again and again.
 */
const killAfterMs = [18_000, 22_000];

/** Longer than a lease. */
const pauseMs = 75_000;

/** What was done to the engines. */
export interface Disturbance {
  kills: number;
  pauses: number;
  reloads: ReloadAnswer[];
}

/**
 * Kills one engine after the other about every 20 seconds, and starts it again; stops one for longer than its lease; and asks
 * two at once for the same reload.
 *
 * @param until - UTC epoch milliseconds
 */
export async function disturb(
  engines: readonly EngineProcess[],
  until: number,
  print: (line: string) => void,
): Promise<Disturbance> {
  const startAt = Date.now();
  const done: Disturbance = { kills: 0, pauses: 0, reloads: [] };
  // Away from the ends, so that it is paused in the middle of reads and has time to go on.
  const pauseAt = startAt + (until - startAt) / 4;
  const reloadAt = startAt + (until - startAt) / 2;
  let paused: { engine: EngineProcess; resumeAt: number } | undefined;
  let nextKillAt = startAt + killAfterMs[0];
  for (let turn = 0; Date.now() < until; await sleep(200)) {
    const now = Date.now();
    const seconds = Math.round((now - startAt) / 1000);
    if (done.pauses === 0 && now >= pauseAt) {
      // Not the next one to be killed, which would not notice.
      const engine = engines[(turn + 1) % engines.length];
      engine.pause();
      paused = { engine, resumeAt: now + pauseMs };
      done.pauses += 1;
      print(`     ${seconds} s: ${engine.name} is paused`);
    }
    if (paused && now >= paused.resumeAt) {
      paused.engine.resume();
      print(`     ${seconds} s: ${paused.engine.name} goes on`);
      paused = undefined;
    }
    const sleeping = paused?.engine;
    const alive = engines.filter(engine => engine !== sleeping);
    if (now >= nextKillAt) {
      const engine = alive[turn % alive.length];
      turn += 1;
      await engine.kill();
      engine.start();
      done.kills += 1;
      nextKillAt += killAfterMs[done.kills % killAfterMs.length];
      print(`     ${seconds} s: ${engine.name} was killed and started again`);
    }
    if (done.reloads.length === 0 && now >= reloadAt) {
      done.reloads = await Promise.all(
        alive.slice(0, 2).map(engine => engine.reload('middle')),
      );
      const answers = done.reloads.map(({ reload }) => reload).join(' and ');
      print(`     ${seconds} s: two reloads at once were ${answers}`);
    }
  }
  paused?.engine.resume();
  return done;
}
