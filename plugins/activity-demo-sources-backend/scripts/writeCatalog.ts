import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderCatalog } from './renderCatalog';

// The catalog of the example portal: `yarn demo:catalog` in the root.
writeFileSync(
  resolve(__dirname, '../../../examples/tidewater.yaml'),
  renderCatalog(),
);
