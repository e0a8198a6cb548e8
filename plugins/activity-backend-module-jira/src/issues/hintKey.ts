/** What a hint to the issues of a project says. */
export interface IssueHint {
  /** Numeric. */
  id: string;
  /** Whether Jira has said that the issue was deleted. */
  isDeleted: boolean;
}

const form = /^(deleted:)?(\d{1,18})$/;

/** As the key of a hint. */
export function toHintKey({ id, isDeleted }: IssueHint): string {
  return isDeleted ? `deleted:${id}` : id;
}

/** @returns undefined for what is no hint to an issue */
export function parseHintKey(key: string): IssueHint | undefined {
  const match = form.exec(key);
  return match
    ? { id: match[2], isDeleted: match[1] !== undefined }
    : undefined;
}
