// Made from the OpenAPI document by "npm run api:client"; a test compares.

export interface paths {
    readonly "/site": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The site
         * @description Its name and languages, its marketplaces and merchants, and what it discloses.
         */
        readonly get: operations["getSite"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/products": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Products
         * @description Products with their reviews but for the texts. Prices come only as far as they may be shown now, each with its time, its end and its notices.
         */
        readonly get: operations["listProducts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/products/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One product
         * @description Products with their reviews but for the texts. Prices come only as far as they may be shown now, each with its time, its end and its notices.
         */
        readonly get: operations["getProduct"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Best-of lists
         * @description Best-of lists with their picks and how to buy them. Prices come only as far as they may be shown now, each with its time, its end and its notices.
         */
        readonly get: operations["listLists"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One best-of list
         * @description Best-of lists with their picks and how to buy them. Prices come only as far as they may be shown now, each with its time, its end and its notices.
         */
        readonly get: operations["getList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/guides": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Guides
         * @description Guides in short; their texts stand at their pages and in Markdown.
         */
        readonly get: operations["listGuides"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/guides/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One guide
         * @description Guides in short; their texts stand at their pages and in Markdown.
         */
        readonly get: operations["getGuide"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/categories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Categories
         * @description Categories, how their products are scored, and what is specified of them.
         */
        readonly get: operations["listCategories"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/categories/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One category
         * @description Categories, how their products are scored, and what is specified of them.
         */
        readonly get: operations["getCategory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Authors
         * @description Who writes here, and why readers may trust them.
         */
        readonly get: operations["listAuthors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/authors/{slug}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * One author
         * @description Who writes here, and why readers may trust them.
         */
        readonly get: operations["getAuthor"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/offers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Ways to buy products
         * @description Every way to buy some products, or all of them: the link, what must be disclosed beside it, and the price as far as it may be shown now. `page.total` counts the products that were looked at.
         */
        readonly get: operations["listOffers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/deals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Deals
         * @description What there is to save at this moment, as merchants state it. A page holds 24 at most.
         */
        readonly get: operations["listDeals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search
         * @description Finds pages of every kind by words, and products by what is meant: "wireless headphones under 300 g". The best come first; there are no further pages.
         */
        readonly get: operations["search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Suggestions
         * @description What may be meant by what was typed so far: searches first, then pages of each kind.
         */
        readonly get: operations["suggest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Products side by side
         * @description What some products have in common and in what they differ, line by line, with how to buy each.
         */
        readonly get: operations["compareProducts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description An amount of money */
        readonly Money: {
            /** @description In minor units of the currency: cents for USD, yen for JPY */
            readonly amount: number;
            /** @description ISO 4217 code */
            readonly currency: string;
            /** @description The amount for people, in the language of the answer */
            readonly display: string;
        };
        /** @description A picture and its text alternative */
        readonly Picture: {
            /**
             * Format: uri
             * @description The picture as it is
             */
            readonly src: string;
            /** @description What it shows, for people who cannot see it */
            readonly alt: string;
            /** @description The same as pixels, in the ratios 16:9, 4:3 and 1:1 */
            readonly renditions: readonly {
                /** Format: uri */
                readonly src: string;
                /** @description Pixels */
                readonly width: number;
                /** @description Pixels */
                readonly height: number;
                /** @enum {string} */
                readonly type: "image/png" | "image/jpeg";
            }[];
        };
        /** @description Where else a resource is to be had */
        readonly Links: {
            /**
             * Format: uri
             * @description This resource in the API
             */
            readonly self: string;
            /**
             * Format: uri
             * @description Its page
             */
            readonly html: string;
            /** @description The text of its page as Markdown */
            readonly markdown: string | null;
        };
        /** @description Another resource, by its id */
        readonly Reference: {
            /** @description Its kind and slug, such as "category:headphones" */
            readonly id: string;
            readonly slug: string;
            readonly name: string;
            /**
             * Format: uri
             * @description The resource in the API
             */
            readonly self: string;
            /**
             * Format: uri
             * @description Its page
             */
            readonly html: string;
        };
        /** @description What changed on a page, and when */
        readonly Change: {
            /** Format: date */
            readonly on: string;
            readonly what: string;
        };
        /** @description Who sells it */
        readonly MerchantReference: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            readonly slug: string;
            readonly name: string;
        };
        /** @description A link to a merchant */
        readonly OfferLink: {
            /**
             * Format: uri
             * @description Use it as it is: it leads to the merchant and names who sent the reader
             */
            readonly href: string;
            /**
             * @description Put it on the anchor as it is; never add noreferrer
             * @enum {string}
             */
            readonly rel: "sponsored nofollow noopener" | "noopener";
            /** @description True where the merchant pays for the link: a disclosure is owed */
            readonly isPaid: boolean;
            /**
             * @description "search" leads to the results of a search: no price may stand beside it
             * @enum {string}
             */
            readonly kind: "product" | "search";
            /** @description Words for the anchor, which name the merchant */
            readonly label: string;
            /** @description Words to stand beside a paid link */
            readonly mark: string | null;
        };
        /** @description A price that may be shown now, with what must stand beside it */
        readonly Price: {
            /** @description Null where the merchant has it but names no price now */
            readonly amount: components["schemas"]["Money"] | null;
            /** @description The price before, as the merchant states it, and what it calls it */
            readonly listPrice: {
                readonly money: components["schemas"]["Money"];
                readonly label: string;
            } | null;
            /** @description As the merchant states it */
            readonly savingPercent: number | null;
            /** @description What delivery costs; null where it is not known */
            readonly delivery: components["schemas"]["Money"] | null;
            /** @enum {string} */
            readonly availability: "in_stock" | "preorder" | "backorder" | "out_of_stock" | "unknown";
            /** @enum {string} */
            readonly condition: "new" | "refurbished" | "used";
            readonly seller: string | null;
            /** @description True where members of the merchant’s club alone get it */
            readonly isMembersOnly: boolean;
            /** @description True where it is invented, on a site that is being tried out */
            readonly isDemo: boolean;
            /**
             * Format: date-time
             * @description When it was seen; show it beside the price
             */
            readonly asOf: string;
            /** @description The same for people */
            readonly asOfDisplay: string;
            /**
             * Format: date-time
             * @description From then on it may not be shown
             */
            readonly expiresAt: string;
            /** @description What the merchant asks to stand where its price stands */
            readonly notices: readonly string[];
        };
        /** @description One way to buy a product */
        readonly Offer: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "offer";
            readonly product: components["schemas"]["Reference"];
            readonly merchant: components["schemas"]["MerchantReference"];
            /** @description Null for merchants with one shop */
            readonly marketplace: ("US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU") | null;
            /** @description True for the one to propose first */
            readonly isBest: boolean;
            readonly link: components["schemas"]["OfferLink"];
            /** @description Sentences that stand above the first paid link of a page */
            readonly disclosure: readonly string[];
            /** @description Null where none may be shown now */
            readonly price: components["schemas"]["Price"] | null;
        };
        /** @description A line of a specification */
        readonly SpecLine: {
            /** @description Id of an attribute of the category */
            readonly attribute: string | null;
            readonly group: string;
            readonly name: string;
            /** @description As people read it */
            readonly value: string;
            /**
             * @description Whose figure it is: the maker’s, a published source’s, or our own
             * @enum {string}
             */
            readonly source: "maker" | "published" | "measured";
            /** @description Day on which it was read or measured */
            readonly on: string | null;
        };
        /** @description A product in short, with its offers */
        readonly ProductSummary: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "product";
            readonly slug: string;
            /** @description Full name with brand */
            readonly name: string;
            readonly brand: string;
            readonly category: components["schemas"]["Reference"];
            readonly picture: components["schemas"]["Picture"];
            /**
             * @description What the review rests on; say it beside the score
             * @enum {string}
             */
            readonly assessment: "specifications" | "hands-on";
            readonly score: number;
            readonly verdict: string;
            readonly bestFor: string;
            /** @enum {string} */
            readonly status: "current" | "replaced" | "discontinued";
            /** @description The best first; those without a price come last */
            readonly offers: readonly components["schemas"]["Offer"][];
            readonly links: components["schemas"]["Links"];
        };
        /** @description A product and its review */
        readonly Product: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "product";
            readonly slug: string;
            /** @description Full name with brand */
            readonly name: string;
            readonly brand: string;
            readonly category: components["schemas"]["Reference"];
            readonly picture: components["schemas"]["Picture"];
            /**
             * @description What the review rests on; say it beside the score
             * @enum {string}
             */
            readonly assessment: "specifications" | "hands-on";
            readonly score: number;
            readonly verdict: string;
            readonly bestFor: string;
            /** @enum {string} */
            readonly status: "current" | "replaced" | "discontinued";
            /** @description The best first; those without a price come last */
            readonly offers: readonly components["schemas"]["Offer"][];
            readonly links: components["schemas"]["Links"];
            readonly model: string;
            readonly gtin: string | null;
            readonly description: string;
            readonly author: components["schemas"]["Reference"];
            /** @description Month (YYYY-MM) or year */
            readonly released: string;
            /** @description A price of the past: say so, with "released" */
            readonly launchPrice: components["schemas"]["Money"] | null;
            readonly predecessor: {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
            } | null;
            readonly successor: {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
            } | null;
            /** @description Where it is another product in another colour or size */
            readonly variant: {
                readonly of: components["schemas"]["Reference"];
                readonly name: string;
            } | null;
            /** @description By the rubric of its category */
            readonly scores: readonly {
                readonly id: string;
                readonly name: string;
                /** @description Share of the score, in per cent */
                readonly weight: number;
                readonly score: number;
            }[];
            readonly pros: readonly string[];
            readonly cons: readonly string[];
            readonly specs: readonly components["schemas"]["SpecLine"][];
            /** @description What can be compared, by attribute */
            readonly values: {
                readonly [key: string]: number | boolean | {
                    readonly from: number;
                    readonly to: number;
                } | readonly string[];
            };
            /** @description Lists that rank it */
            readonly ranks: readonly {
                readonly list: components["schemas"]["Reference"];
                readonly position: number;
                readonly award: string;
            }[];
            /** Format: date */
            readonly published: string;
            /** @description Day of the last change of substance */
            readonly updated: string | null;
            /** @description The newest first */
            readonly changes: readonly components["schemas"]["Change"][];
        };
        /** @description A pick of a list */
        readonly Pick: {
            readonly position: number;
            readonly award: string;
            readonly forWhom: string;
            /** @description Why it is picked */
            readonly case: string;
            /** @description Flaws but not dealbreakers */
            readonly flaws: string | null;
            /** @description True where we sell it in our own shop: say so beside it */
            readonly isOurs: boolean;
            readonly product: components["schemas"]["ProductSummary"];
        };
        /** @description A best-of list */
        readonly List: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "list";
            readonly slug: string;
            readonly title: string;
            readonly description: string;
            readonly category: components["schemas"]["Reference"];
            readonly author: components["schemas"]["Reference"];
            readonly picture: components["schemas"]["Picture"];
            /** @description The answer in two or three sentences */
            readonly verdict: string;
            /** @description The best first */
            readonly picks: readonly components["schemas"]["Pick"][];
            /** @description What was looked at and not picked */
            readonly considered: readonly {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
                /** @description Why it is no pick */
                readonly why: string;
                /** @description True where we sell it in our own shop: say so beside it */
                readonly isOurs: boolean;
            }[];
            /** Format: date */
            readonly published: string;
            /** @description Day of the last change of substance */
            readonly updated: string | null;
            /** @description The newest first */
            readonly changes: readonly components["schemas"]["Change"][];
            readonly links: components["schemas"]["Links"];
        };
        /** @description A guide; its text stands at links.html and links.markdown */
        readonly Guide: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "guide";
            readonly slug: string;
            readonly title: string;
            readonly description: string;
            /** @description The answer in two or three sentences */
            readonly summary: string;
            readonly author: components["schemas"]["Reference"];
            readonly categories: readonly components["schemas"]["Reference"][];
            readonly picture: components["schemas"]["Picture"];
            /** Format: date */
            readonly published: string;
            /** @description Day of the last change of substance */
            readonly updated: string | null;
            /** @description The newest first */
            readonly changes: readonly components["schemas"]["Change"][];
            readonly links: components["schemas"]["Links"];
        };
        /** @description What is specified of the products of a category */
        readonly Attribute: {
            readonly id: string;
            readonly name: string;
            readonly group: string;
            /** @enum {string} */
            readonly type: "number" | "range" | "boolean" | "choice" | "text";
            readonly unit: string | null;
            readonly better: ("higher" | "lower") | null;
            readonly options: readonly {
                readonly value: string;
                readonly name: string;
            }[] | null;
            /** @description True where products are filtered by it */
            readonly isFacet: boolean;
        };
        /** @description A category of products */
        readonly Category: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "category";
            readonly slug: string;
            readonly name: string;
            readonly description: string;
            /** @description Place in menus, lowest first */
            readonly order: number;
            readonly picture: components["schemas"]["Picture"];
            /** @description How its products are scored */
            readonly rubric: readonly {
                readonly id: string;
                readonly name: string;
                readonly weight: number;
                readonly description: string;
            }[];
            readonly attributes: readonly components["schemas"]["Attribute"][];
            readonly productCount: number;
            readonly links: components["schemas"]["Links"];
        };
        /** @description Who writes here */
        readonly Author: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "author";
            readonly slug: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "person" | "desk";
            readonly role: string;
            readonly description: string;
            readonly credentials: readonly string[];
            readonly picture: components["schemas"]["Picture"];
            /** @description Profiles elsewhere */
            readonly profiles: readonly string[];
            readonly links: components["schemas"]["Links"];
        };
        /** @description The site itself */
        readonly Site: {
            /** @constant */
            readonly id: "site";
            /** @constant */
            readonly type: "site";
            readonly name: string;
            /** Format: uri */
            readonly url: string;
            /** @description Language of the articles, BCP 47 */
            readonly language: string;
            /** @description Languages of words that the API itself adds */
            readonly languages: readonly string[];
            readonly currency: string;
            readonly tagline: string;
            readonly description: string;
            readonly contact: string | null;
            /**
             * @description Where prices and links are for unless asked otherwise
             * @enum {string}
             */
            readonly homeMarketplace: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
            readonly marketplaces: readonly {
                /** @enum {string} */
                readonly code: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                readonly currency: string;
                readonly host: string;
            }[];
            readonly merchants: readonly {
                /** @description Stays the same as long as the thing is published */
                readonly id: string;
                readonly slug: string;
                readonly name: string;
                /** @description True where it pays for links */
                readonly isPaid: boolean;
            }[];
            /** @description Sentences that stand above the first paid link of a page */
            readonly disclosure: readonly string[];
            readonly counts: {
                readonly products: number;
                readonly lists: number;
                readonly guides: number;
                readonly categories: number;
                readonly authors: number;
            };
            readonly links: {
                /** Format: uri */
                readonly self: string;
                /** Format: uri */
                readonly html: string;
                /** Format: uri */
                readonly openapi: string;
                /** Format: uri */
                readonly documentation: string;
                /** Format: uri */
                readonly feed: string;
                /** Format: uri */
                readonly sitemap: string;
            };
        };
        /** @description Something to save at this moment */
        readonly Deal: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "deal";
            /** @description In its own words; null where the figures say it */
            readonly title: string | null;
            /** @description Null where it is for the whole shop */
            readonly product: components["schemas"]["Reference"] | null;
            readonly merchant: components["schemas"]["MerchantReference"];
            /** @description As the merchant states it */
            readonly savingPercent: number | null;
            /** @description How far it is below the median of past prices, where those may be kept */
            readonly belowMedian: {
                readonly percent: number;
                readonly observations: number;
            } | null;
            /** @description Coupon code */
            readonly code: string | null;
            /** @description A condition that readers should know */
            readonly note: string | null;
            /** @description When the merchant ends it; null where that is not told */
            readonly endsAt: string | null;
            /**
             * Format: date-time
             * @description From then on it may not be shown as it stands
             */
            readonly expiresAt: string;
            readonly link: components["schemas"]["OfferLink"] | null;
            readonly disclosure: readonly string[];
            /** @description Null for a coupon without a price */
            readonly price: components["schemas"]["Price"] | null;
        };
        /** @description A page that was found */
        readonly SearchResult: {
            /** @description Id of the resource that was found */
            readonly id: string;
            /** @enum {string} */
            readonly type: "product" | "list" | "guide" | "comparison" | "category" | "author" | "page";
            readonly title: string;
            /** @description What a result says below its title */
            readonly line: string;
            readonly note: string | null;
            readonly picture: components["schemas"]["Picture"] | null;
            /** @description The same product in other colours */
            readonly variants: readonly {
                readonly name: string;
                /** Format: uri */
                readonly html: string;
            }[];
            readonly links: {
                /** @description Null for what the API does not have */
                readonly self: string | null;
                /** Format: uri */
                readonly html: string;
            };
        };
        /** @description What may be meant by what was typed so far */
        readonly Suggestion: {
            /** @description Id of the page; of a search "search:" and its words */
            readonly id: string;
            /** @enum {string} */
            readonly type: "search" | "product" | "list" | "guide" | "comparison" | "category" | "author" | "page";
            /** @description What to show */
            readonly title: string;
            /** @description What it is; null where the title says it */
            readonly note: string | null;
            /** @description What it searches for; null for a page */
            readonly query: string | null;
            readonly links: {
                /**
                 * Format: uri
                 * @description Where choosing it leads
                 */
                readonly html: string;
            };
        };
        /** @description Products side by side */
        readonly Comparison: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "comparison";
            /** @description In the order that was asked for */
            readonly products: readonly components["schemas"]["ProductSummary"][];
            /** @description What at least two of them state */
            readonly groups: readonly {
                readonly name: string;
                readonly rows: readonly {
                    readonly name: string;
                    /** @description True where all state it, and the same */
                    readonly isSame: boolean;
                    /** @description One a product; null where it states none */
                    readonly cells: readonly (components["schemas"]["SpecLine"] | null)[];
                    /** @description Ids of the products that are best of it */
                    readonly best: readonly string[];
                }[];
            }[];
            readonly links: components["schemas"]["Links"];
        };
        /** @description What is true of the whole answer */
        readonly Meta: {
            /** @description Changes with the content of the site */
            readonly version: string;
            /** @description Language of what the API itself adds */
            readonly language: string;
            /** @description Where links and prices are for; null where there are none */
            readonly marketplace: ("US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU") | null;
            /** @description Sentences to show above the first paid link of a page */
            readonly disclosure: readonly string[];
            /** @description False while prices cannot be read: there may be more than these */
            readonly hasAllPrices: boolean;
            /** @description When the first price in this answer ends: show none of it later */
            readonly validUntil: string | null;
        };
        /** @description Which part of a collection this is */
        readonly Page: {
            /** @description Most resources on a page */
            readonly limit: number;
            /** @description How many there are on all pages */
            readonly total: number;
            /** @description Cursor of the next page; null on the last */
            readonly next: string | null;
        };
        /** @description The addresses of this page and the next */
        readonly PageLinks: {
            /** Format: uri */
            readonly self: string;
            readonly next: string | null;
        };
        /** @description One thing that is wrong with a request */
        readonly Fault: {
            /** @enum {string} */
            readonly in: "query" | "path" | "header";
            /** @description Of the parameter or header */
            readonly name: string;
            /** @description What is wrong with it */
            readonly detail: string;
            /** @description How to mend it */
            readonly remedy: string;
        };
        /** @description What went wrong, as RFC 9457 has it */
        readonly Problem: {
            /**
             * Format: uri
             * @description Names the kind of problem, and says more about it
             */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description The address that was asked, from the root of the site */
            readonly instance: string;
            readonly errors: readonly components["schemas"]["Fault"][];
        };
        /** @description Site: no more than the fields that were asked for */
        readonly SparseSite: {
            /** @constant */
            readonly id: "site";
            /** @constant */
            readonly type: "site";
            readonly name?: string;
            /** Format: uri */
            readonly url?: string;
            /** @description Language of the articles, BCP 47 */
            readonly language?: string;
            /** @description Languages of words that the API itself adds */
            readonly languages?: readonly string[];
            readonly currency?: string;
            readonly tagline?: string;
            readonly description?: string;
            readonly contact?: string | null;
            /**
             * @description Where prices and links are for unless asked otherwise
             * @enum {string}
             */
            readonly homeMarketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
            readonly marketplaces?: readonly {
                /** @enum {string} */
                readonly code: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                readonly currency: string;
                readonly host: string;
            }[];
            readonly merchants?: readonly {
                /** @description Stays the same as long as the thing is published */
                readonly id: string;
                readonly slug: string;
                readonly name: string;
                /** @description True where it pays for links */
                readonly isPaid: boolean;
            }[];
            /** @description Sentences that stand above the first paid link of a page */
            readonly disclosure?: readonly string[];
            readonly counts?: {
                readonly products: number;
                readonly lists: number;
                readonly guides: number;
                readonly categories: number;
                readonly authors: number;
            };
            readonly links?: {
                /** Format: uri */
                readonly self: string;
                /** Format: uri */
                readonly html: string;
                /** Format: uri */
                readonly openapi: string;
                /** Format: uri */
                readonly documentation: string;
                /** Format: uri */
                readonly feed: string;
                /** Format: uri */
                readonly sitemap: string;
            };
        };
        /** @description Product: no more than the fields that were asked for */
        readonly SparseProduct: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "product";
            readonly slug?: string;
            /** @description Full name with brand */
            readonly name?: string;
            readonly brand?: string;
            readonly category?: components["schemas"]["Reference"];
            readonly picture?: components["schemas"]["Picture"];
            /**
             * @description What the review rests on; say it beside the score
             * @enum {string}
             */
            readonly assessment?: "specifications" | "hands-on";
            readonly score?: number;
            readonly verdict?: string;
            readonly bestFor?: string;
            /** @enum {string} */
            readonly status?: "current" | "replaced" | "discontinued";
            /** @description The best first; those without a price come last */
            readonly offers?: readonly components["schemas"]["Offer"][];
            readonly links?: components["schemas"]["Links"];
            readonly model?: string;
            readonly gtin?: string | null;
            readonly description?: string;
            readonly author?: components["schemas"]["Reference"];
            /** @description Month (YYYY-MM) or year */
            readonly released?: string;
            /** @description A price of the past: say so, with "released" */
            readonly launchPrice?: components["schemas"]["Money"] | null;
            readonly predecessor?: {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
            } | null;
            readonly successor?: {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
            } | null;
            /** @description Where it is another product in another colour or size */
            readonly variant?: {
                readonly of: components["schemas"]["Reference"];
                readonly name: string;
            } | null;
            /** @description By the rubric of its category */
            readonly scores?: readonly {
                readonly id: string;
                readonly name: string;
                /** @description Share of the score, in per cent */
                readonly weight: number;
                readonly score: number;
            }[];
            readonly pros?: readonly string[];
            readonly cons?: readonly string[];
            readonly specs?: readonly components["schemas"]["SpecLine"][];
            /** @description What can be compared, by attribute */
            readonly values?: {
                readonly [key: string]: number | boolean | {
                    readonly from: number;
                    readonly to: number;
                } | readonly string[];
            };
            /** @description Lists that rank it */
            readonly ranks?: readonly {
                readonly list: components["schemas"]["Reference"];
                readonly position: number;
                readonly award: string;
            }[];
            /** Format: date */
            readonly published?: string;
            /** @description Day of the last change of substance */
            readonly updated?: string | null;
            /** @description The newest first */
            readonly changes?: readonly components["schemas"]["Change"][];
        };
        /** @description List: no more than the fields that were asked for */
        readonly SparseList: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "list";
            readonly slug?: string;
            readonly title?: string;
            readonly description?: string;
            readonly category?: components["schemas"]["Reference"];
            readonly author?: components["schemas"]["Reference"];
            readonly picture?: components["schemas"]["Picture"];
            /** @description The answer in two or three sentences */
            readonly verdict?: string;
            /** @description The best first */
            readonly picks?: readonly components["schemas"]["Pick"][];
            /** @description What was looked at and not picked */
            readonly considered?: readonly {
                readonly name: string;
                readonly product: components["schemas"]["Reference"] | null;
                /** @description Why it is no pick */
                readonly why: string;
                /** @description True where we sell it in our own shop: say so beside it */
                readonly isOurs: boolean;
            }[];
            /** Format: date */
            readonly published?: string;
            /** @description Day of the last change of substance */
            readonly updated?: string | null;
            /** @description The newest first */
            readonly changes?: readonly components["schemas"]["Change"][];
            readonly links?: components["schemas"]["Links"];
        };
        /** @description Guide: no more than the fields that were asked for */
        readonly SparseGuide: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "guide";
            readonly slug?: string;
            readonly title?: string;
            readonly description?: string;
            /** @description The answer in two or three sentences */
            readonly summary?: string;
            readonly author?: components["schemas"]["Reference"];
            readonly categories?: readonly components["schemas"]["Reference"][];
            readonly picture?: components["schemas"]["Picture"];
            /** Format: date */
            readonly published?: string;
            /** @description Day of the last change of substance */
            readonly updated?: string | null;
            /** @description The newest first */
            readonly changes?: readonly components["schemas"]["Change"][];
            readonly links?: components["schemas"]["Links"];
        };
        /** @description Category: no more than the fields that were asked for */
        readonly SparseCategory: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "category";
            readonly slug?: string;
            readonly name?: string;
            readonly description?: string;
            /** @description Place in menus, lowest first */
            readonly order?: number;
            readonly picture?: components["schemas"]["Picture"];
            /** @description How its products are scored */
            readonly rubric?: readonly {
                readonly id: string;
                readonly name: string;
                readonly weight: number;
                readonly description: string;
            }[];
            readonly attributes?: readonly components["schemas"]["Attribute"][];
            readonly productCount?: number;
            readonly links?: components["schemas"]["Links"];
        };
        /** @description Author: no more than the fields that were asked for */
        readonly SparseAuthor: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "author";
            readonly slug?: string;
            readonly name?: string;
            /** @enum {string} */
            readonly kind?: "person" | "desk";
            readonly role?: string;
            readonly description?: string;
            readonly credentials?: readonly string[];
            readonly picture?: components["schemas"]["Picture"];
            /** @description Profiles elsewhere */
            readonly profiles?: readonly string[];
            readonly links?: components["schemas"]["Links"];
        };
        /** @description Offer: no more than the fields that were asked for */
        readonly SparseOffer: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "offer";
            readonly product?: components["schemas"]["Reference"];
            readonly merchant?: components["schemas"]["MerchantReference"];
            /** @description Null for merchants with one shop */
            readonly marketplace?: ("US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU") | null;
            /** @description True for the one to propose first */
            readonly isBest?: boolean;
            readonly link?: components["schemas"]["OfferLink"];
            /** @description Sentences that stand above the first paid link of a page */
            readonly disclosure?: readonly string[];
            /** @description Null where none may be shown now */
            readonly price?: components["schemas"]["Price"] | null;
        };
        /** @description Deal: no more than the fields that were asked for */
        readonly SparseDeal: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "deal";
            /** @description In its own words; null where the figures say it */
            readonly title?: string | null;
            /** @description Null where it is for the whole shop */
            readonly product?: components["schemas"]["Reference"] | null;
            readonly merchant?: components["schemas"]["MerchantReference"];
            /** @description As the merchant states it */
            readonly savingPercent?: number | null;
            /** @description How far it is below the median of past prices, where those may be kept */
            readonly belowMedian?: {
                readonly percent: number;
                readonly observations: number;
            } | null;
            /** @description Coupon code */
            readonly code?: string | null;
            /** @description A condition that readers should know */
            readonly note?: string | null;
            /** @description When the merchant ends it; null where that is not told */
            readonly endsAt?: string | null;
            /**
             * Format: date-time
             * @description From then on it may not be shown as it stands
             */
            readonly expiresAt?: string;
            readonly link?: components["schemas"]["OfferLink"] | null;
            readonly disclosure?: readonly string[];
            /** @description Null for a coupon without a price */
            readonly price?: components["schemas"]["Price"] | null;
        };
        /** @description SearchResult: no more than the fields that were asked for */
        readonly SparseSearchResult: {
            /** @description Id of the resource that was found */
            readonly id: string;
            /** @enum {string} */
            readonly type: "product" | "list" | "guide" | "comparison" | "category" | "author" | "page";
            readonly title?: string;
            /** @description What a result says below its title */
            readonly line?: string;
            readonly note?: string | null;
            readonly picture?: components["schemas"]["Picture"] | null;
            /** @description The same product in other colours */
            readonly variants?: readonly {
                readonly name: string;
                /** Format: uri */
                readonly html: string;
            }[];
            readonly links?: {
                /** @description Null for what the API does not have */
                readonly self: string | null;
                /** Format: uri */
                readonly html: string;
            };
        };
        /** @description Suggestion: no more than the fields that were asked for */
        readonly SparseSuggestion: {
            /** @description Id of the page; of a search "search:" and its words */
            readonly id: string;
            /** @enum {string} */
            readonly type: "search" | "product" | "list" | "guide" | "comparison" | "category" | "author" | "page";
            /** @description What to show */
            readonly title?: string;
            /** @description What it is; null where the title says it */
            readonly note?: string | null;
            /** @description What it searches for; null for a page */
            readonly query?: string | null;
            readonly links?: {
                /**
                 * Format: uri
                 * @description Where choosing it leads
                 */
                readonly html: string;
            };
        };
        /** @description Comparison: no more than the fields that were asked for */
        readonly SparseComparison: {
            /** @description Stays the same as long as the thing is published */
            readonly id: string;
            /** @constant */
            readonly type: "comparison";
            /** @description In the order that was asked for */
            readonly products?: readonly components["schemas"]["ProductSummary"][];
            /** @description What at least two of them state */
            readonly groups?: readonly {
                readonly name: string;
                readonly rows: readonly {
                    readonly name: string;
                    /** @description True where all state it, and the same */
                    readonly isSame: boolean;
                    /** @description One a product; null where it states none */
                    readonly cells: readonly (components["schemas"]["SpecLine"] | null)[];
                    /** @description Ids of the products that are best of it */
                    readonly best: readonly string[];
                }[];
            }[];
            readonly links?: components["schemas"]["Links"];
        };
        /** @description About it */
        readonly SearchResultPageMeta: {
            /** @description Changes with the content of the site */
            readonly version: string;
            /** @description Language of what the API itself adds */
            readonly language: string;
            /** @description Where links and prices are for; null where there are none */
            readonly marketplace: ("US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU") | null;
            /** @description Sentences to show above the first paid link of a page */
            readonly disclosure: readonly string[];
            /** @description False while prices cannot be read: there may be more than these */
            readonly hasAllPrices: boolean;
            /** @description When the first price in this answer ends: show none of it later */
            readonly validUntil: string | null;
            readonly query: {
                readonly text: string;
                /** @description How many pages were found, shown or not */
                readonly total: number;
                /** @description True where no page has every word */
                readonly isPartial: boolean;
                /** @description What was made of the words; empty where they were text */
                readonly understood: readonly string[];
                /** @description The same with misspelt words mended */
                readonly spelling: string | null;
            };
        };
        /** @description About it */
        readonly SuggestionPageMeta: {
            /** @description Changes with the content of the site */
            readonly version: string;
            /** @description Language of what the API itself adds */
            readonly language: string;
            /** @description Where links and prices are for; null where there are none */
            readonly marketplace: ("US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU") | null;
            /** @description Sentences to show above the first paid link of a page */
            readonly disclosure: readonly string[];
            /** @description False while prices cannot be read: there may be more than these */
            readonly hasAllPrices: boolean;
            /** @description When the first price in this answer ends: show none of it later */
            readonly validUntil: string | null;
            /** @description How many there are, for readers who hear it */
            readonly said: string;
        };
        /** @description A resource */
        readonly SiteAnswer: {
            readonly data: components["schemas"]["Site"] | components["schemas"]["SparseSite"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly ProductPage: {
            readonly data: readonly (components["schemas"]["Product"] | components["schemas"]["SparseProduct"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description A resource */
        readonly ProductAnswer: {
            readonly data: components["schemas"]["Product"] | components["schemas"]["SparseProduct"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly ListPage: {
            readonly data: readonly (components["schemas"]["List"] | components["schemas"]["SparseList"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description A resource */
        readonly ListAnswer: {
            readonly data: components["schemas"]["List"] | components["schemas"]["SparseList"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly GuidePage: {
            readonly data: readonly (components["schemas"]["Guide"] | components["schemas"]["SparseGuide"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description A resource */
        readonly GuideAnswer: {
            readonly data: components["schemas"]["Guide"] | components["schemas"]["SparseGuide"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly CategoryPage: {
            readonly data: readonly (components["schemas"]["Category"] | components["schemas"]["SparseCategory"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description A resource */
        readonly CategoryAnswer: {
            readonly data: components["schemas"]["Category"] | components["schemas"]["SparseCategory"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly AuthorPage: {
            readonly data: readonly (components["schemas"]["Author"] | components["schemas"]["SparseAuthor"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description A resource */
        readonly AuthorAnswer: {
            readonly data: components["schemas"]["Author"] | components["schemas"]["SparseAuthor"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly OfferPage: {
            readonly data: readonly (components["schemas"]["Offer"] | components["schemas"]["SparseOffer"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly DealPage: {
            readonly data: readonly (components["schemas"]["Deal"] | components["schemas"]["SparseDeal"])[];
            readonly page: components["schemas"]["Page"];
            readonly links: components["schemas"]["PageLinks"];
            readonly meta: components["schemas"]["Meta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly SearchResultPage: {
            readonly data: readonly (components["schemas"]["SearchResult"] | components["schemas"]["SparseSearchResult"])[];
            readonly meta: components["schemas"]["SearchResultPageMeta"];
        };
        /** @description Resources, and what is true of all of them */
        readonly SuggestionPage: {
            readonly data: readonly (components["schemas"]["Suggestion"] | components["schemas"]["SparseSuggestion"])[];
            readonly meta: components["schemas"]["SuggestionPageMeta"];
        };
        /** @description A resource */
        readonly ComparisonAnswer: {
            readonly data: components["schemas"]["Comparison"] | components["schemas"]["SparseComparison"];
            readonly meta: components["schemas"]["Meta"];
        };
    };
    responses: {
        /** @description The request has faults */
        readonly BadRequest: {
            headers: {
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing here */
        readonly NotFound: {
            headers: {
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such form of it */
        readonly NotAcceptable: {
            headers: {
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests from one address */
        readonly TooManyRequests: {
            headers: {
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Anything else that went wrong */
        readonly Failure: {
            headers: {
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client has this answer */
        readonly NotModified: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly "Cache-Control": components["headers"]["Cache-Control"];
                readonly "Content-Language": components["headers"]["Content-Language"];
                readonly RateLimit: components["headers"]["RateLimit"];
                readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Language of labels, notices and amounts; articles stay in the language of the site
         * @example de, en;q=0.5
         */
        readonly AcceptLanguage: string;
        /** @description The ETag of what the client has: answered with 304 where it is unchanged */
        readonly IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this very answer; send it back in If-None-Match */
        readonly ETag: string;
        /** @description How long the answer may be kept: never past its first price */
        readonly "Cache-Control": string;
        /** @description Language of what the API itself adds */
        readonly "Content-Language": "en" | "de";
        /** @description Requests that are left, and seconds until all are there again */
        readonly RateLimit: string;
        /** @description How many requests one address may send in how many seconds */
        readonly "RateLimit-Policy": string;
        /** @description Seconds to wait */
        readonly "Retry-After": number;
    };
    pathItems: never;
}
export interface operations {
    readonly getSite: {
        readonly parameters: {
            readonly query?: {
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("name" | "url" | "language" | "languages" | "currency" | "tagline" | "description" | "contact" | "homeMarketplace" | "marketplaces" | "merchants" | "disclosure" | "counts" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The site */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SiteAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listProducts: {
        readonly parameters: {
            readonly query?: {
                /** @description Slugs of categories, separated by commas */
                readonly category?: readonly string[];
                /** @description Slugs of authors, separated by commas */
                readonly author?: readonly string[];
                /** @description Brands as addresses write them, such as bowers-wilkins, separated by commas */
                readonly brand?: readonly string[];
                /** @description Where they stand in their makers’ ranges, separated by commas */
                readonly status?: readonly ("current" | "replaced" | "discontinued")[];
                /** @description Newest first, highest score first, or by name */
                readonly sort?: "newest" | "score" | "name";
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "brand" | "category" | "picture" | "assessment" | "score" | "verdict" | "bestFor" | "status" | "offers" | "links" | "model" | "gtin" | "description" | "author" | "released" | "launchPrice" | "predecessor" | "successor" | "variant" | "scores" | "pros" | "cons" | "specs" | "values" | "ranks" | "published" | "updated" | "changes")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Products */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getProduct: {
        readonly parameters: {
            readonly query?: {
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "brand" | "category" | "picture" | "assessment" | "score" | "verdict" | "bestFor" | "status" | "offers" | "links" | "model" | "gtin" | "description" | "author" | "released" | "launchPrice" | "predecessor" | "successor" | "variant" | "scores" | "pros" | "cons" | "specs" | "values" | "ranks" | "published" | "updated" | "changes")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /** @description Last part of the address of its page */
                readonly slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One product */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listLists: {
        readonly parameters: {
            readonly query?: {
                /** @description Slugs of categories, separated by commas */
                readonly category?: readonly string[];
                /** @description Slugs of authors, separated by commas */
                readonly author?: readonly string[];
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "title" | "description" | "category" | "author" | "picture" | "verdict" | "picks" | "considered" | "published" | "updated" | "changes" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Best-of lists */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getList: {
        readonly parameters: {
            readonly query?: {
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "title" | "description" | "category" | "author" | "picture" | "verdict" | "picks" | "considered" | "published" | "updated" | "changes" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /** @description Last part of the address of its page */
                readonly slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One best-of list */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listGuides: {
        readonly parameters: {
            readonly query?: {
                /** @description Slugs of categories, separated by commas */
                readonly category?: readonly string[];
                /** @description Slugs of authors, separated by commas */
                readonly author?: readonly string[];
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "title" | "description" | "summary" | "author" | "categories" | "picture" | "published" | "updated" | "changes" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Guides */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GuidePage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getGuide: {
        readonly parameters: {
            readonly query?: {
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "title" | "description" | "summary" | "author" | "categories" | "picture" | "published" | "updated" | "changes" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /** @description Last part of the address of its page */
                readonly slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One guide */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listCategories: {
        readonly parameters: {
            readonly query?: {
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "description" | "order" | "picture" | "rubric" | "attributes" | "productCount" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Categories */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CategoryPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getCategory: {
        readonly parameters: {
            readonly query?: {
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "description" | "order" | "picture" | "rubric" | "attributes" | "productCount" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /** @description Last part of the address of its page */
                readonly slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One category */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CategoryAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listAuthors: {
        readonly parameters: {
            readonly query?: {
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "kind" | "role" | "description" | "credentials" | "picture" | "profiles" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Authors */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly getAuthor: {
        readonly parameters: {
            readonly query?: {
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("slug" | "name" | "kind" | "role" | "description" | "credentials" | "picture" | "profiles" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path: {
                /** @description Last part of the address of its page */
                readonly slug: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One author */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuthorAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listOffers: {
        readonly parameters: {
            readonly query?: {
                /** @description Slugs of products, separated by commas */
                readonly product?: readonly string[];
                /** @description Slugs of merchants, separated by commas */
                readonly merchant?: readonly string[];
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description Most resources on a page */
                readonly limit?: number;
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("product" | "merchant" | "marketplace" | "isBest" | "link" | "disclosure" | "price")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Ways to buy products */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfferPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly listDeals: {
        readonly parameters: {
            readonly query?: {
                /** @description Slugs of categories, separated by commas */
                readonly category?: readonly string[];
                /** @description Slugs of merchants, separated by commas */
                readonly merchant?: readonly string[];
                /** @description Brands as addresses write them, such as bowers-wilkins, separated by commas */
                readonly brand?: readonly string[];
                /** @description Least saving in per cent */
                readonly saving?: number;
                /** @description Least price, in minor units of the marketplace’s currency */
                readonly from?: number;
                /** @description Greatest price, in minor units of the marketplace’s currency */
                readonly to?: number;
                /** @description Greatest saving first, cheapest, newest, or soonest to end */
                readonly sort?: "saving" | "price" | "newest" | "ending";
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description Where the page begins: `page.next` of the page before it */
                readonly cursor?: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("title" | "product" | "merchant" | "savingPercent" | "belowMedian" | "code" | "note" | "endsAt" | "expiresAt" | "link" | "disclosure" | "price")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deals */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DealPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly search: {
        readonly parameters: {
            readonly query: {
                /** @description What to look for */
                readonly q: string;
                /** @description Kinds of pages that are wanted, separated by commas */
                readonly kind?: readonly ("product" | "list" | "guide" | "comparison" | "category" | "author" | "page")[];
                /** @description True takes every word as text, whatever it could mean */
                readonly plain?: boolean;
                /** @description Most results */
                readonly limit?: number;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("title" | "line" | "note" | "picture" | "variants" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Search */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SearchResultPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly suggest: {
        readonly parameters: {
            readonly query: {
                /** @description What was typed so far */
                readonly q: string;
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("title" | "note" | "query" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Suggestions */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
    readonly compareProducts: {
        readonly parameters: {
            readonly query: {
                /** @description Slugs of two to five products, separated by commas */
                readonly items: readonly string[];
                /** @description Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given */
                readonly marketplace?: "US" | "CA" | "MX" | "BR" | "GB" | "DE" | "FR" | "IT" | "ES" | "NL" | "BE" | "IE" | "EG" | "IN" | "PL" | "SA" | "SE" | "TR" | "AE" | "JP" | "SG" | "AU";
                /** @description The only fields that are wanted beside `id` and `type`, separated by commas */
                readonly fields?: readonly ("products" | "groups" | "links")[];
            };
            readonly header?: {
                /**
                 * @description Language of labels, notices and amounts; articles stay in the language of the site
                 * @example de, en;q=0.5
                 */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description The ETag of what the client has: answered with 304 where it is unchanged */
                readonly "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Products side by side */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Cache-Control": components["headers"]["Cache-Control"];
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly RateLimit: components["headers"]["RateLimit"];
                    readonly "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ComparisonAnswer"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Failure"];
        };
    };
}
