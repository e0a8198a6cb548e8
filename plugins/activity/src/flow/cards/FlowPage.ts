import type {
  FlowExplanation,
  FlowQuery,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import type { SubjectLocation } from '../location/flowLocation';
import type { FlowSelection } from '../location/flowSelection';
import type { ChangeFlowLocation } from '../location/useFlowLocation';

/** An explanation with the name of what it explains. */
export interface NamedExplanation {
  name: string;
  explain: FlowExplanation;
}

/** What every part of the page knows of it. */
export interface FlowPage {
  location: SubjectLocation;
  change: ChangeFlowLocation;
  /** What the page asks, about what it is about. */
  query: FlowQuery;
  /** Of the numbers on top: to the same question, or to the one before while its answer is on its way. */
  tiles: FlowTiles;
  /** `YYYY-MM-DD` in the zone of the page. */
  today: string;
  /** Grows whenever everything is to be asked for again. */
  revision: number;
  /** Lists items at the side. */
  onItems(selection: FlowSelection): void;
  onExplain(explained: NamedExplanation): void;
}
