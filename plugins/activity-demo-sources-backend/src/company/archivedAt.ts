import { dayMs } from '../calendar';
import { Foundation, Instant, Service } from '../model';

/** From when on nobody works on an archived service; none for the others. */
export function archivedAt(
  company: Pick<Foundation, 'founded'>,
  service: Service,
): Instant | undefined {
  return service.gitlab.archived
    ? company.founded + 37 * 7 * dayMs + 14 * 3_600_000
    : undefined;
}
