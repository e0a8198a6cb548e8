import { readFileSync } from 'node:fs';

/** Clock ticks of Linux, whatever the hardware. */
const ticksPerSecond = 100;

/** How long a process has been at work since it began, in milliseconds of processor time, all of its threads together. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, which is the second field, may hold spaces; the two wanted are the 14th and the 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return (ticks / ticksPerSecond) * 1_000;
}
