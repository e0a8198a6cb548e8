import type { AccountDraft } from '../accountDraft';
import { digest } from '../digest';
import { toStorableText } from '../storableText';
import type { AccountCell, StateDraft } from './StateDraft';

/** What of a draft differs between the kinds. */
export type StateContent = Pick<StateDraft, 'kind' | 'externalId' | 'columns'> &
  Partial<Pick<StateDraft, 'project' | 'search' | 'links'>> & {
    sourceVersion?: number;
  };

/** Puts a draft together, with the hash over what it says. */
export function buildStateDraft(content: StateContent): StateDraft {
  const { columns, search = {}, links } = content;
  const sourceVersion =
    content.sourceVersion === undefined
      ? null
      : Math.trunc(content.sourceVersion);
  return {
    kind: content.kind,
    externalId: toStorableText(content.externalId),
    project: content.project,
    sourceVersion,
    contentHash: digest(
      JSON.stringify([sourceVersion, columns, search, links], withoutProfiles),
    ),
    columns,
    search,
    links,
  };
}

/** The account of a column, null if there is none. */
export function accountCell(actor: AccountDraft | null): AccountCell | null {
  return actor && { actor };
}

/** Rows of one value each, each value once, in the order in which they come. */
export function distinctRows(values: readonly string[]): string[][] {
  return [...new Set(values)].map(value => [value]);
}

/** What an account is called is not part of what it has to do with. */
function withoutProfiles(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('actor' in value)) {
    return value;
  }
  const { identity, externalId } = value.actor as AccountDraft;
  return [identity, externalId];
}
