/** Where better-auth answers. */
export const BASE_PATH = '/api/auth'
