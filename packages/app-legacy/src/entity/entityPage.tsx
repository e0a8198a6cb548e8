import {
  EntityActivityCard,
  EntityActivityContent,
  EntityDoraCard,
  EntityFlowContent,
  EntityWorkCard,
  EntityWorkContent,
  isActivityAvailable,
  isDoraAvailable,
  isFlowAvailable,
} from '@activity-insights/plugin-activity';
import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import Grid from '@material-ui/core/Grid';

const overview = (
  <Grid container spacing={3} alignItems="stretch">
    <Grid item xs={12} md={6}>
      <EntityAboutCard />
    </Grid>
    <EntitySwitch>
      <EntitySwitch.Case if={isActivityAvailable}>
        <Grid item xs={12} md={6}>
          <EntityActivityCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityWorkCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={isDoraAvailable}>
        <Grid item xs={12} md={6}>
          <EntityDoraCard />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </Grid>
);

/** The page of an entity of any kind. What a legacy portal adds for Activity Insights are cards and routes. */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      {overview}
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/activity"
      title="Activity"
      if={isActivityAvailable}
    >
      <EntityActivityContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/work" title="Work" if={isActivityAvailable}>
      <EntityWorkContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/flow" title="Flow" if={isFlowAvailable}>
      <EntityFlowContent />
    </EntityLayout.Route>
  </EntityLayout>
);
