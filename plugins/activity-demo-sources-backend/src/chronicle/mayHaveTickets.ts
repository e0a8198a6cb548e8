import { keepsTickets } from '../delivery/tickets/planTickets';
import { Foundation, Service } from '../model';

/** Whether a service keeps issues in GitLab at all: most do not, and no chronicle is made to know that. */
export function mayHaveTickets(company: Foundation, service: Service): boolean {
  return keepsTickets({ index: company.services.indexOf(service) });
}
