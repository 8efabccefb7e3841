import { inLanguage } from '../language.ts'

/** What is said of the connection, of words on their way, and of a session that ended. */
export const live = inLanguage('live', {
  away: 'The server does not answer just now.',
  awaySofter: 'This is how it was when it last did. What you tell is kept here.',
  outdated: 'This could not be brought up to date just now.',
  outdatedSofter: 'It is how it was when last read.',
  waits: 'Kept on this device. It goes out by itself when the server answers.',
  waiting: (count: number) => (count === 1 ? 'One line waits to go out.' : `${count} lines wait to go out.`),
  waitingHere: 'On their way',
  takeBack: 'Take it back',
  over: 'You were signed out meanwhile.',
  overSofter: 'Sign in again to go on. What you typed is still here.',
  leave: 'Leave it',
  shared: 'Keep this with somebody?',
  sharedSofter: 'It is not sent before you say so.',
  language: 'Deutsch',
})
