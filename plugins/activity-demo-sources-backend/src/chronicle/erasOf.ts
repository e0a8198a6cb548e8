import { Eras, planEras } from '../delivery/Eras';
import { Foundation, Service } from '../model';

/** When a service's repository was created, renamed its default branch and was archived: no chronicle is made for it. */
export function erasOf(company: Foundation, service: Service): Eras {
  const index = company.services.indexOf(service);
  return planEras({ company, service, index });
}
