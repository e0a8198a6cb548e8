import { createBackend } from '@backstage/backend-defaults';
import { forgeFeatures } from './forgeFeatures';

// The channel closes however the measuring process ends.
process.once('disconnect', () => process.exit());

const backend = createBackend();

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@activity-insights/plugin-activity-backend'));
backend.add(forgeFeatures);

backend.start();
