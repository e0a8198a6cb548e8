import { stringify } from 'yaml';
import { createCompany } from '../src/chronicle/createCompany';
import { describeCatalog } from '../src/catalog/describeCatalog';

const asOf = Date.UTC(2026, 10, 16);

/** `examples/tidewater.yaml`: the catalog of the company that the example portal has by default. */
export function renderCatalog(): string {
  const company = createCompany({ seed: 1, scale: { people: 1, months: 1 } });
  const entities = describeCatalog(company, asOf).map(entity =>
    stringify(entity, { lineWidth: 0 }),
  );
  const note =
    '# The catalog of the company behind plugins/activity-demo-sources-backend, all of it invented. Written by `yarn demo:catalog`.';
  return `${note}\n${entities.join('---\n')}`;
}
