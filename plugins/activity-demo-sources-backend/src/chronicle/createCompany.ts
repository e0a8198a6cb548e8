import { foundCompany } from '../company';
import { CompanyOptions, Foundation } from '../model';
import { Chronicles, createChronicles } from './createChronicles';

/** A company whose chronicles are at hand. */
export interface ToldCompany extends Foundation, Chronicles {}

/** A company with all that will ever happen in it; its chronicles are told when they are asked for. */
export function createCompany(options: CompanyOptions): ToldCompany {
  const foundation = foundCompany(options);
  return { ...foundation, ...createChronicles(foundation) };
}
