import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import type { StoredEntry } from '../../../store/workItemDetails/readItemHistory';

/** Whole descriptions stand in changelogs. */
const longestText = 200;

/** Fields whose values are never people. What a site has added to its issues may be anything, so it is not among them. */
const impersonalFields = new Set([
  'component',
  'components',
  'due date',
  'duedate',
  'epic link',
  'fix version',
  'fix versions',
  'flagged',
  'issueparentassociation',
  'issuetype',
  'key',
  'labels',
  'link',
  'milestone',
  'parent',
  'parent link',
  'priority',
  'project',
  'resolution',
  'sprint',
  'state',
  'status',
  'story point estimate',
  'story points',
  'summary',
  'type',
  'version',
  'weight',
]);

/**
 * Entries of a changelog as answers show them: without who made them, and to callers who may not read about people without values
 * that may name some. An id that is an account's is told to nobody.
 */
export function describeRecent(
  entries: readonly StoredEntry[],
  readsPeople: boolean,
): WorkItemDetail['recent'] {
  return entries.map(({ at, field, ...entry }) => {
    const isImpersonal = impersonalFields.has(field.trim().toLowerCase());
    const described = { at: new Date(at).toISOString(), field };
    if (!isImpersonal && !readsPeople) return described;
    const valueOf = (text: string | null, value: string | null) =>
      shorten(text ?? (isImpersonal ? value : null));
    return {
      ...described,
      from: valueOf(entry.fromText, entry.fromValue),
      to: valueOf(entry.toText, entry.toValue),
    };
  });
}

function shorten(text: string | null): string | undefined {
  if (text === null || text === '') return undefined;
  const characters = [...text];
  return characters.length <= longestText
    ? text
    : `${characters.slice(0, longestText - 1).join('')}…`;
}
