import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import type { FlowPeriod } from '../../flow/select/Selection';
import type { ItemFactsFilter } from '../../store/flow/reads/itemFactsSql';
import type { ResolvedWorkScope } from '../workItems/resolveWorkScope';

/** A question about flow with everything that it names resolved. */
export interface FlowPlan extends ResolvedWorkScope {
  entity: CatalogEntity | undefined;
  /** IANA name. */
  zone: string;
  period: FlowPeriod;
  /** Of work items, and as far as these have the same of changes. */
  items: ItemFactsFilter;
  /** Whether changes of bots count. */
  withBots: boolean;
  /** Whether the question leaves anything out by a source, a project or a type. */
  isFiltered: boolean;
}
