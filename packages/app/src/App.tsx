import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';

/**
 * The example portal. Plugins are not named here: `app.packages: all` in app-config.yaml finds those that package.json
 * depends on, Activity Insights among them.
 */
export const app = createApp({ features: [navModule, signInModule] });
