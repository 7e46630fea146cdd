/** A parameter, or a field of an answer. */
export interface FieldView {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isRequired: boolean;
}

interface OperationView {
  readonly id: string;
  /** Method, and path from the site's root with its parameters in braces. */
  readonly address: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly FieldView[];
  /** Name of the schema of what it answers with. */
  readonly answer: string;
}

interface SchemaView {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly FieldView[];
}

/** The API's document, as a page shows it. */
export interface ApiReferenceView {
  readonly operations: readonly OperationView[];
  readonly schemas: readonly SchemaView[];
  readonly problems: readonly { readonly id: string; readonly title: string }[];
}
