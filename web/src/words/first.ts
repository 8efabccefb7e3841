/** What a page says before its scripts run: the build writes it into the page, so it is words alone. */
export const first = {
  en: {
    greeting: 'Welcome back.',
    with: 'Mentorship with',
    since: (month: string) => `since ${month}`,
    main: 'Main',
    today: 'Today',
    people: 'People',
    settings: 'Settings',
  },
  de: {
    greeting: 'Willkommen zurück.',
    with: 'Mentorschaft mit',
    since: (month: string) => `seit ${month}`,
    main: 'Hauptmenü',
    today: 'Heute',
    people: 'People',
    settings: 'Settings',
  },
} as const

export type FirstWords = (typeof first)[keyof typeof first]
