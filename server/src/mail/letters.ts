import type { Letter } from './mailer.ts'

type Linked = { readonly to: string; readonly url: string }

const letter = (to: string, subject: string, paragraphs: readonly string[]): Letter => ({
  to,
  subject,
  text: `${paragraphs.join('\n\n')}\n`,
})

export const signInLetter = ({ to, url }: Linked): Letter =>
  letter(to, 'Your link to sign in', [
    'This link signs you in to Perennial. It works once, within 15 minutes:',
    url,
    'You did not ask for it? Then leave it: without this mail nobody gets in.',
  ])

export const verifyLetter = ({ to, url }: Linked): Letter =>
  letter(to, 'Is this your address?', [
    'Somebody gave this address for their account in Perennial. If it was you, say so within a day:',
    url,
    'If it was not you, leave it.',
  ])

export const newPasswordLetter = ({ to, url }: Linked): Letter =>
  letter(to, 'A new password', [
    'This link lets you choose a new password for Perennial. It works once, within an hour:',
    url,
    'You did not ask for it? Then leave it: your password stays as it is.',
  ])
