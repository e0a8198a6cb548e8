import { inTurn } from '../history/inTurn';
import type { GitlabNote } from '../history/noteSchema';

/** Since 13.x in so many words, before that as work in progress. */
const marked =
  /^marked (this merge request )?as (a )?\*\*(draft|work in progress)\*\*/i;
const unmarked =
  /^(marked this merge request as \*\*ready\*\*|unmarked (this merge request )?as (a )?\*\*(draft|work in progress)\*\*)/i;
const retitled = /^changed title from \*\*(.*)\*\* to \*\*(.*)\*\*$/is;
/** In old notes, what was taken out or put in stands in braces. */
const draftTitle =
  /^(\{[-+])?\s*(\[(draft|wip)\]|\((draft|wip)\)|(draft|wip):)/i;

interface Turn {
  at: number;
  toDraft: boolean;
}

/**
 * When a merge request was a draft, in order of time; a period without an end is still going on.
 *
 * @param change - as it is now
 * @param notes - all of its notes, in any order
 */
export function draftPeriods(
  change: { isDraft: boolean; openedAt: number },
  notes: readonly GitlabNote[],
): { from: number; to?: number }[] {
  const system = inTurn(notes.filter(({ system: isSystem }) => isSystem));
  const turns = system.flatMap(turnOfMark);
  // Servers that note both say the same thing twice.
  const told = turns.length > 0 ? turns : system.flatMap(turnOfTitle);
  const began = told.length > 0 ? !told[0].toDraft : change.isDraft;
  const periods: { from: number; to?: number }[] = [];
  let since = began ? change.openedAt : undefined;
  for (const { at, toDraft } of told) {
    if (toDraft) {
      since ??= at;
    } else if (since !== undefined) {
      periods.push({ from: since, to: at });
      since = undefined;
    }
  }
  return since === undefined ? periods : [...periods, { from: since }];
}

function turnOfMark({ body, created_at: at }: GitlabNote): Turn[] {
  const text = body?.trim() ?? '';
  if (marked.test(text)) return [{ at, toDraft: true }];
  return unmarked.test(text) ? [{ at, toDraft: false }] : [];
}

function turnOfTitle({ body, created_at: at }: GitlabNote): Turn[] {
  const [, before, after] = retitled.exec(body?.trim() ?? '') ?? [];
  if (before === undefined) return [];
  const wasDraft = draftTitle.test(before);
  const toDraft = draftTitle.test(after);
  return wasDraft === toDraft ? [] : [{ at, toDraft }];
}
