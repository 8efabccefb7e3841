import { testTogether } from '../test-together.ts'

await testTogether(import.meta.dirname)
