import type { ChangeRow } from '../../store/flow/reads/readChangeRows';

/** What people call a change: `acme/web!7`, or `acme/web#7` where GitHub counts it. */
export function changeKey({
  source,
  project,
  number,
}: Pick<ChangeRow, 'source' | 'project' | 'number'>): string {
  return `${project ?? ''}${source === 'github' ? '#' : '!'}${number}`;
}
