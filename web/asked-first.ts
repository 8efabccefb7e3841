/** What a page asks for as soon as it is there, so that the server can name it together with the page. */
export type AskedFirst = {
  /** An address; `:id` stands for one step of it. */
  readonly at: string
  /** The file of its own, beneath `src`. */
  readonly page: string | null
  /** What the API is asked, in the order of need; whoever is not signed in is refused where it is about them. */
  readonly asks: readonly string[]
  readonly isMine: boolean
  /** Whether the server sends its sentence with it: what paints that comes before everything else. */
  readonly saysFirst: boolean
}

const SESSION = '/api/auth/get-session'
const two = (...ends: readonly string[]): readonly string[] => ends.map((end) => `/api/mentorships/:id${end}`)

export const askedFirst: readonly AskedFirst[] = [
  { at: '/sign-in', page: null, asks: ['/api/ways-in', SESSION], isMine: false, saysFirst: false },
  { at: '/', page: null, asks: [SESSION, '/api/nudges', '/api/people'], isMine: true, saysFirst: false },
  {
    at: '/people',
    page: 'people/people-page.tsx',
    asks: [SESSION, '/api/people'],
    isMine: true,
    saysFirst: false,
  },
  {
    at: '/mentorships/:id',
    page: 'mentorship/mentorship-page.tsx',
    asks: [SESSION, ...two('/overview', '/braid')],
    isMine: true,
    saysFirst: true,
  },
]
