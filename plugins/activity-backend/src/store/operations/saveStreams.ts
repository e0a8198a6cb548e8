import type { SourceProject } from '@activity-insights/plugin-activity-node';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { internInstance } from './internInstance';

/** A stream as a source lists it. */
export interface ListedStream {
  id: string;
  project: SourceProject;
  resource: string;
}

/** What one instance has to read. */
export interface InstanceListing {
  source: string;
  instance: string;
  enabled: boolean;
  streams: readonly ListedStream[];
}

/**
 * Makes the stored projects, units and streams of an instance those of its listing. Streams that are listed no more are
 * disabled: what they have brought stays.
 */
export async function saveStreams(
  tx: Tx,
  listing: InstanceListing,
): Promise<void> {
  const instanceId = await internInstance(tx, listing.source, listing.instance);
  const projectIds = new Map<string, number>();
  for (const { project } of listing.streams) {
    if (!projectIds.has(project.id)) {
      projectIds.set(project.id, await saveProject(tx, instanceId, project));
    }
  }
  const stored = await tx('streams')
    .where({ instance_id: instanceId })
    .select<{ id: string; enabled: boolean | number }[]>('id', 'enabled');
  const known = new Map(stored.map(row => [row.id, Boolean(row.enabled)]));
  for (const stream of listing.streams) {
    const enabled = known.get(stream.id);
    known.delete(stream.id);
    if (enabled === undefined) {
      await tx('streams')
        .insert({
          id: stream.id,
          instance_id: instanceId,
          project_id: projectIds.get(stream.project.id),
          resource: stream.resource,
          resource_id: await internResource(tx, stream.resource),
          enabled: listing.enabled,
          backfill_done: false,
          next_due_at: tx.raw(databaseClock(tx)),
          consecutive_failures: 0,
          coverage_complete: false,
        })
        .onConflict('id')
        .ignore();
    } else if (enabled !== listing.enabled) {
      await tx('streams')
        .where({ id: stream.id })
        .update({ enabled: listing.enabled });
    }
  }
  const vanished = [...known].filter(([, enabled]) => enabled);
  await disableStreams(
    tx,
    vanished.map(([id]) => id),
  );
}

/** Disables the streams of instances that are configured no more. */
export async function disableOtherInstances(
  tx: Tx,
  configured: readonly { source: string; instance: string }[],
): Promise<void> {
  const rows = await tx('streams as s')
    .join('instances as i', 'i.id', 's.instance_id')
    .where('s.enabled', true)
    .select<{ id: string; source: string; instance: string }[]>(
      's.id',
      'i.source',
      'i.instance',
    );
  const isConfigured = (row: { source: string; instance: string }) =>
    configured.some(
      ({ source, instance }) =>
        source === row.source && instance === row.instance,
    );
  const others = rows.filter(row => !isConfigured(row));
  await disableStreams(
    tx,
    others.map(row => row.id),
  );
}

/** A disabled stream keeps no run waiting. */
async function disableStreams(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx('streams').whereIn('id', ids).update({ enabled: false });
  await tx('harvest_run_streams')
    .whereIn('stream_id', ids)
    .where({ status: 'pending' })
    .update({ status: 'cancelled' });
}

async function saveProject(
  tx: Tx,
  instanceId: number,
  project: SourceProject,
): Promise<number> {
  const key = { instance_id: instanceId, external_id: project.id };
  const componentRefs = JSON.stringify(
    (project.componentRefs ?? []).map(ref => ref.toLocaleLowerCase('en-US')),
  );
  const found = await tx('projects')
    .where(key)
    .first<{ id: number; component_refs: string }>('id', 'component_refs');
  if (found) {
    if (found.component_refs !== componentRefs) {
      await tx('projects')
        .where({ id: found.id })
        .update({ component_refs: componentRefs });
    }
    return found.id;
  }
  await tx('projects')
    .insert({
      ...key,
      name: project.name,
      url: project.url ?? null,
      locators: JSON.stringify(project.locators ?? []),
      component_refs: componentRefs,
    })
    .onConflict(['instance_id', 'external_id'])
    .ignore();
  const created = await tx('projects').where(key).first<{ id: number }>('id');
  await tx('units')
    .insert({ project_id: created!.id, filter: '' })
    .onConflict(['project_id', 'filter'])
    .ignore();
  return created!.id;
}

async function internResource(tx: Tx, name: string): Promise<number> {
  await tx('resources').insert({ name }).onConflict('name').ignore();
  const resource = await tx('resources')
    .where({ name })
    .first<{ id: number }>('id');
  return resource!.id;
}
