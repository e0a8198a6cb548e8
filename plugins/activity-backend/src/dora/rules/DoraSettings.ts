import type { BandSet } from '../bands/BandSet';
import type { FixRules, IncidentEntry } from './IncidentEntry';
import type { RunEntry } from './RunEntry';

/** What the configuration says of DORA. */
export interface DoraSettings {
  /** Which runs are deployments. */
  deployments: readonly {
    /** Refs, in lower case; undefined for every Component that no entry names. */
    components?: readonly string[];
    entry: RunEntry;
  }[];
  /** Which work items are incidents; undefined if it does not say. */
  incidents?: readonly IncidentEntry[];
  fixes: FixRules;
  /** The levels that values are told by; undefined for none, as it is by default. */
  bands?: BandSet;
}
