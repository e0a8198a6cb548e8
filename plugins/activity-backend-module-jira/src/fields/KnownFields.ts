/**
 * Which fields of a site hold what: sites number their custom fields as they were installed. Each has the ids of all fields
 * that may hold it, such as `customfield_10014`, the likeliest first.
 */
export interface KnownFields {
  /** Company-managed and team-managed projects keep them in different fields of one site. */
  estimate: readonly string[];
  epicLink: readonly string[];
  parentLink: readonly string[];
  sprint: readonly string[];
  flagged: readonly string[];
}

/** The ids of all of them, for the `fields` of a request. */
export function idsOfKnownFields(known: KnownFields): string[] {
  return [...new Set(Object.values(known).flat())];
}
