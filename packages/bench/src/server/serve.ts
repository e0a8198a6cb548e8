import { createBackend } from '@backstage/backend-defaults';
import {
  generatedCatalogFactory,
  generatedSourcesModule,
} from './organisationModules';

// The channel closes however the measuring process ends. If it was killed, its database is going too, so that there is no
// orderly end to wait for.
process.once('disconnect', () => process.exit());

const backend = createBackend();

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@activity-insights/plugin-activity-backend'));
backend.add(generatedSourcesModule);
backend.add(generatedCatalogFactory);

backend.start();
