import { ApplyButton, RadioGroup } from '@/components/ui/filter-fields';
import type { FinderFormView } from './browse-view';

/** A few questions that lead to some products: one screen, a plain form. */
export function FinderForm({
  view: { action, title, lead, ask, questions },
  id = 'finder',
}: {
  view: FinderFormView;
  id?: string;
}) {
  return (
    <section aria-labelledby={id} className="mt-section rounded-card bg-panel p-5 sm:p-8">
      <h2 id={id} className="text-title-2">
        {title}
      </h2>
      <p className="mt-2 max-w-measure text-quiet">{lead}</p>
      <form action={action} method="get" aria-labelledby={id} autoComplete="off" className="mt-5">
        <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
          {questions.map((question) => (
            <RadioGroup key={question.name} className="grid" {...question} />
          ))}
        </div>
        <div className="mt-5">
          <ApplyButton>{ask}</ApplyButton>
        </div>
      </form>
    </section>
  );
}
