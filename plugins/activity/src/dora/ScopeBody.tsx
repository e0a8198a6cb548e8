import { FlowNotes } from '../flow/pictures/FlowNotes';
import type { DoraPage } from './DoraPage';
import { ListCard } from './over/ListCard';
import { ServicesCard } from './services/ServicesCard';

/** The services of a Group, a System or a Domain, each by itself, and what was deployed of them. */
export function ScopeBody({ page }: { page: Omit<DoraPage, 'service'> }) {
  const { answer, location, change, query, revision, onChanges } = page;
  return (
    <>
      <ServicesCard answer={answer} location={location} change={change} />
      <FlowNotes notes={answer.notes} />
      {answer.services.length > 0 && (
        <ListCard
          query={query}
          revision={revision}
          isOfOne={false}
          onChanges={onChanges}
        />
      )}
    </>
  );
}
