import { createBackend } from '@backstage/backend-defaults';
import { serveMetrics } from './serveMetrics';

serveMetrics(process.env)?.whenReady.catch(error =>
  process.emitWarning(`Metrics are not served: ${error.message}`),
);

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@activity-insights/plugin-activity-backend'));
backend.add(import('@activity-insights/plugin-activity-backend-module-git'));
backend.add(import('@activity-insights/plugin-activity-backend-module-gitlab'));
backend.add(import('@activity-insights/plugin-activity-backend-module-jira'));

// A company that is made up, with a Jira and a GitLab to harvest: leave it out where there are real ones.
backend.add(import('@activity-insights/plugin-activity-demo-sources-backend'));

backend.start();
