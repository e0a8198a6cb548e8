import { ProxiedSignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';

/** Everybody is signed in as the guest at once: the first page that somebody sees is the catalog, not a form. */
function GuestSignInPage(props: SignInPageProps) {
  return <ProxiedSignInPage {...props} provider="guest" />;
}

const signInPage = SignInPageBlueprint.make({
  params: { loader: async () => GuestSignInPage },
});

/** The sign-in page of the example portal; a portal of your own has its own. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage],
});
