import { IssueField } from './IssueField';

/** Which fields an answer has; what is asked for by a name that no field has is not there. */
export interface FieldChoice {
  readonly fields: readonly IssueField[];
  /** Whether nothing but ids and keys was asked for, and which of the two. */
  readonly only?: 'id' | 'key';
}

/**
 * Reads Jira's `fields`: ids of fields, `*all`, `*navigable`, and with a minus what to leave out. A list that only leaves
 * out starts from the default.
 *
 * @param asked - may itself contain lists with commas
 */
export function chooseFields(
  all: readonly IssueField[],
  asked: readonly string[],
  byDefault: '*all' | '*navigable' | 'id',
): FieldChoice {
  const names = asked
    .flatMap(each => each.split(','))
    .map(name => name.trim())
    .filter(name => name !== '');
  const excluded = names
    .filter(name => name.startsWith('-'))
    .map(name => name.slice(1));
  const included = names.filter(name => !name.startsWith('-'));
  const wanted = included.length > 0 ? included : [byDefault];

  if (wanted.every(name => name === 'id' || name === 'key')) {
    return { fields: [], only: wanted.includes('key') ? 'key' : 'id' };
  }
  return {
    fields: all.filter(
      field =>
        !excluded.includes(field.id) &&
        wanted.some(name => covers(name, field)),
    ),
  };
}

function covers(name: string, field: IssueField): boolean {
  return (
    name === '*all' ||
    (name === '*navigable' && field.navigable) ||
    name === field.id
  );
}
