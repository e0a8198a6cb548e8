import type { activityTranslationRef } from './activityTranslationRef';

type Messages = typeof activityTranslationRef.T;

/** As i18next ends the keys of plural forms. */
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type BaseOf<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** The messages by the keys that they are asked for by; of plurals, all forms. */
type MessageByKey = {
  [Key in keyof Messages as BaseOf<Key>]: Messages[Key];
};

/** A key of a message. */
export type MessageKey = keyof MessageByKey;

type PluralKey = keyof Messages extends infer Key
  ? Key extends `${infer Base}_${PluralForm}`
    ? Base
    : never
  : never;

type NamesIn<Message> =
  Message extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | NamesIn<Rest>
    : never;

type NameByKey = {
  [Key in MessageKey]:
    | NamesIn<MessageByKey[Key]>
    | (Key extends PluralKey ? 'count' : never);
};

type Values<Name extends string> = [Name] extends [never]
  ? []
  : [values: { [N in Name]: N extends 'count' ? number : string }];

/**
 * A message in the language of the reader, as the `t` of Backstage gives it. The type is our own, because Backstage's looks for the names
 * in a message among all messages with every call: a type check took three minutes instead of half a minute.
 */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: Values<NameByKey[Key]>
) => string;
