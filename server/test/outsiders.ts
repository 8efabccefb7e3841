import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import type { PersonId } from '../src/person/person.ts'
import type { TestApp } from './app.ts'
import { runAs } from './database.ts'
import { objectsOf, type Objects } from './objects.ts'
import { joinPair, type TestPair } from './pair.ts'

/** A steward of the programme that a mentorship takes part in. */
export const addSteward = async (
  { addPerson, owner }: TestApp,
  { mentorship, mentor, mentee }: TestPair,
): Promise<PersonId> => {
  const [steward, programme] = [await addPerson('Sam Steward'), randomUUIDv7()]
  await runAs(owner, 'insert into steward values ($1, $2, now())', [steward, programme])
  const enrolled = [mentorship.id, programme, mentor, mentee]
  await runAs(owner, 'insert into enrolment values ($1, $2, $3, $4, now())', enrolled)
  return steward
}

/** A pair whose mentor has left and taken their words along, with the objects there were. */
export const partWith = async (
  test: TestApp,
): Promise<{ readonly left: TestPair; readonly kept: Objects }> => {
  const left = await joinPair(test, 'Lee Gone', 'Mia Stays')
  const kept = await objectsOf(test, left)
  await test.call(left.mentor, 'POST', `${left.path}/moments`, { text: 'It was good to know you.' })
  const { status } = await test.call(left.mentor, 'DELETE', `${left.path}/mine`, { name: 'Mia Stays' })
  assert.equal(status, 204)
  return { left, kept }
}
