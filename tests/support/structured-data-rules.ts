import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import type { RenderedPage } from './rendered-page';
import { GOOD_REQUIRED, goodFaults, isGoodPage } from './structured-data/good-rules';
import {
  duplicateFaults,
  emptinessFaults,
  positionFaults,
  referenceFaults,
} from './structured-data/graph-rules';
import { orderFaults } from './structured-data/order-rules';
import { productFaults, templateFaults } from './structured-data/template-rules';
import { valueFaults } from './structured-data/value-rules';
import { visibilityFaults } from './structured-data/visibility-rules';
import { vocabularyFaults } from './structured-data/vocabulary-rules';

/** Warnings that say what could be added, not what is wrong. */
const TOLERATED = [/\(optional\)/, /gtin/i];

/**
 * Faults that Google's rich results would show, by Adobe's validator. Of its two ways to look at a
 * product a review is a product snippet, and a good of our own a merchant listing.
 */
async function validatorFaults(page: RenderedPage): Promise<string[]> {
  const { html } = page;
  const validator = new Validator();
  const [snippet, listing] = validator.registeredHandlers.Product ?? [];
  const handler = isGoodPage(page) ? listing : snippet;
  if (!handler) throw new Error('The validator has no handler for such products.');
  validator.registeredHandlers.Product = [handler];
  const data = new WebAutoExtractor({ addLocation: true }).parse(html);
  const issues = await validator.validate(data);
  return issues
    .filter(
      ({ severity, issueMessage }) =>
        severity === 'ERROR' || !TOLERATED.some((pattern) => pattern.test(issueMessage)),
    )
    .map(({ severity, rootType, issueMessage }) => `${severity} ${rootType}: ${issueMessage}`);
}

/**
 * Everything that is wrong with the structured data of one page, in words; empty for a sound page.
 * @param now decides which dates are past
 */
export async function structuredDataFaults(
  page: RenderedPage,
  now = new Date(),
): Promise<string[]> {
  const { nodes } = page;
  if (nodes.length === 0) return [...page.scriptFaults, 'the page marks up nothing'];
  return [
    ...page.scriptFaults,
    ...(await validatorFaults(page)),
    ...vocabularyFaults(nodes),
    ...valueFaults(nodes, now),
    ...duplicateFaults(nodes),
    ...referenceFaults(nodes),
    ...emptinessFaults(nodes, isGoodPage(page) ? GOOD_REQUIRED : {}),
    ...positionFaults(nodes),
    ...templateFaults(page),
    ...productFaults(page),
    ...(isGoodPage(page) ? goodFaults(page) : []),
    ...visibilityFaults(page),
    ...orderFaults(page),
  ];
}
