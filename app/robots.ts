import type { MetadataRoute } from 'next';
import { robotsRules } from '@/lib/syndication/robots-rules';
import { siteContext } from './compose/site-context';

export default function robots(): MetadataRoute.Robots {
  return robotsRules(siteContext().site);
}
