import type { PersonId } from '../src/person/person.ts'
import type { TestApp } from './app.ts'

/** A mentorship with some history, told over HTTP: what tests of the whole look at. */
export const tellHistory = async (
  { addPerson, call }: Pick<TestApp, 'addPerson' | 'call'>,
  name = 'Jane Otieno',
): Promise<{ readonly person: PersonId; readonly path: string }> => {
  const person = await addPerson(name)
  const { body } = await call(person, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
  const path = `/api/mentorships/${body.id}`
  const told = [
    ['mentee', '2026-03-02T09:00:00Z', 'Could you refer me for the backend role at Nimbus?'],
    ['mentor', '2026-03-03T09:00:00Z', 'I referred you this morning.\nThey write by Friday.\tIs \\. fine?'],
    [
      'mentee',
      '2026-03-03T10:00:00Z',
      'Thank you so much — ありがとう 🌱 "quoted", and a \\N and a backslash \\',
    ],
    ['mentee', '2026-03-20T10:00:00Z', 'I got the offer!'],
  ]
  for (const [by, at, text] of told) await call(person, 'POST', `${path}/moments`, { by, at, text })
  return { person, path }
}
