import type { FlowPeriod } from '../../flow/select/Selection';
import type { StoredService } from '../../store/dora/services/readServices';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';

/** A question about deployments with everything that it names resolved. */
export interface DoraPlan {
  entity: CatalogEntity | undefined;
  /** IANA name. */
  zone: string;
  period: FlowPeriod;
  /** Those in scope that the caller may read, by ref. */
  services: readonly StoredService[];
  /** How many more there would be if the caller might read them. */
  hidden: number;
}
