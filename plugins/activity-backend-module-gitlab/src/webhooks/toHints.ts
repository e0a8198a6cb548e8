import type { StreamHint } from '@activity-insights/plugin-activity-node';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { formatNumberedHint } from '../hints/NumberedHint';

const id = z.int().min(1);
const numbered = z.looseObject({ id, iid: id });
const project = z.looseObject({ id });

/** System hooks say it by another name. */
const kindBody = z
  .looseObject({
    object_kind: z.string().nullish(),
    event_name: z.string().nullish(),
  })
  .transform(body => body.object_kind ?? body.event_name)
  .pipe(z.string().min(1));
const pushBody = z.looseObject({ project_id: id });
const numberedBody = z.looseObject({ project, object_attributes: numbered });
const noteBody = z.looseObject({
  project,
  merge_request: numbered.nullish(),
  issue: numbered.nullish(),
});
const pipelineBody = z.looseObject({
  project,
  object_attributes: z.looseObject({ id }),
});
const deploymentBody = z.looseObject({ project, deployment_id: id });
const releaseBody = z.looseObject({ project, tag: z.string().min(1) });

type Reader = (body: unknown) => StreamHint[];

/** What each kind of delivery is about. Those that are not listed change nothing that is harvested. */
const readers: Readonly<Record<string, Reader>> = {
  push: hintCommits,
  merge_request: body => hintNumbered(body, 'merge_requests'),
  issue: body => hintNumbered(body, 'issues'),
  work_item: body => hintNumbered(body, 'issues'),
  note: hintNoted,
  pipeline: hintPipeline,
  deployment: hintDeployment,
  release: hintRelease,
};

/**
 * What is to be looked at because of a delivery: nothing of what it says is believed.
 *
 * @param delivered - the parsed JSON, unchecked
 * @throws InputError if it is no delivery of GitLab, or lacks what its kind should have
 */
export function toHints(delivered: unknown): StreamHint[] {
  const kind = parse(kindBody, delivered, 'The delivery');
  return Object.hasOwn(readers, kind) ? readers[kind](delivered) : [];
}

/** A push lists twenty commits at most, and none that it took away: all tips are compared, once for many pushes. */
function hintCommits(delivered: unknown): StreamHint[] {
  const { project_id: projectId } = parse(pushBody, delivered, 'The push');
  return [{ projectId: `${projectId}`, resource: 'commits', key: 'push' }];
}

function hintNumbered(delivered: unknown, resource: string): StreamHint[] {
  const body = parse(numberedBody, delivered, `One of ${resource}`);
  const key = formatNumberedHint(body.object_attributes);
  return [{ projectId: `${body.project.id}`, resource, key }];
}

/** Notes on commits and snippets are not harvested. */
function hintNoted(delivered: unknown): StreamHint[] {
  const body = parse(noteBody, delivered, 'The note');
  const projectId = `${body.project.id}`;
  const hint = (resource: string, noted: z.output<typeof numbered>) => ({
    projectId,
    resource,
    key: formatNumberedHint(noted),
  });
  if (body.merge_request) return [hint('merge_requests', body.merge_request)];
  return body.issue ? [hint('issues', body.issue)] : [];
}

function hintPipeline(delivered: unknown): StreamHint[] {
  const body = parse(pipelineBody, delivered, 'The pipeline');
  const key = `${body.object_attributes.id}`;
  return [{ projectId: `${body.project.id}`, resource: 'pipelines', key }];
}

function hintDeployment(delivered: unknown): StreamHint[] {
  const body = parse(deploymentBody, delivered, 'The deployment');
  const key = `${body.deployment_id}`;
  return [{ projectId: `${body.project.id}`, resource: 'deployments', key }];
}

function hintRelease(delivered: unknown): StreamHint[] {
  const body = parse(releaseBody, delivered, 'The release');
  return [
    {
      projectId: `${body.project.id}`,
      resource: 'releases',
      key: body.tag.slice(0, 200),
    },
  ];
}

/** Messages name what is missing and where, never what is there. */
function parse<T>(schema: z.ZodType<T>, delivered: unknown, name: string): T {
  const parsed = schema.safeParse(delivered);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(
    ({ path }) => path.map(String).join('.') || 'body',
  );
  throw new InputError(
    `${name} cannot be understood: ${[...new Set(paths)].join(', ')}`,
  );
}
