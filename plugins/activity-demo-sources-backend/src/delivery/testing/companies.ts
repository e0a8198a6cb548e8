import { CompanyOptions } from '../../model';

/** Small ones, of which every property has to hold; the first one has all the oddities. */
export const companies: CompanyOptions[] = [
  { seed: 7, scale: { people: 1, months: 1 } },
  { seed: 8, scale: { people: 0.4, months: 1 } },
  { seed: 90_210, scale: { people: 0.4, months: 0.5 } },
];
