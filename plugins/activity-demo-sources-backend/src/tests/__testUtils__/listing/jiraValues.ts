/** What a client makes of a date: Jira writes offsets without a colon, and some clients turn texts into numbers. */
export function instantOf(value: string | number): number {
  const text = String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return typeof value === 'number' ? value : Date.parse(text);
}

export function isoOf(value: string | number): string {
  return new Date(instantOf(value)).toISOString();
}

/** The same for what may not be there. */
export function isoIfAny(
  value: string | number | null | undefined,
): string | undefined {
  return value === null || value === undefined ? undefined : isoOf(value);
}

/** Plain text of a description or a comment, which is a document in version 3 and null if it is empty. */
export function textOf(value: any): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return value.content.map(blockText).join('\n\n');
}

function blockText({ type, content }: any): string {
  return type === 'bulletList'
    ? content
        .map((item: any) => `- ${item.content.map(blockText).join('\n')}`)
        .join('\n')
    : content
        .map((inline: any) =>
          inline.type === 'hardBreak' ? '\n' : inline.text,
        )
        .join('');
}

/** The id of a sprint in the field of an issue: of an object in Cloud, of a text in Data Center. */
export function sprintIdOf(value: any): number {
  return typeof value === 'string'
    ? Number(/\[id=(\d+),/.exec(value)?.[1])
    : value.id;
}

/** The key of the project that a key belongs to. */
export function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}
