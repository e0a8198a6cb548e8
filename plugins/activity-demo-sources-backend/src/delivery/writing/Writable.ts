/** Something that is still being written. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
