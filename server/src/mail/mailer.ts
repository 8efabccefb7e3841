import { createTransport } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Hands letters on to a mail server. */
export type Mailer = {
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

const SECONDS = 1000

export const openMailer = ({ url, from }: { readonly url: string; readonly from: string }): Mailer => {
  const transport = createTransport(
    { url, connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 30 * SECONDS },
    { from },
  )
  return {
    send: async (letter) => {
      await transport.sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport.close(),
  }
}
