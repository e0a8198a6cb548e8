import { once } from 'node:events';
import type { PackedTeam } from '../chronicle/keeping/PackedTeam';
import { forkModule } from './forkModule';
import { tellerPath, type TellingTask } from './teller';

/** A life that is told leaves much behind: this little memory is cleaned often, and no slower for that. */
const memory = ['--max-semi-space-size=4', '--max-old-space-size=192'];

/**
 * Tells lives in a process of its own, so that neither the time nor the memory that it takes is ours.
 *
 * @param onTold - is given the teams of a pair as soon as their lives are told
 * @throws Error if the process ends before all are told, or is ended by the signal
 */
export async function tellElsewhere(
  task: TellingTask,
  onTold: (told: readonly PackedTeam[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const child = forkModule(tellerPath, memory, signal, [JSON.stringify(task)]);
  let left = task.teams.length;
  child.on('message', (message: { told?: PackedTeam[] }) => {
    if (!message.told) return;
    left -= 1;
    onTold(message.told);
  });
  // It may have ended before all that it has sent is read.
  const [[code, killedBy]] = await Promise.all([
    once(child, 'exit'),
    once(child, 'disconnect'),
  ]);
  if (left > 0) {
    throw new Error(
      `The process that tells lives has ended with ${code ?? killedBy}`,
    );
  }
}
