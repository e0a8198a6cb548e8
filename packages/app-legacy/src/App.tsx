import { activityPlugin } from '@activity-insights/plugin-activity';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  ProxiedSignInPage,
} from '@backstage/core-components';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { Navigate, Route } from 'react-router-dom';
import { entityPage } from './entity/entityPage';
import { Root } from './Root';
import { scmIntegrationsApi } from './scmIntegrationsApi';

const app = createApp({
  apis: [scmIntegrationsApi],
  plugins: [activityPlugin, catalogPlugin],
  components: {
    // Everybody is the guest, as in packages/app.
    SignInPage: props => <ProxiedSignInPage {...props} provider="guest" />,
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
  </FlatRoutes>
);

/** The example portal on the legacy frontend system: a catalog whose pages have the Activity tab and the Activity card. */
export const App = app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <Root>{routes}</Root>
    </AppRouter>
  </>,
);
