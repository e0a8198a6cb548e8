import type {
  GetEntitiesByRefsRequest,
  GetEntitiesByRefsResponse,
} from '@backstage/catalog-client';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

const pageSize = 500;

/** A catalog of fixed entities in this very process. What is asked for often takes no time that grows with their number. */
export class GeneratedCatalog extends InMemoryCatalogClient {
  readonly #entities: readonly Entity[];
  readonly #byRef: ReadonlyMap<string, Entity>;

  constructor(entities: Entity[]) {
    super({ entities });
    this.#entities = entities;
    this.#byRef = new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  /** All of them: they are of the kinds, and have the fields, that the plugin asks for. */
  async *streamEntities(): AsyncIterable<Entity[]> {
    for (let from = 0; from < this.#entities.length; from += pageSize) {
      yield this.#entities.slice(from, from + pageSize);
    }
  }

  async getEntityByRef(
    ref: string | CompoundEntityRef,
  ): Promise<Entity | undefined> {
    const parsed = typeof ref === 'string' ? parseEntityRef(ref) : ref;
    return this.#byRef.get(stringifyEntityRef(parsed));
  }

  async getEntitiesByRefs({
    entityRefs,
  }: GetEntitiesByRefsRequest): Promise<GetEntitiesByRefsResponse> {
    return { items: entityRefs.map(ref => this.#byRef.get(ref)) };
  }
}
