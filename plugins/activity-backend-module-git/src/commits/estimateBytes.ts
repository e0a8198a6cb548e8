import type {
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';

/** Keys, braces, numbers and dates of a record as JSON. */
const bytesOfForm = 600;

/** A character is at most this long in JSON: `\u0001`. */
const bytesPerCharacter = 6;

/** Bytes of a record as JSON, as an upper bound that costs a few additions: writing each as JSON would cost as much as reading it. */
export function estimateBytes(record: EventRecord | MalformedRecord): number {
  let characters = record.key.length;
  if ('kind' in record) {
    characters +=
      (record.title?.length ?? 0) +
      (record.url?.length ?? 0) +
      (record.branch?.name.length ?? 0) +
      3 * (record.actor?.id.length ?? 0) +
      (record.actor?.name?.length ?? 0) +
      (record.commit?.rawAuthorEmail.length ?? 0) +
      (record.commit?.rawAuthorName.length ?? 0);
    // Ids hold nothing that JSON would escape.
    characters += 12 * (1 + (record.commit?.parents.length ?? 0));
  }
  return bytesOfForm + bytesPerCharacter * characters;
}
