import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createAdminRouter } from './admin/createAdminRouter';
import { createCompany } from './chronicle/createCompany';
import { CompanyClock } from './clock/CompanyClock';
import type { DemoSettings } from './DemoSettings';
import { FaultBoard } from './faults/FaultBoard';
import { injectFaults } from './faults/injectFaults';
import { createGitlabRouter } from './gitlab/createGitlabRouter';
import {
  createGitlabSettings,
  type GitlabSettings,
} from './gitlab/GitlabSettings';
import { HookRegistry } from './gitlab/webhooks/HookRegistry';
import { HookSender } from './gitlab/webhooks/HookSender';
import { createJiraRouter } from './jira/createJiraRouter';
import type { JiraFlavour } from './jira/JiraFlavour';
import { createJiraSettings, type JiraSettings } from './jira/JiraSettings';
import { WebhookRegistry } from './jira/webhooks/WebhookRegistry';
import { WebhookSender } from './jira/webhooks/WebhookSender';
import type { Company } from './model';
import { TellingAhead } from './telling/TellingAhead';

/** A company with its systems, ready to be asked. */
export interface DemoSources {
  readonly company: Company;
  readonly clock: CompanyClock;
  readonly faults: FaultBoard;
  /** What can be changed about Jira while it runs. Webhooks of the configuration are those of Cloud. */
  readonly jira: {
    readonly cloud: JiraSettings;
    readonly dataCenter: JiraSettings;
  };
  /** What can be changed about GitLab while it runs. */
  readonly gitlab: GitlabSettings;
  /** The systems below `/jira-cloud`, `/jira-dc` and `/gitlab`, and `/admin`. */
  readonly router: Router;
  /** Tells webhooks what has happened since it was last called. */
  deliverWebhooks(signal?: AbortSignal): Promise<void>;
  /**
   * Tells what lists of a large company's whole site have rows of, so that they are quick, in processes of their own. To be
   * called again from time to time, as the clock goes on.
   *
   * @returns whether there was something to tell
   * @throws Error if that fails; lists are right without it
   */
  tellAhead(signal: AbortSignal): Promise<boolean>;
}

/**
 * @param settings - what the company is made from, and how its systems behave
 * @param baseUrl - where others reach the router, without a slash at the end: webhooks name it
 */
export function createDemoSources(
  settings: DemoSettings,
  baseUrl: string,
): DemoSources {
  const company = createCompany(settings);
  const clock = new CompanyClock({
    founded: company.founded,
    ...settings.clock,
  });
  const faults = new FaultBoard(settings.seed);
  faults.replace(settings.faults);
  const serveJira = (
    flavour: JiraFlavour,
    path: string,
    differences: Partial<JiraSettings>,
  ) => {
    const jira = createJiraSettings(differences);
    const registry = new WebhookRegistry(jira);
    const site = { flavour, company, clock, settings: jira };
    return {
      jira,
      router: createJiraRouter(flavour, { ...site, webhooks: registry }),
      sender: new WebhookSender({ site, registry, baseUrl: baseUrl + path }),
    };
  };
  const cloud = serveJira('cloud', '/jira-cloud', settings.jira);
  const dataCenter = serveJira('dataCenter', '/jira-dc', {
    ...settings.jira,
    webhooks: [],
  });

  const gitlab = createGitlabSettings(settings.gitlab);
  const hooks = new HookRegistry(gitlab);
  const gitlabSite = { company, clock, settings: gitlab };
  const hookSender = new HookSender({
    site: gitlabSite,
    registry: hooks,
    baseUrl: `${baseUrl}/gitlab`,
  });

  const telling = new TellingAhead(company, clock);
  const router = PromiseRouter();
  router.use('/admin', createAdminRouter({ company, clock, faults }));
  router.use('/jira-cloud', injectFaults('jira-cloud', faults), cloud.router);
  router.use('/jira-dc', injectFaults('jira-dc', faults), dataCenter.router);
  router.use(
    '/gitlab',
    injectFaults('gitlab', faults),
    createGitlabRouter({ ...gitlabSite, hooks }),
  );
  return {
    company,
    clock,
    faults,
    jira: { cloud: cloud.jira, dataCenter: dataCenter.jira },
    gitlab,
    router,
    async deliverWebhooks(signal) {
      await cloud.sender.deliverDue(signal);
      await dataCenter.sender.deliverDue(signal);
      await hookSender.deliverDue(signal);
    },
    tellAhead: signal => telling.run(signal),
  };
}
