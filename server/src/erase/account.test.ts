import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'
import { runAs } from '../../test/database.ts'

const { app, identity, owner, addPerson, call } = await openTestApp(Date.now())

it('erasing me ends my account, my tokens and my invitations, and nothing tells of me', async () => {
  const alex = await addPerson('Alex Brandt')
  const code = await identity.welcome.issue()
  const me = openBrowser(app)
  const account = {
    name: 'Jane Otieno',
    email: 'jane.otieno@example.org',
    password: 'a long enough password',
  }
  const { body } = await me.send('POST', '/api/welcome', { ...account, code })
  const { body: made } = await me.send('POST', '/api/me/tokens', { name: 'A script', scopes: ['read'] })
  const { body: mentorship } = await me.send('POST', '/api/mentorships', { as: 'mentee', with: 'Alex' })
  const path = `/api/mentorships/${mentorship.id}`
  const { body: invitation } = await me.send('POST', `${path}/invitations`, {})
  await call(
    alex,
    'POST',
    `/api/invitations/${new URL(invitation.link).pathname.split('/').at(-1)}/acceptance`,
  )
  await call(alex, 'POST', `${path}/moments`, { text: 'Good to have you here.' })
  await me.send('POST', `${path}/moments`, { text: 'Could you read my plan?' })
  const gone = await me.send('DELETE', '/api/me', { name: 'Jane Otieno' })
  assert.equal(gone.status, 204)
  assert.equal((await me.send('GET', '/api/me')).status, 401)
  const token = await app.request('/api/me', { headers: { authorization: `Bearer ${made.token}` } })
  assert.equal(token.status, 401)
  assert.equal((await call(alex, 'GET', `${path}/moments`)).body.moments.length, 2)
  const tables = await runAs(
    owner,
    `select schemaname || '."' || tablename || '"' as name from pg_tables where schemaname in ('public', 'auth')`,
  )
  for (const { name } of tables) {
    const rows = JSON.stringify(await runAs(owner, `select * from ${name}`))
    for (const word of [body.person, 'Otieno', 'jane.otieno', 'read my plan'])
      assert.ok(!rows.includes(word), `${name} still tells ${word}`)
  }
})
