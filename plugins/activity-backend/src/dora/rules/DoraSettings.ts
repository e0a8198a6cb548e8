import type { BandSet } from '../bands/BandSet';
import type { FixRules, IncidentEntry } from './IncidentEntry';
import type { RunEntry } from './RunEntry';

/** An entry of a definition, with those for whom it stands there. */
export interface ConfiguredEntry<Entry> {
  /** Refs, in lower case; undefined for every Component that no entry names. */
  components?: readonly string[];
  entry: Entry;
}

/** What the configuration says of DORA. */
export interface DoraSettings {
  /** Which runs are deployments. */
  deployments: readonly ConfiguredEntry<RunEntry>[];
  /** Which work items are incidents; undefined if it does not say. */
  incidents?: readonly ConfiguredEntry<IncidentEntry>[];
  fixes: FixRules;
  /** The levels that values are told by; undefined for none, as it is by default. */
  bands?: BandSet;
}
