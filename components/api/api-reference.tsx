import { SectionHeading } from '@/components/content/section-heading';
import type { Messages } from '@/lib/i18n/messages';
import type { ApiReferenceView, FieldView } from './api-reference-view';

function Fields({ fields, m }: { fields: readonly FieldView[]; m: Messages }) {
  return (
    <dl className="mt-3 grid gap-3">
      {fields.map(({ name, type, description, isRequired }) => (
        <div key={name}>
          <dt className="flex flex-wrap gap-x-3">
            <code className="font-semibold">{name}</code>
            <code lang="en" className="text-note break-all text-quiet">
              {type}
            </code>
            {isRequired ? <span className="text-note">{m.api.required}</span> : null}
          </dt>
          {description ? (
            <dd lang="en" className="max-w-measure text-note">
              {description}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}

function Operation({
  operation,
  m,
}: {
  operation: ApiReferenceView['operations'][number];
  m: Messages;
}) {
  const { id, address, summary, description, parameters, answer } = operation;
  return (
    <section aria-labelledby={id} className="mt-10">
      <SectionHeading id={id} level={3} className="text-title-3" m={m}>
        <span lang="en">{summary}</span>
      </SectionHeading>
      <p className="mt-2">
        <code className="break-all">{address}</code>
      </p>
      <p lang="en" className="mt-2 max-w-measure">
        {description}
      </p>
      <h4 className="mt-4 text-title-4">{m.api.parameters}</h4>
      {parameters.length > 0 ? (
        <Fields fields={parameters} m={m} />
      ) : (
        <p className="mt-2">{m.api.noParameters}</p>
      )}
      <p className="mt-4">
        {m.api.answersWith}{' '}
        <a href={`#schema-${answer}`} className="tap">
          <code>{answer}</code>
        </a>
      </p>
    </section>
  );
}

/** All addresses of the API, what they answer with and what can go wrong; needs no script. */
export function ApiReference({ view, m }: { view: ApiReferenceView; m: Messages }) {
  return (
    <>
      <section aria-labelledby="addresses" className="mt-section">
        <SectionHeading id="addresses" className="shelf text-title-2" m={m}>
          {m.api.addresses}
        </SectionHeading>
        {view.operations.map((operation) => (
          <Operation key={operation.id} operation={operation} m={m} />
        ))}
      </section>
      <section aria-labelledby="schemas" className="mt-section">
        <SectionHeading id="schemas" className="shelf text-title-2" m={m}>
          {m.api.schemas}
        </SectionHeading>
        {view.schemas.map(({ name, description, fields }) => (
          <section key={name} aria-labelledby={`schema-${name}`} className="mt-8">
            <h3 id={`schema-${name}`} lang="en" className="text-title-4">
              {name}
            </h3>
            <p lang="en" className="mt-1 max-w-measure text-quiet">
              {description}
            </p>
            <Fields fields={fields} m={m} />
          </section>
        ))}
      </section>
      <section aria-labelledby="problems" className="mt-section">
        <SectionHeading id="problems" className="shelf text-title-2" m={m}>
          {m.api.problems}
        </SectionHeading>
        <p className="mt-4 max-w-measure">{m.api.problemsLead}</p>
        <ul className="mt-4 grid gap-2">
          {view.problems.map(({ id, title }) => (
            <li key={id} id={`problem-${id}`}>
              <code className="font-semibold">{id}</code>: <span lang="en">{title}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
