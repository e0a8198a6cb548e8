import { foundCompany } from '../company';
import { Company, CompanyOptions } from '../model';
import { createChronicles } from './createChronicles';

/** A company with all that will ever happen in it; its chronicles are told when they are asked for. */
export function createCompany(options: CompanyOptions): Company {
  const foundation = foundCompany(options);
  return { ...foundation, ...createChronicles(foundation) };
}
