import { z } from 'zod';
import { named } from './registry';

const Fault = named(
  'Fault',
  z
    .strictObject({
      in: z.enum(['query', 'path', 'header']),
      name: z.string().describe('Of the parameter or header'),
      detail: z.string().describe('What is wrong with it'),
      remedy: z.string().describe('How to mend it'),
    })
    .describe('One thing that is wrong with a request'),
);

export const Problem = named(
  'Problem',
  z
    .strictObject({
      type: z.url().describe('Names the kind of problem, and says more about it'),
      title: z.string(),
      status: z.int().min(400).max(599),
      detail: z.string(),
      instance: z.string().describe('The address that was asked, from the root of the site'),
      errors: z.array(Fault),
    })
    .describe('What went wrong, as RFC 9457 has it'),
);

export type ProblemResource = z.infer<typeof Problem>;
export type FaultResource = z.infer<typeof Fault>;
