import type { FieldValue } from './FieldValue';

/** Keys are compared in upper case, whoever wrote them. */
export function keyValue(key: string): FieldValue {
  return { value: key.toLocaleUpperCase('en-US'), label: key };
}

/** Names what an item is a part of: by its id, which outlives moves, else by its key; undefined if it is a part of nothing. */
export function parentValue(
  id: string | null,
  key: string | null,
): FieldValue | undefined {
  const label = key === null ? {} : { label: key };
  if (id !== null) return { value: `id:${id}`, ...label };
  return key === null
    ? undefined
    : { value: `key:${keyValue(key).value}`, ...label };
}

/** A number in one spelling: logs have `3`, `3.0` and `3,0` for the same; undefined for what is no number. */
export function estimateValue(text: string): FieldValue | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number)
    ? undefined
    : { value: `${number}` };
}
