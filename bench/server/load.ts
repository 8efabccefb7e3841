import { Agent, request } from 'node:http'

export type Measured = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Processor time of one, in ms: of the client, the server and PostgreSQL together. */
  readonly processor: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request over a kept connection; throws where the answer is not a success. */
export const ask = (
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let size = 0
      answer.on('data', (chunk: Buffer) => (size += chunk.length))
      answer.on('end', () =>
        (answer.statusCode ?? 500) < 300 ? resolve(size) : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Does something over and over from several clients at once, for a while. */
export const measure = async (
  clients: number,
  seconds: number,
  processor: () => number,
  once: (turn: number) => Promise<unknown>,
): Promise<Measured> => {
  const times: number[] = []
  let turn = 0
  const spent = processor()
  const started = performance.now()
  const until = started + seconds * 1000
  const work = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now()
      await once(turn++)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, work))
  const took = (performance.now() - started) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  const each = (processor() - spent) / times.length
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), processor: each }
}
