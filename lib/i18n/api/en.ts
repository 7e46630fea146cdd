/** English: the page that says what the API answers. */
export const api = {
  title: 'API',
  description:
    'What this site publishes, as data for other front ends: addresses, parameters, answers and problems of its public API.',
  lead: 'Everything that this site publishes, as data for any other front end. Nothing needs a key.',
  document: 'OpenAPI document',
  viewer: 'Try the API',
  withoutScript: 'Trying it needs JavaScript. The reference says all the same without it.',
  addresses: 'Addresses',
  parameters: 'Parameters',
  required: 'required',
  noParameters: 'No parameters of its own.',
  answersWith: 'Answers with:',
  schemas: 'What answers are made of',
  problems: 'Problems',
  problemsLead:
    'What goes wrong is told as RFC 9457 has it: what kind of problem it is, what is wrong with which parameter, and how to mend it.',
};
