import { ForecastChart } from '../../charts/flow/forecast/ForecastChart';
import { ForecastForm } from '../../charts/flow/forecast/ForecastForm';
import { ForecastTable } from '../../charts/flow/forecast/ForecastTable';
import { useWords } from '../../words/useWords';
import { useFlowAnswer } from '../loading/useFlowAnswer';
import { FlowNotes } from '../pictures/FlowNotes';
import { FlowCard } from './FlowCard';
import type { FlowPage } from './FlowPage';
import { usualForecast } from './usualForecast';

/** When so many will be done, and how many by a day, if it goes on like this. */
export function ForecastCard({ page }: { page: FlowPage }) {
  const { t } = useWords();
  const { query, revision, location, today, tiles } = page;
  const { forecastItems, forecastBy } = location.look;
  const usual = usualForecast(tiles, today);
  const value = {
    items: forecastItems ?? usual.items,
    by: forecastBy && forecastBy >= today ? forecastBy : usual.by,
  };
  const asked = { ...query, ...value };
  const answer = useFlowAnswer(JSON.stringify(asked), revision, (api, signal) =>
    api.getForecast(asked, { signal }),
  );
  return (
    <FlowCard
      name="forecast"
      page={page}
      title={t('flow.card.title.forecast')}
      answer={answer}
      toolbar={
        <ForecastForm
          value={value}
          today={today}
          onChange={({ items, by }) =>
            page.change({ look: { forecastItems: items, forecastBy: by } })
          }
        />
      }
      chart={forecast => (
        <>
          <ForecastChart answer={forecast} today={today} />
          <FlowNotes notes={forecast.notes} />
        </>
      )}
      table={forecast => (
        <>
          <ForecastTable answer={forecast} today={today} />
          <FlowNotes notes={forecast.notes} />
        </>
      )}
    />
  );
}
