import type { FieldMeaning } from './FieldMeaning';

/** What a source shows of an item and has no log of. What cannot change there, such as the key, is not among it. */
const unlogged: Readonly<Record<string, readonly FieldMeaning[]>> = {
  gitlab: ['estimate'],
};

/** Whether a kind of source tells when a field has changed. */
export function isLogged(source: string, field: FieldMeaning): boolean {
  return !(Object.hasOwn(unlogged, source) && unlogged[source].includes(field));
}
