import type { createTransport } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Hands letters on to a mail server. */
export type Mailer = {
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

const SECONDS = 1000

type Transport = ReturnType<typeof createTransport>

/** The library is loaded with the first letter. */
export const openMailer = ({ url, from }: { readonly url: string; readonly from: string }): Mailer => {
  let transport: Transport | null = null
  const open = async (): Promise<Transport> => {
    const nodemailer = await import('nodemailer')
    transport ??= nodemailer.createTransport(
      {
        url,
        connectionTimeout: 10 * SECONDS,
        greetingTimeout: 10 * SECONDS,
        socketTimeout: 30 * SECONDS,
      },
      { from },
    )
    return transport
  }
  return {
    send: async (letter) => {
      await (await open()).sendMail({ ...letter, disableFileAccess: true, disableUrlAccess: true })
    },
    close: () => transport?.close(),
  }
}
