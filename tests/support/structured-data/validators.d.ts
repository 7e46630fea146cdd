/** The two packages ship no types of their own; this is the part that the tests use. */
declare module '@adobe/structured-data-validator' {
  interface Issue {
    readonly severity: 'ERROR' | 'WARNING';
    readonly issueMessage: string;
    readonly rootType: string;
  }
  export default class Validator {
    registeredHandlers: Record<string, (() => Promise<unknown>)[]>;
    validate(data: unknown): Promise<Issue[]>;
  }
}

declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options?: { addLocation?: boolean });
    parse(html: string): unknown;
  }
}
