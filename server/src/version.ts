import manifest from '../package.json' with { type: 'json' }

/** Which Perennial this is. */
export const { version } = manifest
