import { sourceBit } from './grains';

/** A set of units in which events are seen. */
export interface UnitSet {
  unitIds: readonly number[];
  /** Bits of the kinds of source that the units belong to, see `sourceBit`. */
  sources: number;
}

/** The bits of kinds of source. */
export function sourceBits(sources: readonly string[]): number {
  return sources.reduce((bits, source) => bits | sourceBit(source), 0);
}
