/** The bytes of the table of n-grams, which `npm run ngrams` makes. */
export declare const bytes: Uint8Array
