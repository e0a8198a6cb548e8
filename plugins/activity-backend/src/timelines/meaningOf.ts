import { isFieldMeaning, type FieldMeaning } from './FieldMeaning';

/** By what an entry of a changelog says what it is about. */
export interface EntryField {
  /** What the module says of it; null if it leaves that to the names below, or was older than this. */
  means: string | null;
  /** As the source has it. */
  field: string;
  fieldId: string | null;
}

/** Fields that a source has by itself: their ids are the same at all sites, and old entries have none. */
const ownFields: Readonly<Record<string, Record<string, FieldMeaning>>> = {
  jira: {
    status: 'status',
    assignee: 'assignee',
    parent: 'parent',
    issueparentassociation: 'parent',
    priority: 'priority',
    issuetype: 'type',
    project: 'project',
    key: 'key',
    issuekey: 'key',
  },
  gitlab: { status: 'status', assignee: 'assignee' },
};

/** Fields that come with their apps, under ids that differ from site to site. */
const addedFields: Readonly<Record<string, Record<string, FieldMeaning>>> = {
  jira: {
    'epic link': 'parent',
    'parent link': 'parent',
    flagged: 'blocked',
    sprint: 'sprint',
    'story points': 'estimate',
    'story point estimate': 'estimate',
  },
};

/** Every name that means something without a word of the module, in lower case. */
export const meaningfulNames: readonly string[] = [
  ...new Set(
    [...Object.values(ownFields), ...Object.values(addedFields)].flatMap(
      names => Object.keys(names),
    ),
  ),
];

/**
 * What an entry is about: as the module says, else as its field is called.
 *
 * @param source - kind of source, such as `jira`
 * @returns undefined for what is not kept
 */
export function meaningOf(
  source: string,
  { means, field, fieldId }: EntryField,
): FieldMeaning | undefined {
  if (means !== null && isFieldMeaning(means)) return means;
  const name = field.toLowerCase();
  // Somebody may have made a field called Status of their own.
  const isAdded = fieldId !== null && fieldId.startsWith('customfield_');
  const own = isAdded ? undefined : lookUp(ownFields, source, name);
  return own ?? lookUp(addedFields, source, name);
}

function lookUp(
  table: typeof ownFields,
  source: string,
  name: string,
): FieldMeaning | undefined {
  const names = Object.hasOwn(table, source) ? table[source] : {};
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
