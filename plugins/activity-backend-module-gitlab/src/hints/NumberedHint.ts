/** A merge request or an issue, as hints name it: its number within the project, and the id that it is stored by. */
export interface NumberedHint {
  iid: number;
  id?: number;
}

export function formatNumberedHint({
  iid,
  id,
}: Required<NumberedHint>): string {
  return `${iid}/${id}`;
}

/** @returns undefined for what no hint of ours looks like */
export function parseNumberedHint(key: string): NumberedHint | undefined {
  const [, iid, id] = /^(\d{1,15})(?:\/(\d{1,15}))?$/.exec(key) ?? [];
  if (iid === undefined) return undefined;
  return { iid: Number(iid), ...(id !== undefined && { id: Number(id) }) };
}
