import type { Mentorship } from '../src/pair.ts'

/** Jane, who reads, and her mentor Alex. */
export const buildMentorship = (overrides: Partial<Mentorship> = {}): Mentorship => ({
  id: 'm',
  as: 'mentee',
  mentor: { name: 'Alex Brandt', isMe: false },
  mentee: { name: 'Jane Otieno', isMe: true },
  timeZone: 'UTC',
  createdAt: '2026-01-01T12:00:00.000Z',
  acceptedAt: '2026-01-01T12:00:00.000Z',
  sample: null,
  ...overrides,
})
