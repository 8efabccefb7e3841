import { join } from 'node:path'
import { DAY } from '@perennial/core/instant'
import type { Message } from '@perennial/history/message'
import { conversationsIn, readConversation } from '../eval/readings/conversation.ts'

export const MENTOR = 'Alex Brandt'
export const MENTEE = 'Jane Otieno'

const samples = async (): Promise<readonly (readonly Message[])[]> => {
  const all = conversationsIn(join(import.meta.dirname, '../eval/conversations'))
  return Promise.all(
    all.map(async (conversation) => {
      const { messages } = await readConversation(conversation)
      const { mentor } = conversation.expected
      return messages.map((message) =>
        Object.assign({}, message, { author: message.author === mentor ? MENTOR : MENTEE }),
      )
    }),
  )
}

/**
 * How many times as fast as in the samples time passes. `this-century`: a year of a sample becomes nine days, so that
 * 200,000 messages end in 2081; what is promised then stays open for more messages. At their own pace they end in 4872.
 */
export const paces = { 'this-century': 40, own: 1 } as const

const moved = (message: Message, at: number, copy: number): Message => ({
  ...message,
  at,
  ref: `${message.ref}-${copy}`,
  ...(message.replyTo === undefined ? {} : { replyTo: `${message.replyTo}-${copy}` }),
})

/** One history of `length` messages: the sample conversations one after the other, again and again. */
export const longHistory = async (
  length: number,
  pace: keyof typeof paces = 'this-century',
): Promise<readonly Message[]> => {
  const conversations = await samples()
  const messages: Message[] = []
  let start = Date.UTC(2010, 0)
  for (let copy = 0; messages.length < length; copy++) {
    const conversation = conversations[copy % conversations.length] ?? []
    const first = conversation[0]?.at ?? 0
    for (const message of conversation)
      messages.push(moved(message, start + Math.round((message.at - first) / paces[pace]), copy))
    start = (messages.at(-1)?.at ?? start) + (10 * DAY) / paces[pace]
  }
  return messages.slice(0, length)
}

const two = (value: number): string => String(value).padStart(2, '0')

const stamp = (at: number): string => {
  const date = new Date(at)
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** The same history as WhatsApp on Android writes it. */
export const asWhatsApp = (messages: readonly Message[]): string =>
  messages
    .map(
      ({ at, author, text, meeting }) =>
        `${stamp(at)} - ${author}: ${meeting ? 'Voice call, 26 min' : text}\n`,
    )
    .join('')
