import type { Words } from '../../words/useWords';

/** Who says what counts: a rule, or the entity that has the annotation. */
export function sayerOf(t: Words['t'], by: string): string {
  return by === 'default' || by === 'config'
    ? t(`dora.explain.sayer.${by}`)
    : by;
}
