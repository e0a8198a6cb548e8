import type { ChangeHistory } from './ChangeHistory';
import { joinSpells } from './joinSpells';

/**
 * When a change could be reviewed first: when it was opened, or when it left draft for the first time if it was opened as one.
 *
 * @returns null while it has never left draft, and if it was merged as one
 */
export function readyAtOf({
  openedAt,
  mergedAt,
  drafts,
}: Pick<ChangeHistory, 'openedAt' | 'mergedAt' | 'drafts'>): number | null {
  const first = joinSpells(drafts).find(
    ({ from, to }) => from <= openedAt && (to ?? Infinity) > openedAt,
  );
  if (!first) return openedAt;
  const left = first.to ?? Infinity;
  return left === Infinity || left > (mergedAt ?? Infinity) ? null : left;
}
