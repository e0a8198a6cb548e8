/** How far one traversal goes. */
export interface TraversalLimits {
  /** Levels below the roots, and above what is found. */
  depth: number;
  /** Items that are found, wherever they live. */
  items: number;
  /** Pages of search that are asked for. */
  requests: number;
}

/**
 * What a traversal may cost: it has to come to its end within the minutes that the host waits for a page, and its result is held
 * in memory.
 */
export const defaultTraversalLimits: TraversalLimits = {
  depth: 12,
  items: 100_000,
  requests: 1_000,
};
