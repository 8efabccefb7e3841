/** The Cache-Control of an answer that tells a secret once: nobody on its way keeps it. */
export const NO_STORE = 'no-store'
