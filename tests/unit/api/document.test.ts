import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectralCore from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, it } from 'vitest';
import { ENDPOINTS } from '@/lib/api/endpoints/all';
import { buildDocument } from '@/lib/api/openapi/build-document';
import { getSite } from '@/lib/content/library';

const document = buildDocument(getSite());
const source = JSON.stringify(document, null, 2);

it('the OpenAPI document passes Redocly’s recommended rules', async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  // Which licence a publisher gives, the publisher alone can say.
  const ours = problems.filter(({ ruleId }) => ruleId !== 'info-license');
  expect(ours.map(({ ruleId, message, location }) => [ruleId, message, location[0]])).toEqual([]);
});

it('the OpenAPI document passes Spectral’s recommended rules', async () => {
  const spectral = new spectralCore.Spectral();
  // Its type leaves out what it has: a ruleset of its own.
  const ruleset = oas as unknown as spectralCore.RulesetDefinition;
  spectral.setRuleset({ extends: [[ruleset, 'recommended']] });
  const problems = await spectral.run(new spectralCore.Document(source, Json, 'openapi.json'));
  expect(problems.map(({ code, message, path }) => [code, message, path.join('.')])).toEqual([]);
});

it('every address of the API is described once, by a name of its own', () => {
  expect(Object.keys(document.paths)).toEqual(ENDPOINTS.map(({ path }) => path));
  expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length);
});

it('whatever is referred to is there', () => {
  const names = [...source.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    const found = name
      .split('/')
      .reduce<unknown>(
        (node, step) => (node as Record<string, unknown> | undefined)?.[step],
        document,
      );
    expect(found, name).toBeDefined();
  }
});
