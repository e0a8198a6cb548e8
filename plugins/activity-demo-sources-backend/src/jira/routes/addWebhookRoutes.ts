import { z } from 'zod';
import { JiraRefusal } from '../JiraRefusal';
import { parseQuery } from '../jql/parseQuery';
import { Webhook } from '../webhooks/Webhook';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';

const filterName = 'issue-related-events-section';

const webhookSchema = z.object({
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  events: z.array(z.string()).default([]),
  filters: z.object({ [filterName]: z.string().optional() }).default({}),
  excludeBody: z.boolean().default(false),
  enabled: z.boolean().default(true),
  secret: z.string().optional(),
});

/** Webhooks as administrators register them. Those of apps are closed to whoever comes with a token. */
export function addWebhookRoutes({
  router,
  site,
  webhooks,
  visitOf,
  api,
}: JiraRouting): void {
  const path = '/rest/webhooks/1.0/webhook';

  router.get(path, (req, res) => {
    const visit = visitOf(req, res);
    res.json(webhooks.list().map(webhook => renderWebhook(visit, webhook)));
  });

  router.post(path, (req, res) => {
    const visit = visitOf(req, res);
    const { filters, ...webhook } = readBody(req, webhookSchema);
    const jql = filters[filterName];
    parseQuery(jql ?? '');
    res
      .status(201)
      .json(renderWebhook(visit, webhooks.add({ ...webhook, jql })));
  });

  router.get(`${path}/:id`, (req, res) => {
    const visit = visitOf(req, res);
    const found = webhooks
      .list()
      .find(({ id }) => String(id) === req.params.id);
    if (!found) {
      throw JiraRefusal.notFound('No webhook with this id.');
    }
    res.json(renderWebhook(visit, found));
  });

  router.delete(`${path}/:id`, (req, res) => {
    visitOf(req, res);
    if (!webhooks.remove(Number(req.params.id))) {
      throw JiraRefusal.notFound('No webhook with this id.');
    }
    res.status(204).end();
  });

  if (site.flavour === 'cloud') {
    router.all([`${api}/webhook`, `${api}/webhook/refresh`], () => {
      throw new JiraRefusal(403, [
        'Only Connect and OAuth 2.0 apps can use this operation.',
      ]);
    });
  }
}

/** The secret stays where it is. */
function renderWebhook(visit: Visit, webhook: Webhook) {
  const { id, name, url, events, jql, excludeBody, enabled, secret } = webhook;
  return {
    self: `${visit.baseUrl}/rest/webhooks/1.0/webhook/${id}`,
    name,
    url,
    events,
    filters: jql === undefined ? {} : { [filterName]: jql },
    excludeBody,
    enabled,
    isSigned: secret !== undefined,
  };
}
