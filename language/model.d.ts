/** The bytes of the trained model, which `npm run train` makes. */
export declare const bytes: Uint8Array
