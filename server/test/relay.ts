import { createServer, type Socket } from 'node:net'
import { after } from 'node:test'

/** A mail relay of tests, on loopback: it takes every letter and keeps it (RFC 5321, as much as it needs). */
export type Relay = {
  readonly url: string
  /** The next letter that comes in, as it was sent. */
  readonly next: () => Promise<string>
  readonly count: () => number
}

const ANSWERS: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye', RSET: '250 ok' }

const serve = (socket: Socket, onLetter: (letter: string) => void): void => {
  let rest = ''
  let isLetter = false
  socket.setEncoding('latin1').write('220 relay of tests\r\n')
  socket.on('error', () => undefined)
  socket.on('data', (chunk: string) => {
    rest += chunk
    for (;;) {
      const end = rest.indexOf(isLetter ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const read = rest.slice(0, end)
      rest = rest.slice(end + (isLetter ? 5 : 2))
      if (isLetter) onLetter(read)
      socket.write(`${isLetter ? '250 kept' : (ANSWERS[read.toUpperCase()] ?? '250 ok')}\r\n`)
      isLetter = !isLetter && read.toUpperCase() === 'DATA'
    }
  })
}

export const openRelay = async (): Promise<Relay> => {
  const letters: string[] = []
  const waiting: ((letter: string) => void)[] = []
  let taken = 0
  const onLetter = (letter: string): void => {
    letters.push(letter)
    if (waiting.length > 0 && taken < letters.length) waiting.shift()?.(letters[taken++] ?? '')
  }
  const server = createServer((socket) => serve(socket, onLetter))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => letters.length,
    next: () =>
      taken < letters.length
        ? Promise.resolve(letters[taken++] ?? '')
        : new Promise((resolve) => waiting.push(resolve)),
  }
}

/** The first link in a letter, its transfer encoding (quoted-printable, RFC 2045) undone. */
export const linkIn = (letter: string): string => {
  const text = letter
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  if (link === undefined) throw new Error('no link in the letter')
  return link
}
