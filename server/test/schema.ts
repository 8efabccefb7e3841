import { readFileSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { schemaFile, schemaOf } from '../src/schema/catalogue.ts'
import { globalSetup, globalTeardown, templateOwner } from './cluster.ts'

// npm run schema writes server/schema.sql from the migrations; npm run check:schema fails where it says something else.

const made = async (): Promise<string> => {
  await globalSetup()
  const client = new Client(templateOwner())
  await client.connect()
  try {
    return await schemaOf(client)
  } finally {
    await client.end()
    await globalTeardown()
  }
}

const schema = await made()
if (!process.argv.includes('--check')) writeFileSync(schemaFile, schema)
else if (readFileSync(schemaFile, 'utf8') !== schema) {
  process.stderr.write('server/schema.sql is not what the migrations make: run npm run schema\n')
  process.exitCode = 1
}
