import type { Request, Response } from 'express';
import { z } from 'zod';
import { requireLevel } from '../access/requireLevel';
import { GitlabRefusal } from '../GitlabRefusal';
import { sendPage } from '../paging/sendPage';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { Hook, hookSwitches } from '../webhooks/Hook';
import { requireGroup } from './people/addGroupRoutes';
import { GitlabRouting } from './GitlabRouting';
import { requireProject } from './projects/requireProject';

/** Whose hooks a request is about. */
type Place = Pick<Hook, 'service' | 'team' | 'everywhere'>;

const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform(text => text === 'true'),
]);
const hookSchema = z.object({
  url: z.url(),
  token: z.string().optional(),
  signing_token: z.string().startsWith('whsec_').optional(),
  ...Object.fromEntries(hookSwitches.map(name => [name, flag.optional()])),
});

/** Webhooks of projects and of groups. Secrets can be set, and are never shown. */
export function addHookRoutes(routing: GitlabRouting): void {
  const { api, project, visitOf } = routing;
  addHookRoutesAt(routing, `${project}/hooks`, (req, res) => {
    const visit = visitOf(req, res);
    const { id, gitlab } = requireProject(visit, req);
    return {
      visit,
      place: { service: id },
      shown: { project_id: gitlab.projectId },
    };
  });
  addHookRoutesAt(routing, `${api}/groups/:group/hooks`, (req, res) => {
    const visit = visitOf(req, res);
    const group = requireGroup(visit, req);
    const place =
      group.parentId === undefined
        ? { everywhere: true }
        : { team: group.path };
    return { visit, place, shown: { group_id: group.id } };
  });
}

function addHookRoutesAt(
  { router, hooks }: GitlabRouting,
  path: string,
  locate: (
    req: Request,
    res: Response,
  ) => { visit: Visit; place: Place; shown: Record<string, unknown> },
): void {
  const find = (req: Request, res: Response) => {
    const found = locate(req, res);
    requireLevel(found.visit, 40);
    const here = hooks.listAdded().filter(hook => isAt(hook, found.place));
    const render = (hook: Hook) => renderHook(hook, found.visit, found.shown);
    return { ...found, here, render };
  };
  const requireHook = (req: Request, here: readonly Hook[]) => {
    const hook = here.find(({ id }) => String(id) === req.params.hook);
    if (!hook) throw GitlabRefusal.notFound();
    return hook;
  };

  router.get(path, (req, res) => {
    const { visit, here, render } = find(req, res);
    sendPage(req, res, visit, { all: here, render });
  });
  router.get(`${path}/:hook`, (req, res) => {
    const { here, render } = find(req, res);
    res.json(render(requireHook(req, here)));
  });
  router.post(path, (req, res) => {
    const { visit, place, render } = find(req, res);
    const { success, data } = hookSchema.safeParse({
      ...req.query,
      ...req.body,
    });
    if (!success) throw GitlabRefusal.invalid('url is invalid');
    const asked = data as Record<string, unknown>;
    const hook = hooks.add({
      ...place,
      url: data.url,
      token: data.token,
      signingToken: data.signing_token,
      // Pushes are told if nothing else is said, and nothing else.
      events: hookSwitches.filter(
        name => asked[name] ?? name === 'push_events',
      ),
      createdAt: visit.at,
    });
    res.status(201).json(render(hook));
  });
  router.delete(`${path}/:hook`, (req, res) => {
    const { here } = find(req, res);
    hooks.remove(requireHook(req, here).id);
    res.status(204).end();
  });
}

function isAt(hook: Hook, { service, team, everywhere }: Place): boolean {
  return (
    hook.service === service &&
    hook.team === team &&
    hook.everywhere === everywhere
  );
}

function renderHook(
  { id, url, events, disabled, createdAt, token, signingToken }: Hook,
  { at }: Visit,
  shown: Record<string, unknown>,
): Record<string, unknown> {
  const isOff =
    disabled === 'forever' || (disabled !== undefined && disabled.until > at);
  const until = typeof disabled === 'object' ? disabled.until : undefined;
  const offStatus =
    disabled === 'forever' ? 'disabled' : 'temporarily_disabled';
  return {
    id,
    url,
    name: null,
    description: null,
    ...shown,
    created_at: formatInstant(createdAt),
    ...Object.fromEntries(
      hookSwitches.map(name => [name, events.includes(name)]),
    ),
    confidential_issues_events: false,
    confidential_note_events: false,
    wiki_page_events: false,
    enable_ssl_verification: true,
    push_events_branch_filter: null,
    alert_status: isOff ? offStatus : 'executable',
    disabled_until: formatInstant(isOff ? until : undefined),
    url_variables: [],
    custom_headers: [],
    token_present: token !== undefined,
    signing_token_present: signingToken !== undefined,
  };
}
