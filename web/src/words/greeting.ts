/** What the sign-in page says before its scripts run: the build writes it into the page, so it is words alone. */
export const greeting = { en: 'Welcome back.', de: 'Willkommen zurück.' } as const
