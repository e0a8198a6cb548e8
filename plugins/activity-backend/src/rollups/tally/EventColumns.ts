/** Stands in `EventColumns.shifts` for an author's clock that is not known. */
export const unknownShift = -32_768;

/** Events as columns: the n-th event has the n-th value of each. They come by the million, hence numbers in typed arrays. */
export interface EventColumns {
  /** UTC. */
  buckets: Int32Array;
  /** 0 for none. */
  accountIds: Int32Array;
  /** 0 for none. */
  unitSetIds: Int32Array;
  kinds: Int16Array;
  classes: Int16Array;
  /** How many buckets the author's clock is ahead of UTC, or `unknownShift`. */
  shifts: Int16Array;
}

/** Columns of so many events, with zeros. */
export function emptyColumns(length: number): EventColumns {
  return {
    buckets: new Int32Array(length),
    accountIds: new Int32Array(length),
    unitSetIds: new Int32Array(length),
    kinds: new Int16Array(length),
    classes: new Int16Array(length),
    shifts: new Int16Array(length),
  };
}
