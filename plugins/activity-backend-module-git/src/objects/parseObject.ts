/** The header and the beginning of a commit or an annotated tag. */
export interface ParsedObject {
  /** Values by the name of the header, in order; `parent` may come several times. */
  headers: Map<string, string[]>;
}

/**
 * Reads the header lines of a commit or a tag: a name, a space, a value; continued lines begin with a space and are left
 * out. It ends at the first empty line.
 *
 * @param content - of the object; bytes that are not UTF-8 become replacement characters
 */
export function parseObject(content: Buffer): ParsedObject {
  const headers = new Map<string, string[]>();
  const end = content.indexOf('\n\n');
  const head = content.toString('utf8', 0, end < 0 ? content.length : end);
  for (const line of head.split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) {
      const name = line.slice(0, space);
      headers.set(name, [...(headers.get(name) ?? []), line.slice(space + 1)]);
    }
  }
  return { headers };
}

/** A person and a date as a header line has them. */
export interface Signature {
  name: string;
  email: string;
  /** Such as `1700000000 +0530`; empty if it is missing. */
  date: string;
}

/** Understands `Name <e-mail> 1700000000 +0530`. Undefined if it has no e-mail in brackets. */
export function parseSignature(text: string): Signature | undefined {
  const match = /^(.*?)\s*<([^>]*)>\s*(.*)$/.exec(text.split('\0')[0]);
  return match
    ? { name: match[1], email: match[2], date: match[3].trim() }
    : undefined;
}
