import { parseConfig, type Config } from '../src/config.ts'
import { testSecrets } from './cluster.ts'

/** A configuration as the environment would give it, with what a test wants otherwise. */
export const testConfig = (overrides: Partial<Config> = {}): Config => {
  const config = parseConfig({
    PERENNIAL_SECRET: testSecrets.secret,
    PERENNIAL_PORT: '0',
    PERENNIAL_LOG: 'silent',
  })
  if (!config.ok) throw new Error(JSON.stringify(config.error))
  return { ...config.value, isDataFolderChosen: true, ...overrides }
}
